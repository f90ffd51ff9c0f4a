package dev.handful.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handful.evaluation.BadEvaluationInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** A set's films as an operator would hand them in: an items file with its catalogue.yaml. */
public final class FilmFeed {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private final ObjectMapper json = new ObjectMapper();

  /** Some films stand in a set twice, under two names; people may mean either. */
  private final Map<String, Integer> ids = new HashMap<>();

  /**
   * Writes both files.
   *
   * @param catalogue the set's {@code catalog.jsonl}
   * @param folder named as the catalogue is to be called; made when absent
   * @throws BadEvaluationInput when the set cannot be read
   */
  public void write(Path catalogue, Path folder) {
    try (InputStream schema = FilmFeed.class.getResourceAsStream("/ranking/catalogue.yaml")) {
      Files.createDirectories(folder);
      Files.write(folder.resolve("catalogue.yaml"), Objects.requireNonNull(schema).readAllBytes());
      var lines = Files.readAllLines(catalogue).stream().filter(l -> !l.isBlank());
      var items = lines.map(this::item).map(JsonNode::toString).toList();
      Files.write(folder.resolve("items.jsonl"), items);
    } catch (IOException e) {
      throw new BadEvaluationInput("cannot read " + catalogue + " (" + e.getMessage() + ")");
    }
  }

  private ObjectNode item(String line) {
    try {
      var film = json.readTree(line);
      var item = json.createObjectNode();
      var id = film.path("id").asText();
      int seen = ids.merge(id, 1, Integer::sum);
      item.put("id", seen == 1 ? id : id + "-" + seen);
      item.put("title", film.path("name").asText());
      item.put("description", film.path("plot").asText(""));
      item.putArray("category").add("film");
      for (var attribute : List.of("genre", "director", "writer", "language")) {
        copy(film, attribute, item, attribute);
      }
      copy(film, film.has("star") ? "star" : "actor", item, "cast");
      var year = YEAR.matcher(film.path("year").asText(""));
      if (year.find()) {
        item.put("year", Integer.parseInt(year.group()));
      }
      return item;
    } catch (IOException e) {
      throw new BadEvaluationInput("not a film: " + line);
    }
  }

  private static void copy(JsonNode film, String from, ObjectNode item, String to) {
    if (!film.path(from).isEmpty()) {
      item.set(to, film.get(from));
    }
  }
}
