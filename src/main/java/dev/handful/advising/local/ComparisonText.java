package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Better;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Constraint;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** The verdict of a comparison: need by need, then by what people mostly prefer, ties as well. */
final class ComparisonText {

  private static final int MOST_NEEDS = 3;
  private static final int MOST_POINTS = 3;
  private static final int MOST_FACTS = 4;

  private final Writing writing;
  private final Comparisons comparisons;
  private final ShortNames names;

  ComparisonText(Writing writing, Comparisons comparisons) {
    this.writing = writing;
    this.comparisons = comparisons;
    this.names = new ShortNames(new Kinds(writing));
  }

  List<String> paragraphs(List<Item> items) {
    var voice = writing.voice();
    if (items.size() < 2) {
      return List.of(items.isEmpty() ? voice.sentence(Say.COMPARE_FEW) : single(items.getFirst()));
    }
    var lines = new ArrayList<String>();
    lines.add(voice.sentence(Say.COMPARE, "count", items.size()));
    var called = called(items);
    var needs = needs();
    var told = needs.stream().limit(MOST_NEEDS).map(need -> verdict(need, items, called)).toList();
    told.stream().filter(line -> !line.shared()).map(Line::text).forEach(lines::add);
    lines.addAll(preferred(items, called, needs));
    told.stream().filter(Line::shared).map(Line::text).forEach(lines::add);
    if (lines.size() == 1 && comparisons.table(items).rows().isEmpty()) {
      lines.add(voice.sentence(Say.COMPARE_SAME));
    }
    return List.of(String.join(" ", lines));
  }

  /** What there is to know of the only one, and how to get a second. */
  private String single(Item item) {
    var facts =
        writing.attributes().stream()
            .filter(a -> Writing.value(item, a) != null && !writing.namesKind(a))
            .filter(a -> a.type() != AttributeType.TEXT)
            .limit(MOST_FACTS)
            .map(a -> writing.wording().phrase(a, Objects.requireNonNull(Writing.value(item, a))))
            .toList();
    return facts.isEmpty()
        ? writing.voice().sentence(Say.COMPARE_FEW)
        : writing
            .voice()
            .sentence(
                Say.COMPARE_ONE, "title", item.title(), "facts", writing.wording().all(facts));
  }

  private record Line(String text, boolean shared) {}

  private List<Constraint> needs() {
    return writing.constraints().stream()
        .filter(c -> writing.attribute(c.attribute()).filter(writing::namesKind).isEmpty())
        .toList();
  }

  /** "For weight Beck 2 is better", "Hiking: only Beck 2", "Waterproof: both are". */
  private Line verdict(Constraint need, List<Item> items, List<String> called) {
    var attribute = writing.attribute(need.attribute()).orElseThrow();
    var best = attribute.numeric() ? comparisons.best(attribute, items) : null;
    if (best != null) {
      return new Line(better(attribute, best, items, called), false);
    }
    var what = writing.label(need);
    var fit =
        IntStream.range(0, items.size())
            .filter(i -> need.fulfilledBy(items.get(i)))
            .mapToObj(called::get)
            .toList();
    var voice = writing.voice();
    return fit.isEmpty()
        ? new Line(voice.sentence(Say.COMPARE_NONE, "what", what), false)
        : fit.size() == items.size()
            ? new Line(voice.sentence(Say.COMPARE_ALL, "what", what, "count", fit.size()), true)
            : new Line(
                voice.sentence(
                    Say.COMPARE_ONLY, "what", what, "titles", writing.wording().all(fit)),
                false);
  }

  private String better(Attribute attribute, int best, List<Item> items, List<String> called) {
    return writing
        .voice()
        .sentence(
            Say.COMPARE_FOR,
            "label",
            attribute.label(),
            "title",
            called.get(best),
            "has",
            said(attribute, items.get(best)),
            "others",
            others(attribute, best, items),
            "count",
            items.size());
  }

  /** What nobody asked for but most people prefer, by who has it; then where they are equal. */
  private List<String> preferred(List<Item> items, List<String> called, List<Constraint> needs) {
    var points = new LinkedHashMap<Integer, List<String>>();
    var tied = new ArrayList<String>();
    writing.attributes().stream()
        .filter(a -> a.better() != Better.NEITHER && a.numeric())
        .filter(a -> needs.stream().noneMatch(c -> c.attribute().equals(a.name())))
        .forEach(a -> place(a, items, points, tied));
    var lines = new ArrayList<String>(onlySome(items, called, needs));
    points.forEach(
        (best, won) ->
            lines.add(
                writing
                    .voice()
                    .sentence(
                        Say.COMPARE_WINS,
                        "title",
                        called.get(best),
                        "points",
                        writing.wording().all(won.stream().limit(MOST_POINTS).toList()),
                        "count",
                        items.size())));
    if (!tied.isEmpty()) {
      var labels = tied.stream().limit(MOST_POINTS).toList();
      lines.add(
          writing
              .voice()
              .sentence(
                  Say.COMPARE_TIED,
                  "labels",
                  writing.wording().all(labels),
                  "count",
                  items.size()));
    }
    return lines;
  }

  /** "Waterproof: only Beck 2", of what most people would rather have. */
  private List<String> onlySome(List<Item> items, List<String> called, List<Constraint> needs) {
    var lines = new ArrayList<String>();
    for (var attribute : writing.attributes()) {
      boolean asked = needs.stream().anyMatch(c -> c.attribute().equals(attribute.name()));
      var yes = new AttributeValue.Flag(true);
      var have =
          IntStream.range(0, items.size())
              .filter(i -> yes.equals(Writing.value(items.get(i), attribute)))
              .mapToObj(called::get)
              .toList();
      if (attribute.better() == Better.HIGHER
          && !asked
          && !have.isEmpty()
          && have.size() < items.size()) {
        lines.add(
            writing
                .voice()
                .sentence(
                    Say.COMPARE_ONLY,
                    "what",
                    writing.wording().phrase(attribute, yes),
                    "titles",
                    writing.wording().all(have)));
      }
    }
    return lines;
  }

  private void place(
      Attribute attribute,
      List<Item> items,
      LinkedHashMap<Integer, List<String>> points,
      List<String> tied) {
    Optional<Integer> best = Optional.ofNullable(comparisons.best(attribute, items));
    if (best.isPresent()) {
      points
          .computeIfAbsent(best.get(), b -> new ArrayList<>())
          .add(
              writing
                  .voice()
                  .fragment(
                      Say.COMPARE_POINT,
                      "label",
                      attribute.label(),
                      "has",
                      said(attribute, items.get(best.get())),
                      "others",
                      others(attribute, best.get(), items)));
    } else if (items.stream().map(i -> Writing.value(i, attribute)).distinct().count() == 1
        && Writing.value(items.getFirst(), attribute) != null) {
      tied.add(attribute.label());
    }
  }

  private String others(Attribute attribute, int best, List<Item> items) {
    var others =
        IntStream.range(0, items.size())
            .filter(i -> i != best && Writing.value(items.get(i), attribute) != null)
            .mapToObj(i -> said(attribute, items.get(i)))
            .distinct()
            .toList();
    return writing.wording().all(others);
  }

  private String said(Attribute attribute, Item item) {
    return writing
        .wording()
        .value(attribute, Objects.requireNonNull(Writing.value(item, attribute)));
  }

  /** Short names; where two are called the same, their place in the table. */
  private List<String> called(List<Item> items) {
    var all = names.of(items);
    return IntStream.range(0, all.size())
        .mapToObj(
            i ->
                all.stream().filter(all.get(i)::equals).count() > 1
                    ? writing.voice().fragment(Say.SUBJECT_RANK, "rank", i + 1)
                    : all.get(i))
        .toList();
  }
}
