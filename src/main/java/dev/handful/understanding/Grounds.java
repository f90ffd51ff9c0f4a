package dev.handful.understanding;

import java.util.Locale;

/** Why the local reading of a message stands, or why a model should read it. */
public enum Grounds {
  /** A tap means what its button says. */
  TAP(false),
  /** Every word is explained, with confidence. */
  EXPLAINED(false),
  /** Nothing could be made of it. */
  UNCLEAR(true),
  /** Words that neither English nor the catalogue has: another language. */
  FOREIGN(true),
  /** Content words that nothing explained. */
  UNEXPLAINED(true),
  /** A kind of thing that no catalogue word names; it may go by another name here. */
  UNKNOWN_KIND(true),
  /** An act the local engine is not sure of. */
  UNSURE(true),
  /** Long messages hide things. */
  LONG(true);

  private final boolean needsModel;

  Grounds(boolean needsModel) {
    this.needsModel = needsModel;
  }

  public boolean needsModel() {
    return needsModel;
  }

  /** The name in traces and metrics: {@code unknown-kind}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
