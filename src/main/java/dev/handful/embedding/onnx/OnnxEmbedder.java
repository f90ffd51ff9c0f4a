package dev.handful.embedding.onnx;

import dev.handful.config.LocalEngine;
import dev.handful.embedding.Embedder;
import dev.handful.embedding.RecentQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Embeds in process with bge-small-en-v1.5 (quantised); needs no network. Vectors are 384 floats of
 * unit length. Recent queries are remembered.
 */
@LocalEngine
@ApplicationScoped
public class OnnxEmbedder implements Embedder {

  // The model card asks for this before queries, and for nothing before documents.
  private static final String QUERY = "Represent this sentence for searching relevant passages: ";
  private static final int THREADS = 2;

  private final InProcessModel model;
  private final RecentQueries queries = new RecentQueries();

  /** Loads the model; takes about half a second. */
  public OnnxEmbedder() {
    this.model = new InProcessModel();
  }

  @Override
  public String model() {
    return "bge-small-en-v1.5-q";
  }

  @Override
  public int dimensions() {
    return InProcessModel.DIMENSIONS;
  }

  @Override
  public float[] query(String text) {
    return queries.of(text, asked -> vector(QUERY + asked));
  }

  @Override
  public List<float[]> documents(List<String> texts) {
    if (texts.size() < 2) {
      return texts.stream().map(this::vector).toList();
    }
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      var running = new ArrayList<Future<float[]>>(texts.size());
      texts.forEach(text -> running.add(threads.submit(() -> vector(text))));
      var vectors = new ArrayList<float[]>(texts.size());
      for (var future : running) {
        vectors.add(future.get());
      }
      return vectors;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("embedding was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("embedding failed", e.getCause());
    }
  }

  private float[] vector(String text) {
    return model.embed(text).content().vector();
  }
}
