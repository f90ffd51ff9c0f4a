package dev.handful.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A stand-in embedder: texts are similar when they share words. Remembers what it embedded. */
public final class WordHashEmbedder implements Embedder {

  private static final int DIMENSIONS = 64;

  public final List<String> embedded = new ArrayList<>();
  private int failingAfter = Integer.MAX_VALUE;

  /** From so many more texts on it fails, as a killed process does. */
  public void failAfter(int texts) {
    failingAfter = embedded.size() + texts;
  }

  @Override
  public String model() {
    return "word-hash";
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public float[] query(String text) {
    return vector(text);
  }

  @Override
  public List<float[]> documents(List<String> texts) {
    if (embedded.size() + texts.size() > failingAfter) {
      throw new IllegalStateException("the embedder is gone");
    }
    embedded.addAll(texts);
    return texts.stream().map(WordHashEmbedder::vector).toList();
  }

  private static float[] vector(String text) {
    var vector = new float[DIMENSIONS];
    vector[0] = 0.1f;
    for (var word : text.toLowerCase(Locale.ROOT).split("\\W+")) {
      vector[1 + Math.floorMod(word.hashCode(), DIMENSIONS - 1)] += 1;
    }
    double length = 0;
    for (float component : vector) {
      length += component * component;
    }
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] /= (float) Math.sqrt(length);
    }
    return vector;
  }
}
