package dev.handful.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {

  private static final List<String> TEXTS = List.of("a red chair", "a blue table", "a red chair");

  @TempDir Path folder;

  private final WordHashEmbedder embedder = new WordHashEmbedder();

  @Test
  void embeds_each_text_once_and_a_second_start_embeds_nothing() {
    var first = new VectorCache(folder, embedder).vectors("shop", TEXTS, Progress.SILENT);
    assertThat(embedder.embedded).containsExactly("a red chair", "a blue table");

    var second = new VectorCache(folder, embedder).vectors("shop", TEXTS, Progress.SILENT);

    assertThat(embedder.embedded).hasSize(2);
    assertThat(second.get("a blue table")).isEqualTo(first.get("a blue table"));
  }

  @Test
  void embeds_only_what_changed_and_tells_how_far_it_is() {
    new VectorCache(folder, embedder).vectors("shop", TEXTS, Progress.SILENT);
    var told = new java.util.ArrayList<String>();

    new VectorCache(folder, embedder)
        .vectors(
            "shop",
            List.of("a red chair", "a lamp"),
            (done, total, rate) -> told.add(done + "/" + total));

    assertThat(embedder.embedded).endsWith("a lamp").hasSize(3);
    assertThat(told).containsExactly("1/1");
  }

  @Test
  void rebuilds_a_damaged_file() throws IOException {
    new VectorCache(folder, embedder).vectors("shop", TEXTS, Progress.SILENT);
    var file = folder.resolve("shop.word-hash.vectors");
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);

    var rebuilt = new VectorCache(folder, embedder).vectors("shop", TEXTS, Progress.SILENT);

    assertThat(embedder.embedded).hasSize(4);
    assertThat(rebuilt.get("a red chair")).isEqualTo(embedder.query("a red chair"));
  }

  @Test
  void rebuilds_a_file_that_was_cut_short_or_claims_nonsense() throws IOException {
    var file = folder.resolve("shop.word-hash.vectors");
    for (var content : List.of(new byte[0], new byte[] {1, 2, 3}, "HFL1 not a cache".getBytes())) {
      Files.write(file, content);
      var vectors = new VectorCache(folder, embedder).vectors("shop", TEXTS, Progress.SILENT);
      assertThat(vectors).containsOnlyKeys("a red chair", "a blue table");
    }
  }

  @Test
  void serves_also_when_the_folder_cannot_be_written() throws IOException {
    var blocked = Files.writeString(folder.resolve("file"), "not a folder");

    var vectors = new VectorCache(blocked, embedder).vectors("shop", TEXTS, Progress.SILENT);

    assertThat(vectors).hasSize(2);
  }
}
