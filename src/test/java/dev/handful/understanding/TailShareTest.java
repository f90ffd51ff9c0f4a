package dev.handful.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.handful.language.Words;
import dev.handful.understanding.local.Shops;
import dev.handful.understanding.local.Spoken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The share of written utterances for which the rule would ask a model, by table and by ground;
 * printed, and kept in {@code target/needed-a-model.txt}. Fails when the head is no longer the
 * head.
 */
class TailShareTest {
  private static final Path TABLES = Path.of("src/test/resources/understanding");
  private static final Words WORDS = new Words();

  @ParameterizedTest
  @CsvSource({
    "utterances",
    "utterances.films",
    "utterances.tried",
    "independent",
    "independent.dev",
    "independent.dev2"
  })
  void mostWrittenUtterancesNeedNoModel(String table) throws IOException {
    assumeTrue(Files.exists(Shops.IKEA), "needs the furniture data");
    // Given
    var grounds = new TreeMap<Grounds, List<String>>();

    // When
    for (var row : new YAMLMapper().readTree(TABLES.resolve(table + ".yaml").toFile())) {
      var shop = row.path("shop").asText("home");
      var talk = new Spoken(shop, texts(row.path("shown")), row.path("asked").asText(null));
      for (var said :
          row.has("turns") ? texts(row.path("turns")) : List.of(row.path("say").asText())) {
        var signals = Signals.of(said, talk.hear(said), WORDS, Shops.catalogue(shop).lexicon());
        var limits = Shops.snapshot(shop).policy().model().understand();
        grounds
            .computeIfAbsent(ConfidenceRule.judge(signals, limits), g -> new ArrayList<>())
            .add(said);
      }
    }

    // Then
    assertThat(report(table, grounds)).isLessThan(0.5);
  }

  private static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  private static double report(String table, Map<Grounds, List<String>> grounds)
      throws IOException {
    int all = grounds.values().stream().mapToInt(List::size).sum();
    int needed =
        grounds.entrySet().stream()
            .filter(e -> e.getKey().needsModel())
            .mapToInt(e -> e.getValue().size())
            .sum();
    double share = (double) needed / all;
    var line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%-18s %3d messages, needed a model: %4.1f %%",
                table,
                all,
                100 * share));
    grounds.forEach(
        (g, said) -> line.append(", ").append(g.wire()).append(' ').append(said.size()));
    System.out.println(line);
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/needed-a-model-" + table + ".txt"), line + "\n");
    return share;
  }
}
