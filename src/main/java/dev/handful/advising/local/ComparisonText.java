package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Better;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Direction;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One line per need: who meets it, or who has the better value. */
final class ComparisonText {

  private static final int MOST_LINES = 3;

  private final Writing writing;
  private final Comparisons comparisons;

  ComparisonText(Writing writing, Comparisons comparisons) {
    this.writing = writing;
    this.comparisons = comparisons;
  }

  List<String> paragraphs(List<Item> items) {
    var voice = writing.voice();
    if (items.size() < 2) {
      return List.of(voice.sentence(Say.COMPARE_FEW));
    }
    var lines = new ArrayList<String>();
    lines.add(voice.sentence(Say.COMPARE, "count", items.size()));
    var needs =
        writing.constraints().stream()
            .filter(c -> writing.attribute(c.attribute()).filter(writing::namesKind).isEmpty())
            .toList();
    var telling = needs.stream().filter(c -> !items.stream().allMatch(c::fulfilledBy)).toList();
    var shared = needs.stream().filter(c -> !telling.contains(c)).toList();
    telling.stream().limit(MOST_LINES).map(c -> met(c, items)).forEach(lines::add);
    writing.attributes().stream()
        .flatMap(a -> better(a, items).stream())
        .limit(Math.max(0, MOST_LINES + 1 - lines.size()))
        .forEach(lines::add);
    shared.stream()
        .limit(Math.max(0, MOST_LINES + 1 - lines.size()))
        .map(c -> met(c, items))
        .forEach(lines::add);
    if (lines.size() == 1 && comparisons.table(items).rows().isEmpty()) {
      lines.add(voice.sentence(Say.COMPARE_SAME));
    }
    return List.of(String.join(" ", lines));
  }

  private String met(Constraint constraint, List<Item> items) {
    var what = writing.label(constraint);
    var voice = writing.voice();
    var fit = items.stream().filter(constraint::fulfilledBy).toList();
    if (fit.isEmpty()) {
      return voice.sentence(Say.COMPARE_NONE, "what", what);
    }
    return fit.size() == items.size()
        ? voice.sentence(Say.COMPARE_ALL, "what", what, "count", items.size())
        : voice.sentence(
            Say.COMPARE_ONLY,
            "what",
            what,
            "titles",
            writing.wording().all(fit.stream().map(i -> name(i, items)).toList()));
  }

  private Optional<String> better(Attribute attribute, List<Item> items) {
    boolean asked =
        writing.constraints().stream().anyMatch(c -> c.attribute().equals(attribute.name()));
    var direction = attribute.better() == Better.HIGHER ? Direction.MORE : Direction.LESS;
    var superlative = writing.wording().superlative(attribute, direction);
    var best = comparisons.best(attribute, items);
    if (asked || best == null || superlative == null || attribute.better() == Better.NEITHER) {
      return Optional.empty();
    }
    var item = items.get(best);
    var value = Objects.requireNonNull(Writing.value(item, attribute));
    return Optional.of(
        writing
            .voice()
            .sentence(
                Say.COMPARE_BETTER,
                "title",
                name(item, items),
                "superlative",
                superlative,
                "has",
                writing.wording().value(attribute, value)));
  }

  /** The title; where another item has the same, its place in the table. */
  private String name(Item item, List<Item> items) {
    long same = items.stream().filter(i -> i.title().equals(item.title())).count();
    return same > 1
        ? writing.voice().fragment(Say.SUBJECT_RANK, "rank", items.indexOf(item) + 1)
        : item.title();
  }
}
