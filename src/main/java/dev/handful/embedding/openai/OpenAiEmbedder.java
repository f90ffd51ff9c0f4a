package dev.handful.embedding.openai;

import dev.handful.config.HandfulConfig;
import dev.handful.embedding.AtEndpoint;
import dev.handful.embedding.Embedder;
import dev.handful.embedding.EmbeddingUnavailableException;
import dev.handful.embedding.RecentQueries;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Embeds at an OpenAI-compatible endpoint. Catalogues: batches, several at once, paced and retried.
 * Turns: one short try, remembered, and none at all while the endpoint keeps failing.
 */
@AtEndpoint
@ApplicationScoped
public class OpenAiEmbedder implements Embedder {

  private static final int PROBE_DIMENSIONS = 0;

  private final EndpointSettings settings;
  private final Endpoint endpoint;
  private final Patient patient;
  private final Brief brief;
  private final RecentQueries queries = new RecentQueries();
  private final RecentQueries names = new RecentQueries();
  private int dimensions;

  @Inject
  OpenAiEmbedder(HandfulConfig config, Clock clock) {
    this(
        EndpointSettings.of(config.embedding(), ConfigProvider.getConfig()),
        clock,
        Metrics.globalRegistry);
  }

  OpenAiEmbedder(EndpointSettings settings, Clock clock, MeterRegistry registry) {
    this.settings = settings;
    this.endpoint = new Endpoint(settings, clock);
    this.patient = new Patient(settings, endpoint, clock, registry);
    this.brief = new Brief(settings, endpoint, registry);
    this.dimensions = settings.limits().dimensions().orElse(PROBE_DIMENSIONS);
  }

  @Override
  public String model() {
    return settings.space();
  }

  /**
   * As configured, else as the endpoint answers when it is asked once.
   *
   * @throws EmbeddingUnavailableException when it is not configured and the endpoint is away
   */
  @Override
  public synchronized int dimensions() {
    if (dimensions == PROBE_DIMENSIONS) {
      dimensions = patient.embed(List.of("dimensions"), PROBE_DIMENSIONS).getFirst().length;
    }
    return dimensions;
  }

  @Override
  public int batch() {
    return settings.limits().batch() * settings.limits().concurrency();
  }

  @Override
  public float[] query(String text) {
    int expected = dimensions();
    var prefix = settings.limits().queryPrefix().orElse("");
    return queries.of(text, asked -> brief.embed(shortened(prefix, asked), expected));
  }

  @Override
  public float[] name(String text) {
    int expected = dimensions();
    var prefix = settings.limits().documentPrefix().orElse("");
    return names.of(text, asked -> brief.embed(shortened(prefix, asked), expected));
  }

  @Override
  public List<float[]> documents(List<String> texts) {
    int expected = dimensions();
    int size = settings.limits().batch();
    var prefix = settings.limits().documentPrefix().orElse("");
    var running = new ArrayList<Future<List<float[]>>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int from = 0; from < texts.size(); from += size) {
        var batch =
            texts.subList(from, Math.min(from + size, texts.size())).stream()
                .map(text -> shortened(prefix, text))
                .toList();
        running.add(threads.submit(() -> patient.embed(batch, expected)));
      }
      return collected(running, texts.size());
    }
  }

  private static List<float[]> collected(List<Future<List<float[]>>> running, int count) {
    var vectors = new ArrayList<float[]>(count);
    try {
      for (var batch : running) {
        vectors.addAll(batch.get());
      }
      return vectors;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddingUnavailableException("embedding was interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof EmbeddingUnavailableException away
          ? away
          : new IllegalStateException("embedding failed", e.getCause());
    } finally {
      running.forEach(batch -> batch.cancel(true));
    }
  }

  private String shortened(String prefix, String text) {
    int most = settings.limits().maxText();
    if (text.length() <= most) {
      return prefix + text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return prefix + text.substring(0, end);
  }

  @PreDestroy
  void close() {
    endpoint.close();
  }
}
