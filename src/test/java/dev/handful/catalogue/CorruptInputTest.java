package dev.handful.catalogue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.catalogue.LoadReport.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The corrupt-input table of docs/feeds.md: what is wrong with a feed is told with its line, the
 * rest of it is read. Items a and z stand around every fault.
 */
class CorruptInputTest {

  private static final String A = "{\"id\":\"a\",\"title\":\"Red lamp\",\"price\":\"10 EUR\"}";
  private static final String Z = "{\"id\":\"z\",\"title\":\"Blue lamp\",\"price\":\"20 EUR\"}";
  private static final String HEAD = "id,title,price\na,Red lamp,10 EUR\n";
  private static final String TAIL = "z,Blue lamp,20 EUR\n";

  @TempDir Path folder;

  /**
   * A row of the table.
   *
   * @param items ids that are loaded
   * @param told "line: reason" of what is left out, or "warning: text"
   */
  record Fault(String what, String file, byte[] content, List<String> items, List<String> told) {
    @Override
    public String toString() {
      return what;
    }
  }

  static List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    faults.add(line("a truncated line", "{\"id\":\"b\",\"ti", "2: is not valid JSON"));
    faults.add(line("a line that is no object", "[1, 2]", "2: is not a JSON object"));
    faults.add(line("a duplicate id", A, "2: repeats the id 'a' of line 1"));
    faults.add(line("no title", "{\"id\":\"b\"}", "2: has no title"));
    faults.add(line("no id", "{\"title\":\"B\"}", "2: has no id"));
    faults.add(
        line(
            "a line over 1 MB",
            item("B", "\"" + "x".repeat(1 << 21) + "\""),
            "2: is longer than 1 MB"));
    faults.add(
        kept(
            "a text over 64 KB",
            item("\"B\"", "\"" + "x ".repeat(50_000) + "\""),
            "cut to 65536 characters, the first in line 2"));
    faults.add(
        kept(
            "control characters",
            item("\"B\\u0000\\u0007\"", "\"x\u0001y\""),
            "control characters were taken out of 2 text(s), the first in line 2"));
    faults.add(kept("half a surrogate pair", item("\"B\\ud83d\"", "\"x\""), "control characters"));
    faults.add(
        kept(
            "price -1",
            price("-1"),
            "price: 1 value(s) could not be read and were left out, the first in line 2: '-1'"));
    faults.add(line("price NaN", price("NaN"), List.of("a", "b", "z")));
    faults.add(kept("price 1e308", price("1e308"), "price: 1 value(s) could not be read"));
    faults.add(line("price 1e999", price("1e999"), List.of("a", "b", "z")));
    faults.add(kept("an unknown currency", price("\"5 XYZ\""), "the first in line 2: '5 XYZ'"));
    faults.add(
        line(
            "deeply nested JSON",
            "{\"id\":\"b\",\"title\":\"B\",\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}",
            "2: is nested more than 50 deep"));
    faults.add(
        line(
            "very many fields",
            "{\"id\":\"b\",\"title\":\"B\""
                + IntStream.range(0, 5000)
                    .mapToObj(i -> ",\"f" + i + "\":1")
                    .collect(Collectors.joining())
                + "}",
            "2: has more than 2000 fields"));
    faults.add(
        line(
            "a number of a million digits",
            price("9".repeat(900_000)),
            "2: has a name, number or text that is too long"));
    faults.add(
        bytes(
            "bytes that are not UTF-8",
            "f.jsonl",
            (A + "\n{\"id\":\"b\",\"title\":\"B\u00FC\"}\n" + Z).getBytes(ISO_8859_1),
            "2: is not valid UTF-8"));
    faults.add(
        bytes(
            "a byte order mark and CRLF",
            "f.jsonl",
            ("\uFEFF" + A + "\r\nnonsense\r\n\r\n" + Z + "\r\n").getBytes(UTF_8),
            "2: is not valid JSON"));
    faults.add(
        bytes(
            "UTF-16 with a byte order mark",
            "f.jsonl",
            ("\uFEFF" + A + "\nnonsense\n" + Z).getBytes(UTF_16LE),
            "2: is not valid JSON"));
    faults.add(
        bytes(
            "gzip",
            "f.jsonl.gz",
            WrittenFeed.gzip((A + "\nnonsense\n" + Z).getBytes(UTF_8)),
            "2: is not valid JSON"));
    faults.add(
        bytes(
            "an array with a bad element",
            "f.json",
            ("[\n" + A + ",\n{\"id\": oops},\n" + Z + "\n]").getBytes(UTF_8),
            "3: is not valid JSON"));
    faults.add(
        bytes(
            "an array with a quote that is not closed",
            "f.json",
            ("[\n" + A + ",\n{\"id\":\"b,\n\"title\":\"B\"},\n" + Z + "\n]").getBytes(UTF_8),
            "3: is not valid JSON"));
    faults.add(
        bytes(
            "an array that is cut off",
            "f.json",
            ("[" + A + ",\n" + Z + ",\n{\"id\":\"b\"").getBytes(UTF_8),
            "3: is not closed"));
    faults.add(
        row("a row that is too short", "b,Green lamp\n", "3: has 2 cells where the header has 3"));
    faults.add(
        row(
            "a row that is too long",
            "b,Green lamp,1,2\n",
            "3: has 4 cells where the header has 3"));
    faults.add(
        row("an open quote", "b,\"Green lamp,5\n", "3: opens a quote (\") that is never closed"));
    faults.add(
        row(
            "a quote inside a quoted cell",
            "b,\"Green \"big\" lamp\",5\n",
            "3: has a quote (\") where none may stand"));
    faults.add(
        row(
            "cells with line breaks before a bad row",
            "y,\"Green\nlamp\",5 EUR\nb,x\n",
            List.of("a", "y", "z"),
            "5: has 2 cells"));
    faults.add(
        row("a row over 1 MB", "b," + "x".repeat(1 << 21) + ",5\n", "3: is longer than 1 MB"));
    faults.add(
        row(
            "an unknown currency in a table",
            "b,Green lamp,5 XYZ\n",
            List.of("a", "b", "z"),
            "warning: the first in line 3: '5 XYZ'"));
    faults.add(
        bytes(
            "CRLF and a byte order mark in a table",
            "f.csv",
            ("\uFEFF" + HEAD + "b,x\n" + TAIL).replace("\n", "\r\n").getBytes(UTF_8),
            "3: has 2 cells"));
    faults.add(
        bytes(
            "one damaged row in UTF-8",
            "f.csv",
            concat(
                (HEAD + "y,Caf\u00E9,1 EUR\n").getBytes(UTF_8),
                "b,Caf\u00E9,1 EUR\n".getBytes(ISO_8859_1),
                TAIL.getBytes(UTF_8)),
            List.of("a", "y", "z"),
            "4: is not valid UTF-8"));
    faults.add(
        bytes(
            "Windows-1252",
            "f.csv",
            (HEAD + "y,Caf\u00E9,1 EUR\n" + TAIL).getBytes(ISO_8859_1),
            List.of("a", "y", "z"),
            "warning: was read as Windows-1252"));
    faults.add(
        bytes(
            "a number where a column's name is expected",
            "f.csv",
            "id,title,5.00\na,Red lamp,1.00\nz,Blue lamp,2.00\n".getBytes(UTF_8),
            List.of("a", "z"),
            "warning: the first line should name the columns and says '5.00'"));
    faults.add(
        bytes(
            "a column without a name and one twice",
            "f.csv",
            "id,title,,price,title\na,Red lamp,0,1 EUR,x\nz,Blue lamp,1,2 EUR,y\n".getBytes(UTF_8),
            List.of("a", "z"),
            "warning: without a name",
            "warning: 'title' stands twice"));
    var cut = WrittenFeed.gzip((HEAD + TAIL + randomRows()).getBytes(UTF_8));
    faults.add(
        bytes(
            "a gz that is cut",
            "f.csv.gz",
            Arrays.copyOf(cut, cut.length * 2 / 3),
            List.of("a", "z"),
            "the file breaks off here"));
    return faults;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void isToldWithItsLineAndTheRestIsRead(Fault fault) throws IOException {
    var file = Files.write(folder.resolve(fault.file()), fault.content());
    var told = new ArrayList<Problem>();

    var loaded =
        new CatalogueLoader()
            .load(
                "shop",
                file,
                folder.resolve("schema"),
                (problem, text) -> {
                  assertThat(text.length()).isLessThan(3000);
                  told.add(problem);
                });

    assertThat(loaded.catalogue().items().keySet().stream().map(ItemId::value))
        .containsAll(fault.items());
    if (!fault.what().contains("gz that is cut")) {
      assertThat(loaded.catalogue().items()).hasSize(fault.items().size());
    }
    for (var expected : fault.told()) {
      if (expected.startsWith("warning: ")) {
        assertThat(loaded.report().warnings())
            .anyMatch(warning -> warning.contains(expected.substring(9)));
      } else {
        assertThat(told)
            .anyMatch(problem -> (problem.line() + ": " + problem.reason()).contains(expected));
      }
    }
    long lines = fault.told().stream().filter(t -> !t.startsWith("warning: ")).count();
    assertThat(told.stream().map(Problem::line).distinct()).hasSize((int) lines);
    assertThat(loaded.report().problems()).containsExactlyElementsOf(told);
  }

  @Test
  void itemsWithoutIdsAreLoadedAndItIsSaid() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("f.csv"), "title,price\nRed lamp,1 EUR\nBlue lamp,2 EUR\n");

    var loaded =
        new CatalogueLoader().load("shop", file, folder.resolve("schema"), (problem, text) -> {});

    assertThat(loaded.catalogue().items()).hasSize(2);
    assertThat(loaded.report().warnings()).anyMatch(w -> w.startsWith("no field is the items' id"));
  }

  /** Files of which nothing can be read: one sentence, with what to do. */
  static List<Fault> refused() {
    var wide = IntStream.range(0, 50_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    return List.of(
        bytes(
            "an empty file",
            "f.jsonl",
            new byte[0],
            "holds no items: write one JSON object per line"),
        bytes("blank lines only", "f.csv", "\n\r\n \n".getBytes(UTF_8), "holds no items"),
        bytes("a header only", "f.csv", "id,title,price\n".getBytes(UTF_8), ""),
        bytes(
            "a zip",
            "f.csv",
            "PK\u0003\u0004 some.csv".getBytes(ISO_8859_1),
            "is a zip archive: unpack it"),
        bytes(
            "a workbook",
            "f.csv",
            "PK\u0003\u0004 [Content_Types].xml".getBytes(ISO_8859_1),
            "is an Excel workbook (xlsx): save it as \"CSV UTF-8\""),
        bytes(
            "an old workbook",
            "f.csv",
            "\u00D0\u00CF\u0011\u00E0\u00A1".getBytes(ISO_8859_1),
            "is an old Excel workbook"),
        bytes(
            "a web page",
            "f.csv",
            "\n<!DOCTYPE html>\n<html><body>Log in, please</body></html>".getBytes(UTF_8),
            "is a web page and no feed"),
        bytes(
            "XML",
            "f.xml",
            "<?xml version=\"1.0\"?><rss/>".getBytes(UTF_8),
            "is XML, which is not read: export the feed as CSV"),
        bytes(
            "Parquet",
            "f.jsonl",
            "PAR1\u0015\u0004".getBytes(ISO_8859_1),
            "is a Parquet file: export it"),
        bytes("UTF-16 without a byte order mark", "f.csv", HEAD.getBytes(UTF_16LE), "is not text"),
        bytes(
            "prose",
            "f.txt",
            "Dear shop,\nhere are our lamps.\nYours\n".getBytes(UTF_8),
            "is neither JSON nor CSV"),
        bytes(
            "very many columns",
            "f.csv",
            (wide + "\n" + wide + "\n").getBytes(UTF_8),
            "has 50000 columns, more than the 2000"),
        bytes("a million columns", "f.csv", (wide + ",").repeat(20).getBytes(UTF_8), ""),
        bytes(
            "only bad lines",
            "f.jsonl",
            "nope\nnope\n".getBytes(UTF_8),
            "none of its lines is an item. The first problem: f.jsonl:1: is not valid JSON"),
        bytes(
            "a picture in gzip",
            "f.csv.gz",
            WrittenFeed.gzip("\u0089PNG\r\n".getBytes(ISO_8859_1)),
            "is a picture"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void isRefusedInOneSentenceThatSaysWhatToDo(Fault fault) throws IOException {
    var file = Files.write(folder.resolve(fault.file()), fault.content());

    assertThatThrownBy(() -> new CatalogueLoader().load("shop", file, folder.resolve("schema")))
        .isInstanceOf(CatalogueProblemException.class)
        .hasMessageContaining(fault.file())
        .hasMessageContaining(fault.told().getFirst())
        .message()
        .hasSizeLessThan(600)
        .doesNotContain("Exception", "\tat ");
  }

  @Test
  void aFolderWithoutItemsIsRefusedAndAPartThatIsNoFeedCostsOnlyItself() throws IOException {
    var empty = Files.createDirectories(folder.resolve("empty"));
    Files.writeString(empty.resolve("readme.md"), "nothing");
    assertThatThrownBy(() -> new CatalogueLoader().load("shop", empty, folder.resolve("s")))
        .hasMessageContaining("holds no items: put items.jsonl or items.csv there");

    var parts = Files.createDirectories(folder.resolve("parts"));
    Files.writeString(parts.resolve("part-1.jsonl"), A);
    Files.writeString(parts.resolve("part-2.csv"), "<html>");
    Files.writeString(parts.resolve("part-3.jsonl"), A + "\n" + Z);
    var report = new CatalogueLoader().load("shop", parts, folder.resolve("t")).report();

    assertThat(report.items()).isEqualTo(2);
    assertThat(report.problems()).extracting(Problem::toString).hasSize(2);
    assertThat(report.problems().getFirst().toString())
        .startsWith("part-2.csv:1: ")
        .contains("is a web page");
    assertThat(report.problems().getLast().toString())
        .isEqualTo("part-3.jsonl:1: repeats the id 'a' of line 1 of part-1.jsonl");
  }

  private static Fault line(String what, String bad, String told) {
    return bytes(what, "f.jsonl", (A + "\n" + bad + "\n" + Z + "\n").getBytes(UTF_8), told);
  }

  private static Fault line(String what, String odd, List<String> items) {
    return bytes(what, "f.jsonl", (A + "\n" + odd + "\n" + Z + "\n").getBytes(UTF_8), items);
  }

  private static Fault kept(String what, String odd, String warning) {
    var content = (A + "\n" + odd + "\n" + Z + "\n").getBytes(UTF_8);
    return bytes(what, "f.jsonl", content, List.of("a", "b", "z"), "warning: " + warning);
  }

  private static Fault row(String what, String bad, String told) {
    return row(what, bad, List.of("a", "z"), told);
  }

  private static Fault row(String what, String bad, List<String> items, String told) {
    return bytes(what, "f.csv", (HEAD + bad + TAIL).getBytes(UTF_8), items, told);
  }

  private static Fault bytes(String what, String file, byte[] content, String told) {
    return bytes(what, file, content, List.of("a", "z"), told);
  }

  private static Fault bytes(
      String what, String file, byte[] content, List<String> items, String... told) {
    return new Fault(what, file, content, items, List.of(told));
  }

  private static String item(String title, String description) {
    return "{\"id\":\"b\",\"title\":" + title + ",\"description\":" + description + "}";
  }

  private static String price(String price) {
    return "{\"id\":\"b\",\"title\":\"Green lamp\",\"price\":" + price + "}";
  }

  private static String randomRows() {
    var random = new java.util.Random(7);
    return IntStream.range(0, 2000)
        .mapToObj(i -> "r%d,Lamp %d,%d EUR\n".formatted(i, random.nextInt(), random.nextInt(1, 99)))
        .collect(Collectors.joining());
  }

  private static byte[] concat(byte[]... parts) {
    var all = new java.io.ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
