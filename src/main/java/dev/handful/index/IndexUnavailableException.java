package dev.handful.index;

/** The index cannot answer now; the turn degrades or ends in a clear error. */
public class IndexUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public IndexUnavailableException(String message) {
    super(message);
  }

  public IndexUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
