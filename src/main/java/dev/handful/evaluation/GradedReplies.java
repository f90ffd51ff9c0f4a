package dev.handful.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.evaluation.ChatReply.Suggested;
import dev.handful.evaluation.ChatReply.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a judge is shown of a reply: what was said, what was shown, and the items' own lines. */
public final class GradedReplies {

  private GradedReplies() {}

  /**
   * The variables of the prompt "judge", for replies spread evenly over the shoppers.
   *
   * @param most so many replies
   */
  public static List<Map<String, Object>> of(Report report, Subject subject, int most) {
    var facts = facts(subject);
    var shown = new ArrayList<Map<String, Object>>();
    var outcomes = report.outcomes().stream().filter(o -> !o.exchanges().isEmpty()).toList();
    int step = Math.max(1, outcomes.size() / Math.max(1, most));
    for (int at = 0; at < outcomes.size() && shown.size() < most; at += step) {
      shown.add(variables(outcomes.get(at).exchanges().getLast(), facts, subject.name()));
    }
    return shown;
  }

  private static Map<String, Object> variables(
      Dialogue.Exchange exchange, Map<String, JsonNode> facts, String catalogue) {
    var reply = exchange.reply();
    var variables = new LinkedHashMap<String, Object>();
    variables.put("turn", exchange.said().text());
    variables.put(
        "preferences",
        orNone(reply.preferences()).stream().map(p -> Objects.toString(p.label(), "")).toList());
    variables.put(
        "suggestions",
        orNone(reply.suggestions()).stream().map(s -> suggestion(s, facts)).toList());
    variables.put("reply", String.join("\n", orNone(reply.text())));
    variables.put("catalogue", catalogue);
    return variables;
  }

  private static Map<String, Object> suggestion(Suggested said, Map<String, JsonNode> facts) {
    var suggestion = new LinkedHashMap<String, Object>();
    suggestion.put("title", Objects.toString(said.title(), ""));
    var line = facts.get(said.id());
    suggestion.put(
        "facts", line == null ? Map.of() : new ObjectMapper().convertValue(line, Map.class));
    suggestion.put(
        "reasons", said.reasons().stream().map(Why::text).filter(Objects::nonNull).toList());
    if (said.tradeoff() != null) {
      suggestion.put("tradeoff", said.tradeoff());
    }
    return suggestion;
  }

  private static <T> List<T> orNone(List<T> list) {
    return Objects.requireNonNullElse(list, List.of());
  }

  private static Map<String, JsonNode> facts(Subject subject) {
    var mapper = new ObjectMapper();
    var facts = new HashMap<String, JsonNode>();
    try {
      for (var line : Files.readAllLines(subject.items())) {
        if (!line.isBlank()) {
          var item = mapper.readTree(line);
          facts.put(item.path("id").asText(), item);
        }
      }
    } catch (IOException e) {
      throw new BadEvaluationInput("cannot read " + subject.items() + ": " + e.getMessage());
    }
    return facts;
  }
}
