package dev.handful.embedding;

import java.util.List;

/** Embeds documents, but nothing in a turn: an endpoint that went away after the start. */
public final class AwayEmbedder implements Embedder {

  private final WordHashEmbedder documents = new WordHashEmbedder();
  public int asked;

  @Override
  public String model() {
    return documents.model();
  }

  @Override
  public int dimensions() {
    return documents.dimensions();
  }

  @Override
  public float[] query(String text) {
    asked++;
    throw new EmbeddingUnavailableException("no answer in time");
  }

  @Override
  public float[] name(String text) {
    return query(text);
  }

  @Override
  public List<float[]> documents(List<String> texts) {
    return documents.documents(texts);
  }
}
