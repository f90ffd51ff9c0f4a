package dev.handful.importing;

/** How an import ended, in one sentence for the operator. */
sealed interface ImportOutcome {

  String message();

  /** It is live, or would be without a dry run. */
  record Done(String message) implements ImportOutcome {}

  /** It could go live, but somebody has to say so. */
  record Refused(String message) implements ImportOutcome {}
}
