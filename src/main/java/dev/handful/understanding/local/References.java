package dev.handful.understanding.local;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Shown;
import dev.handful.language.Quantities;
import dev.handful.language.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Resolves ordinals, names, pronouns, "the white one" and "the cheapest of these" to items. */
final class References {
  private static final int MOST_COUNTED = 5;
  private final Quantities quantities;
  private final Cues cues;

  References(Quantities quantities, Cues cues) {
    this.quantities = quantities;
    this.cues = cues;
  }

  /** Every reference of the message, left to right. */
  List<Reference> find(Reading reading) {
    var found = new ArrayList<Reference>();
    found.addAll(Titles.find(reading));
    var shown = reading.state.lastShown();
    if (!shown.isEmpty()) {
      for (int token = 0; token < reading.size(); token++) {
        var reference = ordinal(reading, token, shown);
        if (reference != null) {
          found.add(reference);
        }
      }
      numbered(reading, shown, found);
      Described.find(reading, shown, found);
      extremes(reading, shown, found);
      pronouns(reading, shown, found);
    }
    found.removeIf(r -> !reading.free(r.start(), r.end()));
    found.sort(Comparator.comparingInt(Reference::start));
    return List.copyOf(found);
  }

  /** The items that the words between point to or name, each once. */
  List<ItemId> items(Reading reading, int start, int end) {
    return find(reading).stream()
        .filter(r -> r.start() >= start && r.end() <= end)
        .flatMap(r -> r.named() ? Stream.of(r.items().getFirst()) : r.items().stream())
        .distinct()
        .toList();
  }

  private @Nullable Reference ordinal(Reading reading, int token, List<Shown> shown) {
    var rank = quantities.ordinal(reading.tokens.get(token));
    boolean last =
        reading.surfaces.get(token).equals("last")
            && !reading.in(CueKind.EARLIER, token)
            && !lasts(reading, token);
    if (rank.isEmpty() && !last) {
      return null;
    }
    int end = token + 1;
    int count = 1;
    for (var quantity : reading.quantities) {
      if (quantity.start() == end && quantity.bare() && quantity.amount() <= MOST_COUNTED) {
        count = (int) quantity.amount();
        end = quantity.end();
      }
    }
    end +=
        end < reading.size() && List.of("one", "ones", "item").contains(reading.surfaces.get(end))
            ? 1
            : 0;
    int from = last ? shown.size() - count : rank.getAsInt() - 1;
    if (from < 0 || from + count > shown.size() || count < 1) {
      return null;
    }
    return new Reference(token, end, ids(shown.subList(from, from + count)), false);
  }

  /** "How long does the battery last?": a verb. */
  private static boolean lasts(Reading reading, int token) {
    return reading.asks(token)
        && token > 1
        && !reading.is(WordList.DETERMINERS, token - 1)
        && IntStream.range(0, token).anyMatch(t -> reading.is(WordList.DOES, t));
  }

  private static void numbered(Reading reading, List<Shown> shown, List<Reference> found) {
    boolean compares = reading.has(CueKind.COMPARE);
    for (var quantity : reading.quantities) {
      boolean called =
          quantity.start() > 0 && reading.in(CueKind.ITEM_NUMBER, quantity.start() - 1);
      boolean hash =
          reading.text.startsWith(
              "#", Math.max(0, reading.tokens.get(quantity.start()).start() - 1));
      boolean ranks =
          quantity.bare()
              && quantity.form() != Quantity.Form.SIDES
              && quantity.amounts().stream()
                  .allMatch(a -> a >= 1 && a <= shown.size() && a % 1 == 0);
      boolean alone =
          reading.asked() == null && quantity.end() - quantity.start() == reading.size();
      if (ranks && (called || hash || compares || alone)) {
        var items =
            quantity.amounts().stream().map(a -> shown.get(a.intValue() - 1).item().id()).toList();
        found.add(
            new Reference(
                called ? quantity.start() - 1 : quantity.start(), quantity.end(), items, false));
      }
    }
  }

  /** "the cheapest one", "which of these is the widest": among those shown. */
  private static void extremes(Reading reading, List<Shown> shown, List<Reference> found) {
    for (var grade : reading.grades) {
      boolean one = grade.end() < reading.size() && reading.surfaces.get(grade.end()).equals("one");
      boolean among =
          reading.surfaces.contains("these")
              || reading.surfaces.contains("them")
              || reading.surfaces.contains("those");
      boolean which = reading.surfaces.contains("which") && reading.surfaces.contains("one");
      boolean superlative =
          grade.degree() == Grade.Degree.SUPERLATIVE
              && (one || among || which || andThe(reading, grade));
      if (superlative || whichIs(reading, grade)) {
        var known = shown.stream().filter(s -> number(s, grade.attribute()) != null).toList();
        Comparator<Shown> byValue = Comparator.comparing(s -> number(s, grade.attribute()));
        var best =
            grade.direction() == Direction.LESS
                ? known.stream().min(byValue)
                : known.stream().max(byValue);
        best.ifPresent(
            s ->
                found.add(
                    new Reference(
                        grade.start(),
                        grade.end() + (one ? 1 : 0),
                        List.of(s.item().id()),
                        false)));
      }
    }
  }

  /** "Which is lighter?", "which of the two is wider?": among those shown. */
  private static boolean whichIs(Reading reading, Grade grade) {
    int start = reading.questionStart(grade.start());
    boolean than = grade.end() < reading.size() && reading.surfaces.get(grade.end()).equals("than");
    return grade.degree() == Grade.Degree.COMPARATIVE
        && reading.surfaces.get(start).equals("which")
        && !than
        && reading.matches.stream().noneMatch(m -> m.start() > start && m.end() <= grade.start());
  }

  /** "And the oldest?" after a list asks of that list. */
  private static boolean andThe(Reading reading, Grade grade) {
    return reading.in(CueKind.ADDITION, 0)
        && grade.start() <= 2
        && grade.end() == reading.size()
        && reading.asks(grade.start());
  }

  private static @Nullable Double number(Shown shown, String attribute) {
    var value = shown.item().value(attribute);
    return value == null || value.number().isEmpty() ? null : value.number().getAsDouble();
  }

  private void pronouns(Reading reading, List<Shown> shown, List<Reference> found) {
    var focus = reading.state.focus();
    var first = shown.getFirst().item().id();
    var meant = focus != null ? focus : shown.size() == 1 ? first : null;
    reading
        .cues(CueKind.THIS)
        .filter(c -> !relative(reading, c.start()))
        .forEach(
            c -> {
              var said = said(found, c);
              var item = said != null ? said : meant;
              if (item != null || subject(reading, c)) {
                var items = List.of(item == null ? first : item);
                found.add(new Reference(c.start(), c.end(), items, false));
              }
            });
    reading
        .cues(CueKind.THESE)
        .forEach(c -> found.add(new Reference(c.start(), c.end(), ids(shown), false)));
  }

  /** "I love the second one! Who made it?": the item that the message named before, or null. */
  private static @Nullable ItemId said(List<Reference> found, Cue pronoun) {
    return found.stream()
        .filter(r -> r.end() <= pronoun.start() && r.items().size() == 1)
        .max(Comparator.comparingInt(Reference::end))
        .map(r -> r.items().getFirst())
        .orElse(null);
  }

  /**
   * "Is it heavy?" where several are shown: the first is likeliest, and the answer says which is
   * meant. "Is it possible ..." asks about none.
   */
  private static boolean subject(Reading reading, Cue cue) {
    int start = reading.questionStart(cue.start());
    boolean verb =
        cue.start() > start
            && reading.in(CueKind.QUESTION, cue.start() - 1)
            && reading.cues(CueKind.QUESTION).anyMatch(c -> c.end() == cue.start());
    boolean has = cue.start() > 0 && reading.is(WordList.HAS, cue.start() - 1);
    return (verb && described(reading, cue) || object(reading, cue, start))
            && reading.asks(cue.start())
            && reading.cueWithin(CueKind.SEEK, start, cue.start()) == null
        || verb
            && reading.asks(cue.start())
            && (has || Attributes.asked(reading, start, reading.sentenceEnd(start), null) != null);
  }

  /** "Is it safe for a baby?" but not "is it possible to ...": a quality of a thing. */
  private static boolean described(Reading reading, Cue cue) {
    int next = cue.end();
    return reading.is(WordList.IS, cue.start() - 1)
        && next < reading.size()
        && !reading.is(WordList.NO_QUALITIES, next)
        && reading.grades.stream().noneMatch(g -> g.start() == next);
  }

  /** "Can I put it on a stove?": what is done with it. */
  private static boolean object(Reading reading, Cue cue, int start) {
    return start + 2 < cue.start()
        && reading.is(WordList.CAN, start)
        && reading.is(WordList.WHO, start + 1)
        && reading.surfaces.get(cue.start()).equals("it");
  }

  /** "a sofa that folds": no item is meant when "that" follows a noun. */
  private boolean relative(Reading reading, int token) {
    return reading.surfaces.get(token).equals("that")
        && token > 0
        && !reading.pauseBefore(token)
        && !cues.stop(reading.surfaces.get(token - 1));
  }

  static List<ItemId> ids(List<Shown> shown) {
    return IntStream.range(0, shown.size()).mapToObj(i -> shown.get(i).item().id()).toList();
  }
}
