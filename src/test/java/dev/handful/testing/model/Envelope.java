package dev.handful.testing.model;

import org.jspecify.annotations.Nullable;

/**
 * What stands around the text of an answer.
 *
 * @param choices false leaves {@code choices} empty
 * @param refusal in place of the text; null for none
 * @param finish "stop", "length", "content_filter"; null never tells
 * @param done whether a stream ends in {@code [DONE]}
 * @param usage whether tokens are counted
 * @param comments whether a stream has keep-alive comments and CRLF between its events
 */
record Envelope(
    boolean choices,
    @Nullable String refusal,
    @Nullable String finish,
    boolean done,
    boolean usage,
    boolean comments) {

  static final Envelope GOOD = new Envelope(true, null, "stop", true, true, false);

  Envelope withoutChoices() {
    return new Envelope(false, refusal, finish, done, usage, comments);
  }

  Envelope refusing(String words) {
    return new Envelope(choices, words, finish, done, usage, comments);
  }

  Envelope finishing(@Nullable String reason) {
    return new Envelope(choices, refusal, reason, done, usage, comments);
  }

  Envelope withoutDone() {
    return new Envelope(choices, refusal, finish, false, usage, comments);
  }

  Envelope withoutUsage() {
    return new Envelope(choices, refusal, finish, done, false, comments);
  }

  Envelope withComments() {
    return new Envelope(choices, refusal, finish, done, usage, true);
  }
}
