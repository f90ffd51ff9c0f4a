package dev.handful.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCheckpointsTest {

  private static final List<String> TEXTS =
      IntStream.range(0, 10).mapToObj(i -> "text " + i).toList();

  @TempDir Path folder;

  private Path journal() {
    return folder.resolve("shop.stopping.vectors.journal");
  }

  private static StoppingEmbedder until(int most) {
    return new StoppingEmbedder("stopping", 16, most);
  }

  private void stopAfter(int texts) {
    assertThatThrownBy(
            () -> new VectorCache(folder, until(texts)).vectors("shop", TEXTS, Progress.SILENT))
        .hasMessage("the endpoint is away");
  }

  @Test
  void a_run_that_failed_goes_on_where_it_was() {
    stopAfter(6);
    var again = until(100);

    var vectors = new VectorCache(folder, again).vectors("shop", TEXTS, Progress.SILENT);

    assertThat(again.embedded).containsExactly("text 6", "text 7", "text 8", "text 9");
    assertThat(vectors).hasSize(10);
    TEXTS.forEach(text -> assertThat(vectors.get(text)).isEqualTo(again.query(text)));
    assertThat(journal()).doesNotExist();
  }

  @Test
  void a_journal_cut_off_anywhere_keeps_every_whole_record() throws IOException {
    stopAfter(6);
    var whole = Files.readAllBytes(journal());
    var format = new VectorFormat("stopping", 16);
    int header = format.header().remaining();
    for (int length = 0; length <= whole.length; length += 7) {
      Files.deleteIfExists(folder.resolve("shop.stopping.vectors"));
      Files.write(journal(), java.util.Arrays.copyOf(whole, length));
      int records = Math.max(0, length - header) / format.recordBytes();
      var again = until(100);

      var vectors = new VectorCache(folder, again).vectors("shop", TEXTS, Progress.SILENT);

      assertThat(again.embedded).as("cut at %d", length).hasSize(10 - records);
      TEXTS.forEach(text -> assertThat(vectors.get(text)).isEqualTo(again.query(text)));
    }
  }

  @Test
  void a_second_interruption_loses_nothing_of_the_first() throws IOException {
    stopAfter(4);
    try (var file = FileChannel.open(journal(), StandardOpenOption.WRITE)) {
      file.truncate(file.size() - 5);
    }
    assertThatThrownBy(
            () -> new VectorCache(folder, until(2)).vectors("shop", TEXTS, Progress.SILENT))
        .isInstanceOf(IllegalStateException.class);
    var again = until(100);

    new VectorCache(folder, again).vectors("shop", TEXTS, Progress.SILENT);

    assertThat(again.embedded).hasSize(5);
  }

  @Test
  void a_journal_of_another_model_is_set_aside() throws IOException {
    stopAfter(6);
    Files.write(journal(), new VectorFormat("another", 16).header().array());
    var again = until(100);

    new VectorCache(folder, again).vectors("shop", TEXTS, Progress.SILENT);

    assertThat(again.embedded).hasSize(10);
    assertThat(folder.resolve(journal().getFileName() + ".other-model")).isNotEmptyFile();
  }

  @Test
  void while_another_run_writes_the_texts_are_embedded_without_checkpoints() throws IOException {
    stopAfter(6);
    try (var other = FileChannel.open(journal(), StandardOpenOption.WRITE);
        var lock = other.lock()) {
      long before = other.size();

      var vectors = new VectorCache(folder, until(100)).vectors("shop", TEXTS, Progress.SILENT);

      assertThat(lock.isValid()).isTrue();
      assertThat(vectors).hasSize(10);
      assertThat(other.size()).isEqualTo(before);
    }
  }

  @Test
  void a_process_killed_while_it_writes_goes_on_where_it_was() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var process =
        new ProcessBuilder(java, "-cp", classes, KilledWriter.class.getName(), folder.toString())
            .redirectError(new File("/dev/null"))
            .start();
    int told = 0;
    try (var lines = process.inputReader()) {
      while (told < 600) {
        told = Integer.parseInt(lines.readLine());
      }
      process.destroyForcibly().waitFor();
    }
    var again = new StoppingEmbedder("stopping", 384, Integer.MAX_VALUE);

    var vectors =
        new VectorCache(folder, again).vectors("shop", KilledWriter.texts(), Progress.SILENT);

    assertThat(again.embedded).isNotEmpty().hasSizeLessThanOrEqualTo(4_000 - told);
    assertThat(vectors).hasSize(4_000);
    KilledWriter.texts()
        .forEach(text -> assertThat(vectors.get(text)).isEqualTo(again.query(text)));
  }
}
