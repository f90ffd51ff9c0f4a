package dev.handful.testing.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;

/** Untruths, each put into an otherwise right answer. */
final class Lies {

  private static final List<String> PROSE = List.of("text", "tradeoff", "query");
  private static final List<String> LISTS = List.of("advice", "sentences");

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
        data,
        (reason, mine, other) ->
            reason
                .put("attribute", "price")
                .put("value", "1.00")
                .put("text", "It costs only 1.00, half of what it was."));
    prose(answer, "Everything here is under 2.00 today.");
  }

  static void adjectives(ObjectNode answer, PromptData data) {
    eachReason(
        answer,
        data,
        (reason, mine, other) -> {
          var attribute = reason.path("attribute").asText();
          var value = other.path("facts").path(attribute).asText("leather");
          reason.put("text", "A " + value + " choice, waterproof and made of leather.");
        });
    eachSentence(
        answer, data, (title, own, foreign) -> title + " is made of leather and very light.");
  }

  static void swapped(ObjectNode answer, PromptData data) {
    eachReason(
        answer,
        data,
        (reason, mine, other) -> {
          for (var fact : data.facts(other)) {
            if (!mine.path("facts").path(fact.getKey()).asText().equals(fact.getValue())) {
              reason.put("attribute", fact.getKey()).put("value", fact.getValue());
              reason.put("text", Statement.of(fact).its());
            }
          }
        });
    eachSentence(answer, data, (title, own, foreign) -> foreign.of(title));
  }

  static void flipped(ObjectNode answer, PromptData data) {
    eachReason(
        answer,
        data,
        (reason, mine, other) -> {
          var attribute = reason.path("attribute").asText();
          var fact = new Statement(attribute, reason.path("value").asText());
          // "No tent" may mean many things; the truth rules let a negated kind pass.
          if (!attribute.equals("category")) {
            reason.put("text", fact.flipped().its());
          }
        });
    eachSentence(answer, data, (title, own, foreign) -> own.flipped().of(title));
  }

  static void numbers(ObjectNode answer, PromptData data) {
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
      PROSE.stream().filter(object::has).forEach(name -> object.put(name, sentence));
      LISTS.stream().filter(object::has).forEach(name -> object.putArray(name).add(sentence));
    }
    answer.forEach(inner -> prose(inner, sentence));
  }

  private interface Change {
    void on(ObjectNode reason, JsonNode mine, JsonNode other);
  }

  /** Each reason of a pick, with the pick's candidate and the next one. */
  private static void eachReason(ObjectNode answer, PromptData data, Change change) {
    var all = data.candidates();
    for (int i = 0; i < answer.path("suggestions").size(); i++) {
      var mine = all.get(i);
      var other = all.get((i + 1) % all.size());
      answer
          .path("suggestions")
          .get(i)
          .path("reasons")
          .forEach(reason -> change.on((ObjectNode) reason, mine, other));
    }
  }

  private interface Telling {
    String of(String title, Statement own, Statement foreign);
  }

  /** In an answer of sentences, two for each item, from its title, its facts and the next one's. */
  private static void eachSentence(ObjectNode answer, PromptData data, Telling telling) {
    var items = data.items();
    if (!answer.has("sentences") || items.isEmpty()) {
      return;
    }
    var sentences = answer.putArray("sentences");
    for (int i = 0; i < items.size(); i++) {
      var title = PromptData.title(items.get(i));
      var own = data.facts(items.get(i));
      var foreign = data.facts(items.get((i + 1) % items.size()));
      for (int k = 0; k < Math.min(own.size(), foreign.size()); k++) {
        if (!own.get(k).equals(foreign.get(k))) {
          sentences.add(telling.of(title, Statement.of(own.get(k)), Statement.of(foreign.get(k))));
        }
      }
    }
  }
}
