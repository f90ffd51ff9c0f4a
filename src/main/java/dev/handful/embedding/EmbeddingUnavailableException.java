package dev.handful.embedding;

import java.io.Serial;

/** The embedder cannot answer now. At turn time the search goes on with words only. */
public class EmbeddingUnavailableException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * @param message for operators: what happened and what to do; never holds a key or a text
   */
  public EmbeddingUnavailableException(String message) {
    super(message);
  }

  public EmbeddingUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
