package dev.handful.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.catalogue.Generation;
import dev.handful.config.HandfulConfig;
import dev.handful.embedding.Progress;
import dev.handful.embedding.WordHashEmbedder;
import dev.handful.failure.StartupProblem;
import dev.handful.index.lucene.LuceneItemIndexes;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveCataloguesTest {

  private static final String TWO =
      """
      {"id":"1","title":"Red chair","description":"A chair.","price":{"amount":100}}
      not json
      {"id":"2","title":"Blue table","description":"A table.","price":{"amount":900}}
      """;

  @TempDir Path folder;

  private final WordHashEmbedder embedder = new WordHashEmbedder();

  private LiveCatalogues live(Path... items) {
    var names = new java.util.StringJoiner(",");
    for (var path : items) {
      names.add(path.toString());
    }
    var config =
        new SmallRyeConfigBuilder()
            .withMapping(HandfulConfig.class)
            .withConverter(Duration.class, 200, new DurationConverter())
            .withDefaultValue("handful.data", folder.resolve("data").toString())
            .withDefaultValue("handful.catalogues", names.toString())
            .build()
            .getConfigMapping(HandfulConfig.class);
    return new LiveCatalogues(
        config, embedder, new LuceneItemIndexes(), catalogue -> Progress.SILENT, List.of());
  }

  private Path feed(String name, String lines) throws IOException {
    return Files.writeString(
        Files.createDirectories(folder.resolve(name)).resolve("items.jsonl"), lines);
  }

  @Test
  void serves_what_it_could_read_under_the_folder_s_name() throws IOException {
    var catalogues = live(feed("shop", TWO));

    catalogues.load();

    assertThat(catalogues.names()).containsExactly("shop");
    var generation = catalogues.live("shop").generation();
    assertThat(catalogues.of(generation).count(Filter.ALL)).isEqualTo(2);
    assertThat(catalogues.live("other")).isNull();
  }

  @Test
  void the_first_catalogue_named_is_the_default() throws IOException {
    var catalogues = live(feed("zebra", TWO), feed("ant", TWO));

    catalogues.load();

    assertThat(catalogues.names()).containsExactly("zebra", "ant");
  }

  @Test
  void a_second_start_embeds_nothing() throws IOException {
    var items = feed("shop", TWO);
    live(items).load();
    int embedded = embedder.embedded.size();

    live(items).load();

    assertThat(embedded).isPositive();
    assertThat(embedder.embedded).hasSize(embedded);
  }

  @Test
  void a_feed_without_a_readable_item_stops_the_start() throws IOException {
    var catalogues = live(feed("shop", "nonsense\n"));

    assertThatThrownBy(catalogues::load).isInstanceOf(StartupProblem.class);
  }

  @Test
  void an_unknown_generation_has_no_index() throws IOException {
    var catalogues = live(feed("shop", TWO));
    catalogues.load();

    assertThatThrownBy(() -> catalogues.of(new Generation("old")))
        .isInstanceOf(IndexUnavailableException.class);
  }
}
