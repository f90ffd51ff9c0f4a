package dev.handful.embedding;

import java.util.ArrayList;
import java.util.List;

/** Embeds so many texts and then fails, as an endpoint does that goes away; two at a time. */
final class StoppingEmbedder implements Embedder {

  private final String model;
  private final int dimensions;
  private final int most;
  final List<String> embedded = new ArrayList<>();

  StoppingEmbedder(String model, int dimensions, int most) {
    this.model = model;
    this.dimensions = dimensions;
    this.most = most;
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
  public int batch() {
    return 2;
  }

  @Override
  public float[] query(String text) {
    var vector = new float[dimensions];
    vector[Math.floorMod(text.hashCode(), dimensions)] = 1;
    return vector;
  }

  @Override
  public List<float[]> documents(List<String> texts) {
    if (embedded.size() + texts.size() > most) {
      throw new IllegalStateException("the endpoint is away");
    }
    embedded.addAll(texts);
    return texts.stream().map(this::query).toList();
  }
}
