package dev.handful.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.evaluation.shop.Shape;
import dev.handful.prompt.PromptFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradedRepliesTest {

  private static final String REPLY =
      """
      {"text": ["One lamp fits."], "route": "model",
       "suggestions": [{"id": "a", "title": "Lampa", "reasons": [{"text": "It costs 24.99."}], "tradeoff": "No shade."},
                       {"id": "gone", "title": "Gone", "reasons": []}],
       "preferences": [{"label": "lamp"}]}
      """;

  @TempDir Path folder;

  @Test
  void theJudgeIsShownWhatTheShopperSawBesideTheItemsOwnLine() throws Exception {
    var shown = GradedReplies.of(report(1), subject(), 5).getFirst();

    assertThat(shown)
        .containsEntry("turn", "a lamp")
        .containsEntry("reply", "One lamp fits.")
        .containsEntry("preferences", List.of("lamp"))
        .containsEntry("catalogue", "lamps");
    assertThat(shown.get("suggestions").toString())
        .contains("Lampa", "24.99", "No shade.", "It costs 24.99.")
        .contains("facts={}, reasons=[]");
  }

  @Test
  void thePromptTakesThemAsTheyAre() throws Exception {
    var templates = PromptFiles.load(Path.of("prompts"), Map.of()).templates();

    var prompt =
        templates.render("judge", "c", GradedReplies.of(report(1), subject(), 5).getFirst());

    assertThat(prompt.messages().getLast().text()).contains("One lamp fits.");
  }

  @Test
  void theyAreSpreadOverTheShoppers() throws Exception {
    assertThat(GradedReplies.of(report(100), subject(), 10)).hasSize(10);
    assertThat(GradedReplies.of(report(3), subject(), 10)).hasSize(3);
  }

  @Test
  void whoMadeTheRepliesIsCounted() throws Exception {
    assertThat(report(3).engines()).isEqualTo("replies: 3, with a model: 3, degraded: 0");
  }

  private Subject subject() throws Exception {
    var items = folder.resolve("items.jsonl");
    Files.writeString(items, "{\"id\": \"a\", \"title\": \"Lampa\", \"price\": 24.99}\n\n");
    return new Subject("lamps", items.toString(), items, null, Shape.recordedFurniture());
  }

  private static Report report(int shoppers) throws Exception {
    var reply = new ObjectMapper().readValue(REPLY, ChatReply.class);
    var said = new SimulatedShopper.Said("a lamp", null, List.of());
    var exchange = new Dialogue.Exchange(said, reply, 1);
    var outcomes =
        IntStream.range(0, shoppers)
            .mapToObj(
                i ->
                    new Outcome(
                        "t" + i,
                        "type",
                        List.of(true),
                        List.of(true),
                        List.of(true),
                        0,
                        List.of(),
                        null,
                        List.of(exchange),
                        null))
            .toList();
    return new Report(
        new Report.Settings(Instant.EPOCH, "s", "lamps", 1, 0, 0, 0, List.of()),
        List.of(),
        Map.of(),
        Map.of(),
        0,
        1,
        1,
        List.of(),
        Map.of(),
        List.of(),
        Map.of(),
        new Report.Tail(0, Map.of()),
        outcomes);
  }
}
