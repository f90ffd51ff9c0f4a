package dev.handful.llm.openai;

import java.io.Serial;

/** Whoever reads an answer does not want the rest of it; carries what it threw. */
final class ReaderFailedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final RuntimeException thrown;

  ReaderFailedException(RuntimeException thrown) {
    super(thrown);
    this.thrown = thrown;
  }

  RuntimeException thrown() {
    return thrown;
  }
}
