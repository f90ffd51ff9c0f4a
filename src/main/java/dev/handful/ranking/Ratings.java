package dev.handful.ranking;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Experience.Neighbour;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.evaluation.BadEvaluationInput;
import dev.handful.evaluation.JsonLines;
import dev.handful.outcomes.ItemToItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people who rated films tell about them: how many liked each, and which are liked together.
 * Which films go together is worked out by {@link ItemToItem}, as for a shop's own outcomes.
 *
 * @param counts people who rated an item
 * @param liked per person, the items liked
 */
record Ratings(Map<ItemId, Integer> counts, Map<String, List<ItemId>> liked) {

  private static final double LIKED = 3.5;
  private static final double SHRINKAGE = 10;
  private static final int NEIGHBOURS = 100;

  /** None at all. */
  static final Ratings NONE = new Ratings(Map.of(), Map.of());

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Film(String id, @Nullable String imdb, String title) {}

  /**
   * Those of a folder, for the items a catalogue has: by IMDb id, else by title and year.
   *
   * @throws BadEvaluationInput when a file cannot be read
   */
  static Ratings read(Path folder, Catalogue catalogue) {
    var byTitle = new HashMap<String, ItemId>();
    catalogue.items().values().forEach(item -> byTitle.putIfAbsent(dated(item), item.id()));
    var items = new HashMap<String, ItemId>();
    for (var film :
        JsonLines.read(new ObjectMapper(), folder.resolve("movies.jsonl"), Film.class)) {
      var id = new ItemId(film.imdb() == null ? "" : film.imdb());
      var known =
          catalogue.items().containsKey(id)
              ? id
              : byTitle.get(film.title().toLowerCase(Locale.ROOT));
      if (known != null) {
        items.put(film.id(), known);
      }
    }
    var counts = new HashMap<ItemId, Integer>();
    var liked = new HashMap<String, List<ItemId>>();
    try (var lines = Files.lines(folder.resolve("ratings.csv"))) {
      lines
          .skip(1)
          .map(line -> line.split(","))
          .filter(line -> items.containsKey(line[1]))
          .forEach(
              line -> {
                var item = items.get(line[1]);
                counts.merge(item, 1, Integer::sum);
                if (Double.parseDouble(line[2]) >= LIKED) {
                  liked.computeIfAbsent(line[0], person -> new ArrayList<>()).add(item);
                }
              });
    } catch (IOException e) {
      throw new BadEvaluationInput("cannot read the ratings (" + e.getMessage() + ")");
    }
    return new Ratings(counts, liked);
  }

  private static String dated(Item item) {
    var title = item.title().toLowerCase(Locale.ROOT);
    var year = item.value("year");
    return title.endsWith(")") || year == null || year.number().isEmpty()
        ? title
        : "%s (%d)".formatted(title, (int) year.number().getAsDouble());
  }

  /** Per item the most similar ones, weight 0..1. */
  Map<ItemId, List<Neighbour>> related() {
    return new ItemToItem(SHRINKAGE, NEIGHBOURS, Integer.MAX_VALUE).of(liked.values());
  }
}
