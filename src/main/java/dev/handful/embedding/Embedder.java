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

  /** The vector of what a shopper looks for. */
  float[] query(String text);

  /** The vectors of item texts, in order. */
  List<float[]> documents(List<String> texts);
}
