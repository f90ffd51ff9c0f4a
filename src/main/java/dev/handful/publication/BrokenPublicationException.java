package dev.handful.publication;

import java.io.Serial;

/** A publication that cannot be used; the generation that is served stays. The message is whole. */
public final class BrokenPublicationException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public BrokenPublicationException(String message) {
    super(message);
  }

  public BrokenPublicationException(String message, Throwable cause) {
    super(message, cause);
  }
}
