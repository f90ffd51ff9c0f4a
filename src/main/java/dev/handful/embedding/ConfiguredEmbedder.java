package dev.handful.embedding;

import dev.handful.config.HandfulConfig;
import dev.handful.config.LocalEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;

/**
 * The one embedder of this server, chosen by {@code handful.embedding.model}: an endpoint when it
 * names a model, else in process. The other is not even loaded.
 */
@ApplicationScoped
public class ConfiguredEmbedder implements Embedder {

  private final Embedder chosen;

  public ConfiguredEmbedder(
      HandfulConfig config,
      @LocalEngine Instance<Embedder> inProcess,
      @AtEndpoint Instance<Embedder> atEndpoint) {
    this.chosen = config.embedding().model().isPresent() ? atEndpoint.get() : inProcess.get();
  }

  @Override
  public String model() {
    return chosen.model();
  }

  @Override
  public int dimensions() {
    return chosen.dimensions();
  }

  @Override
  public int batch() {
    return chosen.batch();
  }

  @Override
  public float[] query(String text) {
    return chosen.query(text);
  }

  @Override
  public float[] name(String text) {
    return chosen.name(text);
  }

  @Override
  public List<float[]> documents(List<String> texts) {
    return chosen.documents(texts);
  }
}
