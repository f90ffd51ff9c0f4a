package dev.handful.publication;

import java.io.Serial;

/**
 * A generation cannot be published, or a publication not be used; what is served stays. The message
 * stands alone.
 */
public final class PublicationProblemException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public PublicationProblemException(String message) {
    super(message);
  }

  public PublicationProblemException(String message, Throwable cause) {
    super(message, cause);
  }
}
