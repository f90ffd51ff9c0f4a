package dev.handful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeFileTest {

  @TempDir Path folder;

  private final List<ShopOutcome> read = new ArrayList<>();

  private int read(String name, String text, String kind, Double least) throws IOException {
    var file = folder.resolve(name);
    Files.writeString(file, text);
    return new OutcomeFile(file, kind, least).read((page, first) -> read.addAll(page));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void aTableIsReadWhateverPartsItsCells(String delimiter) throws IOException {
    read(
        "o.csv",
        """
        \uFEFFsubject,item,kind,time,value
        s1,"tent",bought,2026-11-20T10:00:00Z,19.90
        """
            .replace(",", delimiter),
        null,
        null);

    assertThat(read)
        .containsExactly(new ShopOutcome("s1", "tent", "bought", "2026-11-20T10:00:00Z", "19.90"));
  }

  @Test
  void linesOfJsonAreReadAndOtherFieldsIgnored() throws IOException {
    read(
        "o.jsonl",
        """
        {"conversation":"c_1","itemId":"tent","event":"basket","price":{"amount":3}}

        {"shopper":"s1","sku":"boot","kind":"like"}
        nonsense
        """,
        null,
        null);

    assertThat(read)
        .containsExactly(
            new ShopOutcome("c_1", "tent", "basket", null, null),
            new ShopOutcome("s1", "boot", "like", null, null),
            new ShopOutcome(null, null, null, null, null));
  }

  @Test
  void ratingsOfFourStarsAreLikes() throws IOException {
    int below = read("r.csv", "userId,movieId,rating\n1,7,4.0\n1,8,3.5\n2,7,5\n", "like", 4.0);

    assertThat(below).isEqualTo(1);
    assertThat(read)
        .extracting(ShopOutcome::subject, ShopOutcome::item, ShopOutcome::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("1", "7", "like"),
            org.assertj.core.groups.Tuple.tuple("2", "7", "like"));
  }

  @Test
  void aCompressedFileIsReadToo() throws IOException {
    var file = folder.resolve("o.csv.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("subject,item,kind\ns1,tent,like\n".getBytes(StandardCharsets.UTF_8));
    }
    new OutcomeFile(file, null, null).read((page, first) -> read.addAll(page));

    assertThat(read).hasSize(1);
  }

  @Test
  void longFilesComeInPagesThatKnowTheirLine() throws IOException {
    var file = folder.resolve("o.csv");
    Files.writeString(file, "subject,item,kind\n" + "s1,tent,like\n".repeat(4_500));
    var firsts = new ArrayList<Integer>();
    new OutcomeFile(file, null, null).read((page, first) -> firsts.add(first));

    assertThat(firsts).containsExactly(2, 2_002, 4_002);
  }

  @Test
  void aFileThatIsNoneSaysWhatIsMissing() {
    assertThatThrownBy(() -> read("o.csv", "a,b\n1,2\n", null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("subject, item, kind")
        .hasMessageContaining("--kind like");
    assertThatThrownBy(() -> read("e.csv", "", null, null)).hasMessageContaining("is empty");
  }
}
