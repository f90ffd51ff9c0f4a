package dev.handful.ranking.interactions;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.ItemId;
import dev.handful.evaluation.BadEvaluationInput;
import dev.handful.evaluation.JsonLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people liked, of the films a catalogue has.
 *
 * @param films how many of the catalogue anybody rated
 * @param byPerson in the file's order, people by id
 */
record LikedFilms(int films, Map<String, List<ItemId>> byPerson) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Film(String id, String title) {}

  /**
   * Those of a folder with {@code movies.jsonl} and {@code ratings.csv} (user, movie, rating).
   *
   * @param least rating of a film that is liked
   * @throws BadEvaluationInput when a file cannot be read
   */
  static LikedFilms read(Path folder, Catalogue catalogue, double least) {
    var titles = new FilmTitles(catalogue);
    var items = new HashMap<String, ItemId>();
    for (var film :
        JsonLines.read(new ObjectMapper(), folder.resolve("movies.jsonl"), Film.class)) {
      titles.find(film.title()).ifPresent(item -> items.put(film.id(), item));
    }
    var liked = new TreeMap<String, List<ItemId>>();
    try (var lines = Files.lines(folder.resolve("ratings.csv"))) {
      lines
          .skip(1)
          .map(line -> line.split(","))
          .filter(line -> items.containsKey(line[1]) && Double.parseDouble(line[2]) >= least)
          .forEach(
              line ->
                  liked
                      .computeIfAbsent(line[0], person -> new ArrayList<>())
                      .add(items.get(line[1])));
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new BadEvaluationInput("cannot read the ratings (" + e.getMessage() + ")");
    }
    return new LikedFilms((int) items.values().stream().distinct().count(), liked);
  }
}
