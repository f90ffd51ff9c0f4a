package dev.handful.testing.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers one request on the wire, as its behaviour says. */
final class Responder {

  /** What becomes of the connection. */
  enum After {
    KEEP,
    CLOSE,
    /** Nothing more is sent, and it stays open until the client has enough. */
    HOLD
  }

  private static final long FOREVER = Long.MAX_VALUE;

  private final Wire wire;
  private final Ask ask;
  private final Behaviour behaviour;
  private final Completion completion;
  private final long start = System.nanoTime();

  Responder(Wire wire, Ask ask, Behaviour behaviour, String id) {
    this.wire = wire;
    this.ask = ask;
    this.behaviour = behaviour;
    this.completion = new Completion(ask, behaviour.envelope(), id);
  }

  After respond() throws IOException, InterruptedException {
    return switch (behaviour.delivery()) {
      case Delivery.Whole _ -> answer(FOREVER);
      case Delivery.Page(var status, var headers, var body) -> page(status, headers, body);
      case Delivery.RetryDate(var ahead) ->
          page(429, Map.of("Retry-After", httpDate(ahead)), Faults.error("slow down"));
      case Delivery.Silence _ -> After.HOLD;
      case Delivery.HeadersFirst(var pause) -> {
        streamHead();
        Thread.sleep(pause);
        yield stream(FOREVER);
      }
      case Delivery.Stall(var tokens) -> {
        begin(tokens);
        yield After.HOLD;
      }
      case Delivery.Cut(var tokens, var ending) -> {
        begin(tokens);
        yield end(ending);
      }
      case Delivery.CutBytes(var bytes) -> {
        wire.cutAfter(bytes);
        yield answer(FOREVER);
      }
      case Delivery.Event(var tokens, var data) -> {
        begin(tokens);
        event(data);
        wire.endOfChunks();
        yield After.KEEP;
      }
      case Delivery.SingleBytes _ -> answer(FOREVER);
    };
  }

  private static String httpDate(Duration ahead) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        ZonedDateTime.now(ZoneOffset.UTC).plus(ahead));
  }

  private After page(int status, Map<String, String> headers, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    var all = new LinkedHashMap<>(headers);
    all.putIfAbsent("Content-Type", "application/json");
    all.put("Content-Length", Integer.toString(bytes.length));
    wire.head(status, all);
    wire.bytes(bytes);
    return After.KEEP;
  }

  private After answer(long tokens) throws IOException, InterruptedException {
    if (ask.stream()) {
      streamHead();
      return stream(tokens);
    }
    var text = new StringBuilder();
    int count = 0;
    for (var each = behaviour.content().tokens(ask); each.hasNext(); count++) {
      text.append(each.next());
    }
    behaviour.pace().await(start, count);
    return page(200, Map.of(), completion.whole(text.toString(), count));
  }

  /** The first tokens of an answer, whose end never comes; of a whole one, half of its bytes. */
  private void begin(int tokens) throws IOException, InterruptedException {
    if (ask.stream()) {
      streamHead();
      pieces(tokens);
      return;
    }
    byte[] bytes = completion.whole(text(tokens), tokens).getBytes(StandardCharsets.UTF_8);
    wire.head(
        200,
        Map.of(
            "Content-Type", "application/json", "Content-Length", Integer.toString(bytes.length)));
    wire.bytes(Arrays.copyOf(bytes, bytes.length / 2));
  }

  private String text(int tokens) {
    var text = new StringBuilder();
    var each = behaviour.content().tokens(ask);
    for (int i = 0; i < tokens && each.hasNext(); i++) {
      text.append(each.next());
    }
    return text.toString();
  }

  private After end(Delivery.Ending ending) throws IOException {
    switch (ending) {
      case CLOSE -> {}
      case RESET -> wire.reset();
      case HALF_CHUNK -> wire.halfChunk("data: {\"id\":\"chat".getBytes(StandardCharsets.UTF_8));
    }
    return After.CLOSE;
  }

  private void streamHead() throws IOException {
    wire.head(
        200,
        Map.of(
            "Content-Type", "text/event-stream; charset=utf-8",
            "Cache-Control", "no-cache",
            "Transfer-Encoding", "chunked"));
  }

  private After stream(long tokens) throws IOException, InterruptedException {
    var envelope = behaviour.envelope();
    long sent = pieces(tokens);
    if (envelope.finish() != null) {
      event(completion.finish(envelope.finish()));
    }
    if (envelope.usage() && ask.usageWanted()) {
      event(completion.usage((int) sent));
    }
    if (envelope.done()) {
      event("[DONE]");
    }
    wire.endOfChunks();
    return After.KEEP;
  }

  private long pieces(long most) throws IOException, InterruptedException {
    var pace = behaviour.pace();
    var refusal = behaviour.envelope().refusal();
    Iterator<String> each = behaviour.content().tokens(ask);
    long sent = 0;
    pace.await(start, 0);
    event(completion.opening());
    if (refusal != null) {
      event(completion.refusal(refusal));
      return 1;
    }
    while (sent < most && each.hasNext()) {
      pace.await(start, sent);
      event(completion.piece(each.next()));
      sent++;
    }
    return sent;
  }

  private void event(String data) throws IOException {
    boolean comments = behaviour.envelope().comments();
    String line = comments ? "\r\n" : "\n";
    String text = (comments ? ": keep-alive" + line + line : "") + "data: " + data + line + line;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!(behaviour.delivery() instanceof Delivery.SingleBytes)) {
      wire.chunk(bytes);
      return;
    }
    for (byte one : bytes) {
      wire.chunk(new byte[] {one});
    }
  }
}
