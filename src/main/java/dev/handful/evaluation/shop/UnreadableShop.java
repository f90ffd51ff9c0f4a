package dev.handful.evaluation.shop;

/** An item file or its declaration cannot be read; the message names file and line. */
public final class UnreadableShop extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A file that is wrong. */
  public UnreadableShop(String message) {
    super(message);
  }
}
