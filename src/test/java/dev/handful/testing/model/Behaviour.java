package dev.handful.testing.model;

import java.util.function.UnaryOperator;

/** How one request is answered. */
public record Behaviour(Pace pace, Content content, Envelope envelope, Delivery delivery) {

  /** True, complete, at once. */
  public static Behaviour good() {
    return new Behaviour(Pace.AT_ONCE, Content.byRule(), Envelope.GOOD, new Delivery.Whole());
  }

  /** The same answer, first and every further token so many milliseconds apart. */
  public Behaviour paced(long firstToken, long perToken) {
    return with(Pace.millis(firstToken, perToken));
  }

  /** A fixed text whatever is asked. */
  public Behaviour saying(String text) {
    return with(Content.fixed(text));
  }

  /** The answer by rule in exactly so many tokens, whatever its length. */
  public Behaviour tokens(int count) {
    return with(ask -> Tokens.pieces(Answers.to(ask), count));
  }

  /**
   * Does as it is told, whoever tells it: says so wherever prose stands.
   *
   * @param words from the system message to what is said
   */
  public Behaviour obeying(UnaryOperator<String> words) {
    return with(ObedientEvil.saying(words));
  }

  Behaviour with(Pace other) {
    return new Behaviour(other, content, envelope, delivery);
  }

  Behaviour with(Content other) {
    return new Behaviour(pace, other, envelope, delivery);
  }

  Behaviour with(Envelope other) {
    return new Behaviour(pace, content, other, delivery);
  }

  Behaviour with(Delivery other) {
    return new Behaviour(pace, content, envelope, other);
  }
}
