package dev.handful.testing.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Answers in sentences that copy the facts of items, or the words of the shop's own texts. */
final class SentencesAnswer {

  private static final int MOST = 4;

  private SentencesAnswer() {}

  static ObjectNode of(JsonNode schema, PromptData data) {
    var answer = (ObjectNode) new SchemaAnswer(schema).value();
    var sentences = answer.putArray("sentences");
    var items = data.items();
    if (items.isEmpty()) {
      data.passages().forEach(passage -> quote(passage, sentences));
    } else {
      int each = Math.max(1, MOST / items.size());
      items.forEach(item -> facts(item, data).stream().limit(each).forEach(sentences::add));
    }
    if (sentences.isEmpty()) {
      sentences.add("The catalogue does not say.");
    }
    while (sentences.size() > MOST) {
      sentences.remove(MOST);
    }
    return answer;
  }

  /** Those that the questions name first. */
  private static List<String> facts(JsonNode item, PromptData data) {
    return data.facts(item).stream()
        .sorted(Comparator.comparing(fact -> !asked(fact, data)))
        .map(fact -> Statement.of(fact).of(PromptData.title(item)))
        .toList();
  }

  private static boolean asked(Map.Entry<String, String> fact, PromptData data) {
    return data.questions().contains(Statement.words(fact.getKey()));
  }

  private static void quote(JsonNode passage, ArrayNode sentences) {
    sentences.add(passage.path("text").asText().split("(?<=[.!?])\\s")[0]);
  }
}
