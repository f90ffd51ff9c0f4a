package dev.handful.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handful.testing.ShopperSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One turn as a shopper's client saw it, frame by frame, until nothing more belonged to it. */
record WitnessedTurn(String said, List<JsonNode> frames, Duration took) {

  private static final Set<String> TERMINAL = Set.of("turn.final", "turn.error", "turn.stopped");

  WitnessedTurn {
    frames = List.copyOf(frames);
  }

  /** Says it, hears the turn out, and then makes sure with a ping that nothing comes after. */
  static WitnessedTurn say(ShopperSocket socket, String id, String text)
      throws InterruptedException {
    long begun = System.nanoTime();
    socket.say(id, text);
    var frames = new ArrayList<JsonNode>();
    var frame = socket.next();
    for (; !TERMINAL.contains(type(frame)); frame = socket.next()) {
      frames.add(frame);
    }
    frames.add(frame);
    var took = Duration.ofNanos(System.nanoTime() - begun);
    socket.send("{\"type\":\"ping\"}");
    for (var late = socket.next(); !type(late).equals("pong"); late = socket.next()) {
      frames.add(late);
    }
    return new WitnessedTurn(text, frames, took);
  }

  static String type(JsonNode frame) {
    return frame.path("type").asText();
  }

  /** The data of the frame that ended it. */
  JsonNode end() {
    return terminals().toList().getFirst().path("data");
  }

  String endType() {
    return type(terminals().toList().getFirst());
  }

  /** Why the local engine finished it; empty when it did not. */
  String degraded() {
    return end().path("degraded").path("reason").asText("");
  }

  /** What is wrong with the order and number of its frames; empty when nothing is. */
  List<String> problems() {
    var problems = new ArrayList<String>();
    if (terminals().count() != 1) {
      problems.add("terminal frames: " + terminals().map(WitnessedTurn::type).toList());
    }
    if (!TERMINAL.contains(type(frames.getLast()))) {
      problems.add("after its end came " + type(frames.getLast()));
    }
    repeated(sent("suggestion", "id"), "suggestion", problems);
    repeated(sent("text", "text"), "text", problems);
    stands(sent("suggestion", "id"), end().path("suggestions").findValuesAsText("id"), problems);
    var texts = end().path("text").valueStream().map(JsonNode::asText).toList();
    stands(sent("text", "text"), texts, problems);
    return problems;
  }

  private Stream<JsonNode> terminals() {
    return frames.stream().filter(frame -> TERMINAL.contains(type(frame)));
  }

  private List<String> sent(String type, String field) {
    return frames.stream()
        .filter(frame -> type(frame).equals(type))
        .map(frame -> frame.path("data").path(field).asText())
        .toList();
  }

  private static void repeated(List<String> sent, String what, List<String> problems) {
    if (new HashSet<>(sent).size() < sent.size()) {
      problems.add(what + " sent twice: " + sent);
    }
  }

  private static void stands(List<String> sent, List<String> whole, List<String> problems) {
    if (!whole.containsAll(sent)) {
      problems.add("sent but not in the final reply: " + sent + " / " + whole);
    }
  }
}
