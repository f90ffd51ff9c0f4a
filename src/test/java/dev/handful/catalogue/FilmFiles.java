package dev.handful.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The films as they stand on disk, and public lists of films to hold them against. */
final class FilmFiles {

  static final Path FOLDER = Path.of("catalogues", "films");
  static final Path REDIAL = Path.of("../shared/data/redial/catalog.jsonl");
  static final Path OPENDIALKG = Path.of("../shared/data/opendialkg/catalog.jsonl");

  private static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII");
  private static final Pattern YEAR = Pattern.compile("\\s*\\(\\d{4}\\)$");
  private static final Pattern ARTICLE_LAST = Pattern.compile("(.+), (the|a|an)");

  /** One film of a public list; what the list does not say is empty, an unknown year is 0. */
  record Listed(String title, int year, List<String> directors, List<String> stars, String plot) {}

  private FilmFiles() {}

  static List<JsonNode> items() {
    return lines(FOLDER.resolve("items.jsonl"));
  }

  static Map<String, JsonNode> declared() {
    try {
      var declared = new LinkedHashMap<String, JsonNode>();
      new ObjectMapper(new YAMLFactory())
          .readTree(FOLDER.resolve("catalogue.yaml").toFile())
          .path("attributes")
          .properties()
          .forEach(e -> declared.put(e.getKey(), e.getValue()));
      return declared;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A public list by comparable title; empty when it is not here. */
  static Map<String, List<Listed>> listed(Path file) {
    return Files.isReadable(file)
        ? lines(file).stream()
            .map(FilmFiles::listed)
            .collect(Collectors.groupingBy(film -> title(film.title())))
        : Map.of();
  }

  private static Listed listed(JsonNode line) {
    return new Listed(
        line.path("name").asText(),
        line.path("year").asInt(0),
        NorthlightFiles.texts(line.path("director")),
        NorthlightFiles.texts(line.path(line.has("star") ? "star" : "actor")),
        line.path("plot").asText(""));
  }

  /** Those of the same title and time; where none has that year, those of an unknown year. */
  static List<Listed> same(Map<String, List<Listed>> listed, JsonNode film) {
    var same = listed.getOrDefault(title(film.path("title").asText()), List.of());
    var dated = same.stream().filter(other -> Math.abs(other.year() - year(film)) <= 1).toList();
    return dated.isEmpty() ? same.stream().filter(other -> other.year() == 0).toList() : dated;
  }

  static int year(JsonNode film) {
    return film.path("attributes").path("year").asInt();
  }

  static List<String> values(JsonNode film, String attribute) {
    return NorthlightFiles.texts(film.path("attributes").path(attribute));
  }

  /** "Godfather, The (1972)" as "thegodfather": letters and digits of the title without year. */
  static String title(String written) {
    var bare = YEAR.matcher(plain(written)).replaceAll("");
    var last = ARTICLE_LAST.matcher(bare);
    var inOrder = last.matches() ? last.group(2) + " " + last.group(1) : bare;
    return inOrder.replace("&", "and").replaceAll("[^a-z0-9]", "");
  }

  /** A name without accents, whichever of its parts is written first. */
  static String person(String name) {
    return Arrays.stream(plain(name).split("[^a-z0-9]+"))
        .filter(part -> !part.isEmpty())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  static String plain(String text) {
    return ASCII
        .transliterate(Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", ""))
        .toLowerCase(Locale.ROOT);
  }

  private static List<JsonNode> lines(Path file) {
    var json = new ObjectMapper();
    var lines = new ArrayList<JsonNode>();
    try {
      for (var line : Files.readAllLines(file)) {
        lines.add(json.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(lines);
  }
}
