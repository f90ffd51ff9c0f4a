package dev.handful.testing.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the recorded prompts said of items, as a yardstick for what reached the shopper: the models
 * of this package state facts in fixed forms, see {@link Statement}.
 */
public final class PromptFacts {

  private final Map<String, JsonNode> items = new LinkedHashMap<>();

  /** Takes in what these requests were told. */
  public PromptFacts heard(RecordedRequests requests) {
    for (var request : requests.all()) {
      var data = PromptData.of(Ask.of(request.body()));
      data.candidates().forEach(one -> items.put(PromptData.title(one), one));
      data.items().forEach(one -> items.put(PromptData.title(one), one));
    }
    return this;
  }

  /** Statements of a final reply that the prompts' data does not bear out; empty is good. */
  public List<String> untrue(JsonNode reply) {
    var untrue = new ArrayList<String>();
    for (var suggestion : reply.path("suggestions")) {
      var item = items.get(suggestion.path("title").asText());
      if (item != null) {
        suggestion.path("reasons").forEach(reason -> judge(item, reason, untrue));
      }
    }
    for (var sentence : reply.path("text")) {
      items.values().stream()
          .filter(item -> sentence.asText().contains(PromptData.title(item)))
          .filter(item -> Statement.contradicts(sentence.asText(), item))
          .forEach(item -> untrue.add(sentence.asText()));
    }
    return untrue;
  }

  private static void judge(JsonNode item, JsonNode reason, List<String> untrue) {
    var text = reason.path("text").asText();
    if (Statement.contradicts(text, item)) {
      untrue.add(PromptData.title(item) + ": " + text);
    }
    var fact = item.path("facts").path(reason.path("attribute").asText());
    boolean counted = reason.path("basis").asText().equals("popular");
    if (fact.isTextual() && !counted && !fact.asText().contains(reason.path("value").asText())) {
      untrue.add(PromptData.title(item) + ": " + reason);
    }
  }
}
