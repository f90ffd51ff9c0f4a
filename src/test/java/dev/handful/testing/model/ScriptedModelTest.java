package dev.handful.testing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The server as clients meet it: streams, records, steers, refuses. */
class ScriptedModelTest {

  private final ScriptedModel model = ScriptedModel.start();
  private final RawClient client = new RawClient(model.port());
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    model.close();
    http.close();
  }

  @Test
  void aStreamOpensWithARoleEndsWithAReasonCountsItsTokensAndIsDone() throws IOException {
    var heard = client.ask("good", Asked.streamed("advise", Asked.TENTS));

    var events = heard.events();
    assertThat(heard.head()).contains("text/event-stream").contains("200 OK");
    assertThat(events.getFirst()).contains("\"role\":\"assistant\"");
    assertThat(events.get(events.size() - 3)).contains("\"finish_reason\":\"stop\"");
    var usage = Asked.parse(events.get(events.size() - 2)).path("usage");
    assertThat(usage.path("completion_tokens").asLong()).isEqualTo(heard.tokens());
    assertThat(events.getLast()).isEqualTo("[DONE]");
    assertThat(Asked.parse(Asked.text(heard)).path("picks")).hasSize(2);
  }

  @Test
  void withoutStreamTheSameTextComesWhole() throws Exception {
    var streamed = Asked.text(client.ask("good", Asked.streamed("advise", Asked.TENTS)));

    var message =
        Asked.parse(post("/v1/chat/completions", Asked.whole("advise", Asked.TENTS)).body())
            .path("choices")
            .path(0)
            .path("message");

    assertThat(message.path("content").asText()).isEqualTo(streamed);
  }

  @Test
  void requestsAreRecordedWithTheirConnectionAndWithoutTheKey() throws Exception {
    post("/v1/chat/completions", Asked.whole("advise", Asked.TENTS));
    post("/v1/chat/completions", Asked.whole("answer", Asked.TWO_ITEMS));

    var requests = model.requests();
    assertThat(requests.count()).isEqualTo(2);
    assertThat(requests.connections()).isEqualTo(1);
    assertThat(requests.last().headers()).containsEntry("authorization", "Bearer …");
    assertThat(requests.last().hasKey("secret-key")).isTrue();
    assertThat(requests.last().body().path("model").asText()).isEqualTo("gpt-test");
    assertThat(requests.last().awaitEnd()).isEqualTo(RecordedRequest.End.SENT);
    assertThat(requests.last().bytesSent()).isGreaterThan(100);
    requests.assertValid();
  }

  @Test
  void aClientThatGoesAwayInMidStreamIsNoticed() throws Exception {
    model.script().always(Behaviour.good().paced(0, 1_000));

    try (var socket = new Socket("localhost", model.port())) {
      socket.getOutputStream().write(request());
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    }

    assertThat(model.requests().last().awaitEnd()).isEqualTo(RecordedRequest.End.CLOSED_BY_CLIENT);
  }

  @Test
  void aClientThatGoesAwayWhileNothingComesIsNoticed() throws Exception {
    model.script().always(Misbehaviour.SILENCE.behaviour());

    try (var socket = new Socket("localhost", model.port())) {
      socket.getOutputStream().write(request());
      while (model.requests().count() == 0) {
        Thread.sleep(5);
      }
    }

    assertThat(model.requests().last().awaitEnd()).isEqualTo(RecordedRequest.End.CLOSED_BY_CLIENT);
  }

  @Test
  void rulesAreAskedInOrderHeaderNumberQueuePredicateUsual() throws Exception {
    model
        .script()
        .always(Behaviour.good().saying("usual"))
        .when(body -> body.contains("Moor"), Behaviour.good().saying("rule"))
        .next(Behaviour.good().saying("queued"))
        .nth(2, Behaviour.good().saying("second"));

    var tents = Asked.whole("advise", Asked.TENTS);
    assertThat(said(tents)).isEqualTo("queued");
    assertThat(said(tents)).isEqualTo("second");
    assertThat(said(tents)).isEqualTo("rule");
    assertThat(said(Asked.whole("answer", Asked.TWO_ITEMS))).isEqualTo("usual");
    assertThat(client.ask("server-error", tents).status()).isEqualTo(500);
  }

  @Test
  void itIsSteeredAndReadFromOutside() throws Exception {
    post("/admin/script", "{\"mode\":\"unavailable\",\"times\":1}");

    assertThat(post("/v1/chat/completions", Asked.whole("advise", Asked.TENTS)).statusCode())
        .isEqualTo(503);
    assertThat(post("/v1/chat/completions", Asked.whole("advise", Asked.TENTS)).statusCode())
        .isEqualTo(200);
    var seen = http.send(to("/admin/requests").GET().build(), HttpResponse.BodyHandlers.ofString());
    assertThat(Asked.parse(seen.body())).hasSize(2);
    assertThat(post("/admin/script", "{\"mode\":\"no-such\"}").statusCode()).isEqualTo(400);
    assertThat(post("/v1/models", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void anAnswerComesInAsManyTokensAsWanted() throws Exception {
    var usual = Asked.text(client.ask("good", Asked.streamed("advise", Asked.TENTS)));
    model.script().always(Behaviour.good().tokens(7));

    var heard = client.ask("good", Asked.streamed("advise", Asked.TENTS));

    assertThat(heard.tokens()).isEqualTo(7);
    assertThat(Asked.text(heard)).isEqualTo(usual);
  }

  @Test
  void whatRefusesIsReachedAgainWhenItListensAgain() throws Exception {
    model.refuse();
    assertThatThrownBy(() -> said(Asked.whole("advise", Asked.TENTS)))
        .isInstanceOf(ConnectException.class);

    model.listen();
    assertThat(said(Asked.whole("advise", Asked.TENTS))).contains("C1");
  }

  private static byte[] request() {
    var text = new String(RawClient.request("x", Asked.streamed("advise", Asked.TENTS)));
    return text.replace("X-Scenario: x\r\n", "").getBytes();
  }

  private String said(String body) throws Exception {
    var answer = Asked.parse(post("/v1/chat/completions", body).body());
    return answer.path("choices").path(0).path("message").path("content").asText();
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    var request = to(path).POST(HttpRequest.BodyPublishers.ofString(body)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + model.port()).resolve(path))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer secret-key");
  }
}
