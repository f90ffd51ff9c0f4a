package dev.handful.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.failure.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueSourceTest {

  @TempDir Path folder;

  private CatalogueSource source(String setting) {
    return CatalogueSource.of(setting, folder.resolve("catalogues"), folder.resolve("data"));
  }

  @Test
  void a_built_in_name_is_its_folder_with_the_schema_inside() throws IOException {
    var own = Files.createDirectories(folder.resolve("catalogues/northlight"));

    assertThat(source("northlight")).isEqualTo(new CatalogueSource.Feed("northlight", own, own));
  }

  @Test
  void a_feed_from_outside_keeps_its_schema_in_the_data_folder() throws IOException {
    var ikea = Files.createDirectories(folder.resolve("ikea"));
    var items = Files.writeString(ikea.resolve("items.jsonl"), "");
    var other = Files.writeString(folder.resolve("Shoes & more 2026.json"), "");
    var data = folder.resolve("data/catalogues");

    assertThat(source(items.toString()))
        .isEqualTo(new CatalogueSource.Feed("ikea", items, data.resolve("ikea")));
    assertThat(source(ikea.toString()).name()).isEqualTo("ikea");
    assertThat(source(other.toString()).name()).isEqualTo("shoes-more-2026");
  }

  @Test
  void what_is_not_there_is_one_clear_message() {
    assertThatThrownBy(() -> source("nortlight"))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("'nortlight'")
        .hasMessageContaining("--catalogue");
  }
}
