package dev.handful.testing.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the recorded prompts said of items, as a yardstick for what reached the shopper: the models
 * of this package state facts in two fixed forms, which are looked up here.
 */
public final class PromptFacts {

  private static final Pattern ITS = Pattern.compile("^Its (.+?) is (not )?(.+?)[.,].*$");
  private static final Pattern OF = Pattern.compile("^The (.+?) of (.+?) is (.+)\\.$");

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
      var said = OF.matcher(sentence.asText());
      if (said.matches() && !told(items.get(said.group(2)), said.group(1), said.group(3))) {
        untrue.add(sentence.asText());
      }
    }
    return untrue;
  }

  private static void judge(JsonNode item, JsonNode reason, List<String> untrue) {
    var text = reason.path("text").asText();
    var said = ITS.matcher(text);
    if (said.matches() && (said.group(2) != null || !told(item, said.group(1), said.group(3)))) {
      untrue.add(PromptData.title(item) + ": " + text);
    }
    var fact = item.path("facts").path(reason.path("attribute").asText());
    if (fact.isTextual() && !fact.asText().contains(reason.path("value").asText())) {
      untrue.add(PromptData.title(item) + ": " + reason);
    }
  }

  private static boolean told(@Nullable JsonNode item, String words, String value) {
    return item != null
        && item.path("facts").properties().stream()
            .anyMatch(
                fact ->
                    AdviceAnswer.words(fact.getKey()).equals(words)
                        && fact.getValue().asText().startsWith(value));
  }
}
