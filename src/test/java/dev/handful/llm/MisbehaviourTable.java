package dev.handful.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What each misbehaviour came to, as a Markdown table. */
final class MisbehaviourTable {

  private static final String HEAD =
      "| misbehaviour | the shopper asked | and saw | ended in | ms | upstream calls | degraded |\n"
          + "|---|---|---|---|---|---|---|\n";

  private final List<String> rows = new ArrayList<>();

  void add(String name, String asked, WitnessedTurn turn, int upstream) {
    rows.add(
        "| "
            + String.join(
                " | ",
                name,
                asked,
                seen(turn.end()),
                turn.endType(),
                Long.toString(turn.took().toMillis()),
                Integer.toString(upstream),
                turn.degraded())
            + " |");
  }

  void write(Path file) throws IOException {
    Files.writeString(file, HEAD + String.join("\n", rows) + "\n");
  }

  private static String seen(JsonNode reply) {
    var suggestions = reply.path("suggestions");
    var reasons =
        suggestions
            .valueStream()
            .limit(1)
            .flatMap(one -> one.path("reasons").valueStream())
            .map(reason -> reason.path("text").asText());
    var texts = reply.path("text").valueStream().map(JsonNode::asText);
    var words = (suggestions.isEmpty() ? texts : reasons).collect(Collectors.joining(" "));
    return suggestions.size()
        + " items, by "
        + reply.path("route").asText("none")
        + ": "
        + words.replace("|", "/").replace("\n", " ");
  }
}
