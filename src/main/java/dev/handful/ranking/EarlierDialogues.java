package dev.handful.ranking;

import dev.handful.catalogue.Experience;
import dev.handful.catalogue.Experience.Neighbour;
import dev.handful.catalogue.ItemId;
import dev.handful.language.Words;
import dev.handful.outcomes.AskedWords;
import dev.handful.outcomes.Lessons;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Experience from recorded dialogues, as a shop would gain it from its own: what was taken, what
 * was named together, what was said before.
 */
final class EarlierDialogues {

  /** Mentions of a pair that are expected anyway count this many times over. */
  private static final double CHANCE = 8;

  /** Dialogues in which an item must occur to be believed half. */
  private static final double RARE = 2;

  /** How many people who rated a film weigh as much as one dialogue that has it. */
  private static final double RATERS = 33;

  /** What one dialogue tells. */
  private static final class Lesson {
    private final Set<ItemId> items = new HashSet<>();
    private final Set<ItemId> taken = new HashSet<>();
    private final Map<ItemId, Set<String>> said = new HashMap<>();
  }

  private final Words words = new Words();
  private final Map<String, Lesson> lessons = new LinkedHashMap<>();
  private final Ratings ratings;
  private final Map<ItemId, List<Neighbour>> rated;

  /**
   * Those of a set.
   *
   * @param ids items by title; a title may name several
   */
  EarlierDialogues(
      List<RecordedTurn> turns,
      Map<String, List<ItemId>> ids,
      TitleMentions titles,
      Ratings ratings) {
    this.ratings = ratings;
    this.rated = new HashMap<>();
    ratings.related().forEach((item, neighbours) -> rated.put(item, halves(neighbours)));
    for (var turn : turns) {
      var lesson = lessons.computeIfAbsent(turn.dialogue(), d -> new Lesson());
      turn.context().forEach(text -> lesson.items.addAll(titles.in(text)));
      var stems = new HashSet<>(words.stems(String.join(" \n ", turn.context())));
      for (var title : turn.rec()) {
        for (var item : ids.getOrDefault(title, List.of())) {
          lesson.items.add(item);
          lesson.taken.add(item);
          lesson.said.computeIfAbsent(item, i -> new HashSet<>()).addAll(stems);
        }
      }
    }
  }

  /** What the dialogues teach that pass. */
  Experience of(Predicate<String> dialogues) {
    var chosen =
        lessons.entrySet().stream()
            .filter(entry -> dialogues.test(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    var counts = new HashMap<ItemId, Double>();
    chosen.forEach(lesson -> lesson.items.forEach(item -> counts.merge(item, 1.0, Double::sum)));
    return new Experience(popularity(counts), related(chosen, counts), asked(chosen, counts));
  }

  private Map<ItemId, Double> popularity(Map<ItemId, Double> counts) {
    var popularity = new HashMap<ItemId, Double>(counts);
    ratings.counts().forEach((item, n) -> popularity.merge(item, n / RATERS, Double::sum));
    return Lessons.popularity(popularity);
  }

  /** Taken where the item was named more often than by chance, or liked by those who liked it. */
  private Map<ItemId, List<Neighbour>> related(
      Collection<Lesson> chosen, Map<ItemId, Double> counts) {
    var pairs = new HashMap<ItemId, Map<ItemId, Double>>();
    for (var lesson : chosen) {
      // A dialogue of many films says less about each pair.
      double weight = 1 / Math.sqrt(Math.max(2, lesson.items.size()));
      for (var one : lesson.items) {
        var others = pairs.computeIfAbsent(one, i -> new HashMap<>());
        lesson.taken.stream()
            .filter(other -> !other.equals(one))
            .forEach(other -> others.merge(other, weight, Double::sum));
      }
    }
    var related = new HashMap<ItemId, List<Neighbour>>();
    rated.forEach((item, neighbours) -> related.put(item, new ArrayList<>(neighbours)));
    pairs.forEach(
        (item, others) -> {
          var neighbours = related.computeIfAbsent(item, i -> new ArrayList<>());
          others.forEach(
              (other, weight) -> {
                double share = weight / (counts.get(item) + RARE);
                double chance = CHANCE * counts.get(other) / chosen.size();
                neighbours.add(new Neighbour(other, share / (share + chance) / 2));
              });
        });
    return related;
  }

  private static List<Neighbour> halves(List<Neighbour> neighbours) {
    return neighbours.stream().map(n -> new Neighbour(n.item(), n.weight() / 2)).toList();
  }

  private static Map<String, List<Neighbour>> asked(
      Collection<Lesson> chosen, Map<ItemId, Double> counts) {
    var said =
        chosen.stream()
            .flatMap(lesson -> lesson.said.entrySet().stream())
            .map(entry -> new AskedWords.Said(entry.getKey(), entry.getValue()))
            .toList();
    return new AskedWords(1, Integer.MAX_VALUE).of(said, counts);
  }
}
