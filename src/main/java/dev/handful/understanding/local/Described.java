package dev.handful.understanding.local;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.LexiconEntry;
import dev.handful.dialogue.Shown;
import java.util.Comparator;
import java.util.List;

/**
 * Shown items by what or where they are: "the white one", "the armchair", "the one from before".
 */
final class Described {
  private Described() {}

  static void find(Reading reading, List<Shown> shown, List<Reference> found) {
    described(reading, shown, found);
    placed(reading, shown, found);
    kinds(reading, shown, found);
  }

  /** "the white one": only when it is one of those shown, and just one. */
  private static void described(Reading reading, List<Shown> shown, List<Reference> found) {
    for (var match : reading.matches) {
      boolean pattern =
          match.start() > 0
              && match.end() < reading.size()
              && reading.surfaces.get(match.start() - 1).equals("the")
              && reading.surfaces.get(match.end()).equals("one");
      if (pattern) {
        var fitting =
            shown.stream()
                .filter(s -> match.entries().stream().anyMatch(e -> has(s.item(), e)))
                .toList();
        if (fitting.size() == 1 && found.stream().noneMatch(r -> r.end() == match.end() + 1)) {
          found.add(new Reference(match.start(), match.end() + 1, References.ids(fitting), false));
        }
      }
    }
  }

  /** "The middle one", "the former", "the one from before". */
  private static void placed(Reading reading, List<Shown> shown, List<Reference> found) {
    for (int token = 0; token < reading.size(); token++) {
      var word = reading.surfaces.get(token);
      boolean one = token + 1 < reading.size() && reading.surfaces.get(token + 1).equals("one");
      int place =
          one && word.equals("middle") && shown.size() % 2 == 1
              ? shown.size() / 2
              : word.equals("former") ? 0 : word.equals("latter") ? shown.size() - 1 : -1;
      if (place >= 0) {
        found.add(
            new Reference(
                token,
                token + (one ? 2 : 1),
                References.ids(shown.subList(place, place + 1)),
                false));
      }
    }
    reading
        .cues(CueKind.EARLIER)
        .filter(c -> reading.quantities.stream().noneMatch(q -> q.start() == c.end()))
        .forEach(
            c -> found.add(new Reference(c.start(), c.end(), earlier(reading, shown, c), false)));
  }

  /** What was talked about or liked last, else the list before the last. */
  private static List<ItemId> earlier(Reading reading, List<Shown> shown, Cue cue) {
    var state = reading.state;
    int latest = shown.getFirst().turn();
    var before = state.shown().stream().filter(s -> s.turn() < latest).toList();
    int turn = before.stream().mapToInt(Shown::turn).max().orElse(latest);
    var list =
        state.shown().stream()
            .filter(s -> s.turn() == turn)
            .sorted(Comparator.comparingInt(Shown::rank))
            .toList();
    var words = reading.surfaces.subList(cue.start(), cue.end());
    if (words.contains("ones") || words.contains("list")) {
      return References.ids(list);
    }
    var meant = state.focus() != null ? state.focus() : state.accepted();
    var liked = state.liked().isEmpty() ? meant : state.liked().getLast();
    return List.of(liked == null ? list.getFirst().item().id() : liked);
  }

  /** "Forget the armchair": the only one of its kind among several shown, when it is reacted to. */
  private static void kinds(Reading reading, List<Shown> shown, List<Reference> found) {
    for (var match : reading.matches) {
      boolean the =
          match.start() > 0
              && List.of("the", "that").contains(reading.surfaces.get(match.start() - 1));
      if (!the || shown.size() < 2 || !Scope.types(reading, match)) {
        continue;
      }
      var fitting =
          shown.stream()
              .filter(s -> match.entries().stream().anyMatch(e -> has(s.item(), e)))
              .toList();
      if (fitting.size() == 1 && Reactions.near(reading, match)) {
        found.add(new Reference(match.start(), match.end(), References.ids(fitting), false));
      }
    }
  }

  private static boolean has(Item item, LexiconEntry entry) {
    return entry instanceof LexiconEntry.ValueOf value
        && item.value(value.attribute()) instanceof AttributeValue.Keywords(List<String> values)
        && values.stream().anyMatch(v -> value.named().contains(v) || value.narrower().contains(v));
  }
}
