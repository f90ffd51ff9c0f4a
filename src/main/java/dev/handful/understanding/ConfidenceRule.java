package dev.handful.understanding;

import dev.handful.prompt.Policy;

/** Decides whether a local reading stands or a model should read the message. Pure. */
final class ConfidenceRule {

  private ConfidenceRule() {}

  /** The first ground that holds, the plainest ones first. */
  static Grounds judge(Signals signals, Policy.Understand limits) {
    if (signals.unclear()) {
      return Grounds.UNCLEAR;
    }
    if (signals.foreign() > limits.maxForeign()) {
      return Grounds.FOREIGN;
    }
    if (signals.unexplained() > limits.maxUnexplained()) {
      return Grounds.UNEXPLAINED;
    }
    if (signals.unknownKind()) {
      return Grounds.UNKNOWN_KIND;
    }
    if (signals.confidence() < limits.minConfidence()) {
      return Grounds.UNSURE;
    }
    return signals.words() > limits.maxWords() ? Grounds.LONG : Grounds.EXPLAINED;
  }
}
