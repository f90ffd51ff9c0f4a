package dev.handful.embedding.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.embedding.EmbeddingUnavailableException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiEmbedderTest {

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private EmbeddingServer server;

  @BeforeEach
  void start() throws IOException {
    server = new EmbeddingServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private OpenAiEmbedder embedder(Map<String, String> more) {
    var settings = new HashMap<>(Map.of("base-url", server.baseUrl(), "dimensions", "8"));
    settings.putAll(more);
    return new OpenAiEmbedder(
        Settings.of(settings, Map.of("HANDFUL_EMBEDDING_KEY", "sk-own")),
        Clock.systemUTC(),
        metrics);
  }

  private OpenAiEmbedder embedder() {
    return embedder(Map.of());
  }

  private double count(String purpose, String outcome) {
    var counter =
        metrics
            .find("handful.embedding.requests")
            .tags("purpose", purpose, "outcome", outcome)
            .counter();
    return counter == null ? 0 : counter.count();
  }

  private static float[] unit(String text) {
    var vector = EmbeddingServer.raw(text);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= 5;
    }
    return vector;
  }

  @Test
  void vectors_come_in_the_order_of_the_texts_and_of_unit_length_whatever_the_server_sends() {
    var texts = List.of("a", "bb", "ccc", "dddd", "eeeee");

    var vectors = embedder(Map.of("batch", "2", "concurrency", "1")).documents(texts);

    for (int i = 0; i < texts.size(); i++) {
      assertThat(vectors.get(i)).containsExactly(unit(texts.get(i)));
    }
    assertThat(server.requests).hasSize(3);
    assertThat(server.requests.getFirst().path("model").asText()).isEqualTo("small");
    assertThat(server.keys).containsOnly("Bearer sk-own");
  }

  @Test
  void prefixes_go_before_queries_and_documents_and_are_part_of_the_model() {
    var embedder = embedder(Map.of("query-prefix", "query: ", "document-prefix", "passage: "));

    embedder.query("a tent");
    embedder.name("tent");
    embedder.documents(List.of("Ridge tent"));

    assertThat(server.requests)
        .extracting(request -> request.path("input").get(0).asText())
        .containsExactly("query: a tent", "passage: tent", "passage: Ridge tent");
    assertThat(embedder.model()).startsWith("small~").isNotEqualTo(embedder().model());
  }

  @Test
  void the_same_query_is_asked_once() {
    var embedder = embedder();

    var first = embedder.query("a tent");
    first[0] = 99;

    assertThat(embedder.query("a tent")).containsExactly(unit("a tent"));
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void long_texts_are_cut_and_never_within_a_character() {
    embedder(Map.of("max-text", "3")).documents(List.of("ab😀cd"));

    assertThat(server.requests.getFirst().path("input").get(0).asText()).isEqualTo("ab");
  }

  @Test
  void a_length_nobody_configured_is_asked_once_and_shortening_only_where_it_is_wanted() {
    var settings = Map.of("base-url", server.baseUrl());
    var asking = new OpenAiEmbedder(Settings.of(settings, Map.of()), Clock.systemUTC(), metrics);

    assertThat(asking.dimensions()).isEqualTo(8);
    assertThat(asking.dimensions()).isEqualTo(8);
    embedder(Map.of("shorten", "true")).documents(List.of("a"));

    assertThat(server.requests)
        .extracting(request -> request.path("dimensions").asInt())
        .containsExactly(0, 8);
  }

  @Test
  void a_busy_server_is_asked_again_when_it_says() {
    server.next(new EmbeddingServer.Fault.Status(429, Map.of("Retry-After", "0"), "busy"));
    server.next(new EmbeddingServer.Fault.Status(503, Map.of("retry-after-ms", "1"), ""));

    var vectors = embedder().documents(List.of("a"));

    assertThat(vectors.getFirst()).containsExactly(unit("a"));
    assertThat(server.requests).hasSize(3);
    assertThat(count("catalogue", "failed")).isEqualTo(2);
    assertThat(count("catalogue", "ok")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "null",
        "{}",
        "{\"data\":[]}",
        "{\"data\":[null]}",
        "{\"data\":[{\"index\":0}]}",
        "{\"data\":[{\"index\":1,\"embedding\":[1,0,0,0,0,0,0,0]}]}",
        "{\"data\":[{\"index\":-1,\"embedding\":[1,0,0,0,0,0,0,0]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1,0]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[0,0,0,0,0,0,0,0]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1e39,0,0,0,0,0,0,0]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[\"NaN\",0,0,0,0,0,0,0]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1,0,0,0,0,0,0,0]},"
            + "{\"index\":0,\"embedding\":[1,0,0,0,0,0,0,0]}]}"
      })
  void an_answer_that_is_not_what_was_asked_for_is_never_used(String body) {
    var embedder = embedder(Map.of("retries", "0"));
    server.next(new EmbeddingServer.Fault.Body(body));

    assertThatThrownBy(() -> embedder.documents(List.of("a")))
        .isInstanceOf(EmbeddingUnavailableException.class)
        .hasMessageContaining("start again to go on");
  }

  @Test
  void a_refusal_is_not_repeated_and_told_without_the_key() {
    server.next(
        new EmbeddingServer.Fault.Status(
            401, Map.of(), "{\"error\":{\"code\":\"bad_key\",\"message\":\"no: sk-own\"}}"));

    assertThatThrownBy(() -> embedder().documents(List.of("a")))
        .isInstanceOf(EmbeddingUnavailableException.class)
        .hasMessageContaining("HTTP 401: bad_key")
        .hasMessageNotContaining("sk-own");
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void a_turn_never_waits_for_a_server_that_says_nothing() {
    var embedder = embedder(Map.of("query-timeout", "50ms"));
    server.next(new EmbeddingServer.Fault.Stall());

    assertThatThrownBy(() -> embedder.query("a tent"))
        .isInstanceOf(EmbeddingUnavailableException.class)
        .hasMessageContaining("no answer within");
    assertThat(embedder.query("a tent")).containsExactly(unit("a tent"));
  }

  @Test
  void a_server_that_keeps_failing_is_left_alone_by_turns() {
    var embedder = embedder();
    for (int i = 0; i < 6; i++) {
      server.next(new EmbeddingServer.Fault.Status(500, Map.of(), ""));
      int turn = i;
      assertThatThrownBy(() -> embedder.query("turn " + turn))
          .isInstanceOf(EmbeddingUnavailableException.class);
    }

    assertThatThrownBy(() -> embedder.query("one more")).hasMessageContaining("left alone");

    assertThat(server.requests).hasSize(6);
    assertThat(count("query", "circuit_open")).isEqualTo(1);
  }

  @Test
  void a_flood_of_an_answer_is_cut_off() {
    server.next(new EmbeddingServer.Fault.Body(" ".repeat(1 << 20)));

    assertThatThrownBy(() -> embedder(Map.of("retries", "0")).documents(List.of("a")))
        .isInstanceOf(EmbeddingUnavailableException.class)
        .hasMessageContaining("no answer");
  }
}
