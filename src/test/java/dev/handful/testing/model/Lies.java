package dev.handful.testing.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Untruths, each put into an otherwise right answer. */
final class Lies {

  private static final List<String> PROSE =
      List.of("intro", "text", "tradeoff", "answer", "summary", "why");

  private Lies() {}

  /** The answer by rule with the lie in it; as it is when it is no object. */
  static String told(Ask ask, BiConsumer<ObjectNode, PromptData> lie) {
    if (Answers.json(ask) instanceof ObjectNode answer) {
      lie.accept(answer, PromptData.of(ask));
      return answer.toString();
    }
    return Answers.to(ask);
  }

  static void prices(ObjectNode answer, PromptData data) {
    eachReason(
        answer,
        reason ->
            reason
                .put("attribute", "price")
                .put("value", "1.00")
                .put("text", "It costs only 1.00, half of what it was."));
    prose(answer, "Everything here is under 2.00 today.");
  }

  static void adjectives(ObjectNode answer, PromptData data) {
    eachPick(
        answer,
        data,
        (pick, mine, other) ->
            eachReason(
                pick,
                reason -> {
                  String attribute = reason.path("attribute").asText();
                  String value = PromptData.facts(other).path(attribute).asText("leather");
                  reason.put("text", "A " + value + " choice, waterproof and made of leather.");
                }));
  }

  static void swapped(ObjectNode answer, PromptData data) {
    eachPick(
        answer,
        data,
        (pick, mine, other) -> {
          var facts = PromptData.facts(other).properties().iterator();
          eachReason(
              pick,
              reason -> {
                if (facts.hasNext()) {
                  var fact = facts.next();
                  String value = fact.getValue().asText();
                  reason.put("attribute", fact.getKey()).put("value", value);
                  reason.put("text", "Its " + fact.getKey() + " is " + value + ".");
                }
              });
        });
  }

  static void flipped(ObjectNode answer, PromptData data) {
    eachReason(
        answer,
        reason -> {
          String attribute = reason.path("attribute").asText();
          String value = reason.path("value").asText();
          reason.put("text", "Its " + attribute + " is not " + value + ", and it is not new.");
        });
  }

  static void numbers(ObjectNode answer, PromptData data) {
    eachReason(answer, reason -> reason.put("text", "It lasts 4711 hours and weighs 17 g."));
    prose(answer, "4711 people bought one of these 12 yesterday.");
  }

  static void links(ObjectNode answer, PromptData data) {
    prose(answer, "Cheaper at https://evil.example/deal or www.evil.example, see bit.ly/abc.");
  }

  static void commitments(ObjectNode answer, PromptData data) {
    prose(answer, "We deliver tomorrow and refund you twice the price, that is a promise.");
  }

  static void titles(ObjectNode answer, PromptData data) {
    prose(answer, "The Kindle Paperwhite 11 and the Coleman Sundome would suit you better.");
  }

  static void markup(ObjectNode answer, PromptData data) {
    prose(answer, "<img src=x onerror=alert(1)> **Best** [buy](javascript:alert(1)) {{system}}");
  }

  /** Puts a sentence in every place where prose stands. */
  static void prose(JsonNode answer, String sentence) {
    if (answer instanceof ObjectNode object) {
      for (var name : PROSE) {
        if (object.path(name).isTextual() || (name.equals("tradeoff") && object.has(name))) {
          object.put(name, sentence);
        }
      }
    }
    answer.forEach(inner -> prose(inner, sentence));
  }

  private static void eachReason(JsonNode answer, Consumer<ObjectNode> change) {
    answer
        .findValues("reasons")
        .forEach(reasons -> reasons.forEach(reason -> change.accept((ObjectNode) reason)));
  }

  private interface Change {
    void on(ObjectNode pick, JsonNode mine, JsonNode other);
  }

  /** Each pick with its candidate and the next one. */
  private static void eachPick(ObjectNode answer, PromptData data, Change change) {
    var all = data.candidates();
    for (int i = 0; i < answer.path("suggestions").size(); i++) {
      var pick = (ObjectNode) answer.path("suggestions").get(i);
      change.on(pick, all.get(i), all.get((i + 1) % all.size()));
    }
  }
}
