package dev.handful.llm.openai;

/** What the scripted server says where it matters that it is long. */
final class Texts {

  private Texts() {}

  /** Above a hundred tokens. */
  static final String LONG =
      "A light tent for two people, quick to pitch, stands wind well. ".repeat(12).strip();
}
