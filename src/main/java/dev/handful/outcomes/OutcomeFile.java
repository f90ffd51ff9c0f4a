package dev.handful.outcomes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes in a file: CSV with a head line (comma, semicolon or tab), or one JSON object per line;
 * also {@code .gz}. Columns go by many names ({@code user}, {@code userId}, {@code conversation}
 * are all a subject); others are ignored.
 *
 * @param kind of lines that name none; null = they must
 * @param least value from which a line without a kind counts, such as four stars; null = any
 */
public record OutcomeFile(Path file, @Nullable String kind, @Nullable Double least) {

  private static final int PAGE = 2_000;
  private static final char BOM = '\uFEFF';
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "subject",
          List.of("subject", "conversation", "shopper", "user", "userid", "customer", "customerid"),
          "item",
          List.of("item", "itemid", "product", "productid", "sku", "movie", "movieid"),
          "kind",
          List.of("kind", "event", "eventtype"),
          "time",
          List.of("time", "timestamp", "at", "date"),
          "value",
          List.of("value", "rating", "amount", "reason"));

  /**
   * Reads page by page.
   *
   * @param each takes a page and the number of its first line
   * @return lines left out because their value is below {@code least}
   * @throws UncheckedIOException when the file cannot be read
   * @throws IllegalArgumentException when it is no such file; says what is missing
   */
  public int read(BiConsumer<List<ShopOutcome>, Integer> each) {
    try (var reader = open()) {
      reader.mark(1 << 16);
      var first = reader.readLine();
      if (first == null) {
        throw new IllegalArgumentException(file + " is empty");
      }
      reader.reset();
      if (first.charAt(first.isEmpty() ? 0 : first.charAt(0) == BOM ? 1 : 0) == '{') {
        return pages(
            reader.lines().filter(line -> !line.isBlank()).map(OutcomeFile::json), 1, each);
      }
      var format =
          CSVFormat.DEFAULT
              .builder()
              .setDelimiter(delimiter(first))
              .setHeader()
              .setSkipHeaderRecord(true)
              .setIgnoreEmptyLines(true)
              .get();
      try (var csv = format.parse(reader)) {
        check(csv.getHeaderNames());
        return pages(csv.stream().map(OutcomeFile::row), 2, each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BufferedReader open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }

  private static String delimiter(String head) {
    return Stream.of("\t", ";", ",").filter(head::contains).findFirst().orElse(",");
  }

  private void check(List<String> columns) {
    var missing =
        Stream.of("subject", "item", "kind")
            .filter(field -> !field.equals("kind") || kind == null)
            .filter(field -> columns.stream().noneMatch(column -> is(field, column)))
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no column for %s: its columns are %s%s"
              .formatted(
                  file,
                  String.join(", ", missing),
                  columns,
                  missing.contains("kind") ? "; or say --kind like" : ""));
    }
  }

  private static boolean is(String field, String column) {
    var plain = column.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return NAMES.getOrDefault(field, List.of()).contains(plain);
  }

  private static ShopOutcome row(CSVRecord row) {
    return outcome(
        field ->
            row.getParser().getHeaderNames().stream()
                .filter(column -> is(field, column) && row.isSet(column))
                .map(row::get)
                .findFirst()
                .orElse(null));
  }

  private static ShopOutcome json(String line) {
    JsonNode node = tree(line);
    return outcome(
        field ->
            node.properties().stream()
                .filter(entry -> is(field, entry.getKey()) && entry.getValue().isValueNode())
                .map(entry -> entry.getValue().asText())
                .findFirst()
                .orElse(null));
  }

  /** A line that is no object has no subject, which is what is told of it. */
  private static JsonNode tree(String line) {
    try {
      return JSON.readTree(line.charAt(0) == BOM ? line.substring(1) : line);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  private static ShopOutcome outcome(Function<String, @Nullable String> field) {
    return new ShopOutcome(
        field.apply("subject"),
        field.apply("item"),
        field.apply("kind"),
        field.apply("time"),
        field.apply("value"));
  }

  private int pages(
      Stream<ShopOutcome> lines, int first, BiConsumer<List<ShopOutcome>, Integer> each) {
    var page = new ArrayList<ShopOutcome>();
    int from = first;
    int below = 0;
    for (var line : (Iterable<ShopOutcome>) lines::iterator) {
      if (below(line)) {
        below++;
        continue;
      }
      page.add(line.kind() == null && kind != null ? kinded(line) : line);
      if (page.size() == PAGE) {
        each.accept(List.copyOf(page), from);
        from += page.size();
        page.clear();
      }
    }
    if (!page.isEmpty()) {
      each.accept(List.copyOf(page), from);
    }
    return below;
  }

  private ShopOutcome kinded(ShopOutcome line) {
    return new ShopOutcome(line.subject(), line.item(), kind, line.time(), line.value());
  }

  private boolean below(ShopOutcome line) {
    if (least == null || line.kind() != null || line.value() == null) {
      return false;
    }
    try {
      return Double.parseDouble(line.value()) < least;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
