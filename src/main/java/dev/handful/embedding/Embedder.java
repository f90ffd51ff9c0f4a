package dev.handful.embedding;

import java.util.List;

/** Turns text into unit-length vectors. Thread-safe. */
public interface Embedder {

  /**
   * Name of the model and of all else that makes two vectors comparable; part of the key under
   * which vectors are cached.
   */
  String model();

  /** Floats per vector (384 for bge-small-en-v1.5). */
  int dimensions();

  /** How many texts to hand over at once; so many are lost when the process is killed. */
  default int batch() {
    return 64;
  }

  /**
   * The vector of what a shopper looks for. Asked in turns: answers or fails within a second or so.
   *
   * @throws EmbeddingUnavailableException when it cannot answer now
   */
  float[] query(String text);

  /**
   * The vector of a short name a shopper used, comparable with those of {@link #documents}. Asked
   * in turns, as {@link #query}.
   *
   * @throws EmbeddingUnavailableException when it cannot answer now
   */
  default float[] name(String text) {
    return documents(List.of(text)).getFirst();
  }

  /**
   * The vectors of item texts, in order; may take as long as its retries and rate limits ask for.
   *
   * @throws EmbeddingUnavailableException when all retries failed
   */
  List<float[]> documents(List<String> texts);
}
