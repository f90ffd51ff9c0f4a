package dev.handful.catalogue;

import java.io.Serial;

/**
 * A catalogue cannot be loaded at all. The message stands alone: file, line where known, what to
 * do. (No {@code HandfulException}: the catalogue knows nothing of turns and their error codes.)
 */
public final class CatalogueProblemException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public CatalogueProblemException(String message) {
    super(message);
  }

  public CatalogueProblemException(String message, Throwable cause) {
    super(message, cause);
  }
}
