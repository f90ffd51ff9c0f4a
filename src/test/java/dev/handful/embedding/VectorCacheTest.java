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
  void tells_how_many_were_known_before() {
    new VectorCache(folder, embedder).vectors("shop", TEXTS, Progress.SILENT);
    var told = new java.util.ArrayList<String>();
    var progress =
        new Progress() {
          @Override
          public void known(int known, int total) {
            told.add(known + " of " + total);
          }

          @Override
          public void at(int done, int total, double perSecond) {}
        };

    new VectorCache(folder, embedder).vectors("shop", List.of("a red chair", "a lamp"), progress);
    new VectorCache(folder, embedder).vectors("shop", List.of("a red chair", "a lamp"), progress);

    assertThat(told).containsExactly("1 of 2", "2 of 2");
  }

  @Test
  void a_damaged_record_costs_itself_alone() throws IOException {
    new VectorCache(folder, embedder).vectors("shop", TEXTS, Progress.SILENT);
    var file = folder.resolve("shop.word-hash.vectors");
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length - 40] ^= 1;
    Files.write(file, bytes);

    var rebuilt = new VectorCache(folder, embedder).vectors("shop", TEXTS, Progress.SILENT);

    assertThat(embedder.embedded).hasSize(3);
    assertThat(rebuilt.get("a red chair")).isEqualTo(embedder.query("a red chair"));
    assertThat(rebuilt.get("a blue table")).isEqualTo(embedder.query("a blue table"));
  }

  @Test
  void keeps_only_what_is_in_use() throws IOException {
    var cache = new VectorCache(folder, embedder);
    cache.vectors("shop", List.of("one", "two", "three"), Progress.SILENT);
    long three = Files.size(folder.resolve("shop.word-hash.vectors"));

    cache.vectors("shop", List.of("two"), Progress.SILENT);

    assertThat(Files.size(folder.resolve("shop.word-hash.vectors"))).isLessThan(three);
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    cache.vectors("shop", List.of("two", "one"), Progress.SILENT);
    assertThat(embedder.embedded).containsExactly("one", "two", "three", "one");
  }

  @Test
  void serves_also_when_the_folder_cannot_be_written() throws IOException {
    var blocked = Files.writeString(folder.resolve("file"), "not a folder");

    var vectors = new VectorCache(blocked, embedder).vectors("shop", TEXTS, Progress.SILENT);

    assertThat(vectors).hasSize(2);
  }

  @Test
  void vectors_of_another_length_are_set_aside_and_never_mixed() throws IOException {
    new VectorCache(folder, embedder).vectors("shop", TEXTS, Progress.SILENT);
    var shorter = new StoppingEmbedder("word-hash", 32, Integer.MAX_VALUE);

    var vectors = new VectorCache(folder, shorter).vectors("shop", TEXTS, Progress.SILENT);

    assertThat(vectors.values()).allSatisfy(vector -> assertThat(vector).hasSize(32));
    assertThat(folder.resolve("shop.word-hash.vectors.other-model")).isNotEmptyFile();
  }

  @Test
  void a_name_of_a_model_with_slashes_is_one_file() {
    var hosted = new StoppingEmbedder("BAAI/bge-m3:1", 32, Integer.MAX_VALUE);

    new VectorCache(folder, hosted).vectors("shop", TEXTS, Progress.SILENT);

    assertThat(folder.resolve("shop.BAAI_bge-m3_1.vectors")).isNotEmptyFile();
  }
}
