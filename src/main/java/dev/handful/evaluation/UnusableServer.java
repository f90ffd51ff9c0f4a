package dev.handful.evaluation;

/** No server answers, or the one started for this did not come up; the message says why. */
public final class UnusableServer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A server that cannot be measured. */
  public UnusableServer(String message) {
    super(message);
  }
}
