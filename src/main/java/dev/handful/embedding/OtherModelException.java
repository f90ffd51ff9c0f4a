package dev.handful.embedding;

import java.io.IOException;
import java.io.Serial;

/** A file holds vectors of another model, or of another length; they are never mixed. */
final class OtherModelException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  OtherModelException(String model, int dimensions) {
    super("its vectors are of model " + model + " with " + dimensions + " dimensions");
  }
}
