package dev.handful.memory;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.ConstraintId;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How preferences replace, narrow and end each other. Changes the draft it was given. */
final class ConstraintRules {
  private final StateDraft draft;
  private final Catalogue catalogue;
  private final Steps steps;
  private final WantedKinds kinds;

  ConstraintRules(StateDraft draft, Catalogue catalogue) {
    this.draft = draft;
    this.catalogue = catalogue;
    this.steps = new Steps(catalogue.schema());
    this.kinds = new WantedKinds(draft, catalogue);
  }

  /** The latest word counts; dislikes add up, because nobody repeats the earlier ones. */
  void disclose(Constraint constraint) {
    if (kinds.kind(constraint)) {
      kinds.replace(constraint);
    }
    var merged = constraint;
    var same = find(constraint.attribute(), constraint.polarity());
    if (same != null) {
      draft.constraints().remove(same);
      if (constraint.polarity() == Polarity.AVOID) {
        merged = quoted(same, withValues(constraint, joined(same.wanted(), constraint.wanted())));
      }
    }
    contradict(merged);
    draft.constraints().add(merged);
    draft.answer(constraint.attribute());
  }

  /**
   * A kind of thing without a word in the catalogue replaces the kinds it has words for. Where the
   * catalogue tells no kinds apart, it is a wish like any other.
   */
  void seek(String words) {
    if (catalogue.schema().typeAttributes().isEmpty()) {
      draft.need().want(words);
      return;
    }
    draft.constraints().removeIf(kinds::kind);
    draft.drop(c -> c.turn() < draft.turn() && kinds.measure(c));
    draft.need().forgetEarlier();
    draft.seek(words);
  }

  /**
   * "Laptops?", then "Bollywood?": where everything is of one kind, no kind can be named instead of
   * the absent one, so that any later wish is.
   */
  void settleSought(List<UserAct> acts) {
    boolean sought = acts.stream().anyMatch(a -> a instanceof UserAct.SeekType);
    boolean wish =
        acts.stream()
            .anyMatch(
                a ->
                    a instanceof UserAct.Need
                        || a instanceof UserAct.Disclose(Constraint c)
                            && c.polarity() == Polarity.WANT);
    if (wish && !sought && draft.build().soughtType() != null && kinds.one()) {
      draft.seek(null);
    }
  }

  void retract(@Nullable ConstraintId id, @Nullable String attribute) {
    var constraints = draft.constraints();
    if (id != null) {
      constraints.removeIf(c -> c.id().equals(id));
    } else if (attribute != null) {
      constraints.removeIf(c -> c.attribute().equals(attribute));
      if (catalogue.schema().typeAttributes().contains(attribute)) {
        draft.seek(null);
      }
      draft.dismiss(attribute);
    } else if (!constraints.isEmpty()) {
      constraints.remove(
          constraints.stream().max(Comparator.comparingInt(Constraint::turn)).orElseThrow());
    }
  }

  /**
   * "Cheaper", "wider than the second": beyond the item, or beyond the middle one of the list.
   * (Beyond the cheapest shown would often leave nothing; beyond the dearest hardly anything new.)
   */
  void critique(String attribute, Direction direction, @Nullable ItemId item, String quote) {
    draft.react(item);
    var value = item == null ? middle(attribute) : of(item, attribute);
    if (value.isEmpty()) {
      return;
    }
    var earlier = find(attribute, Polarity.WANT);
    var range = earlier != null && earlier.wanted() instanceof Wanted.Range r ? r : null;
    var wanted = steps.beyond(value.getAsDouble(), attribute, direction, range);
    var id = new ConstraintId("t" + draft.turn() + "-" + attribute);
    disclose(
        new Constraint(
            id, attribute, wanted, Polarity.WANT, Strength.MUST, quote, draft.turn(), null));
  }

  private OptionalDouble of(ItemId item, String attribute) {
    var shown = draft.shown(item);
    return number(shown == null ? catalogue.item(item) : shown.item(), attribute);
  }

  private OptionalDouble middle(String attribute) {
    var numbers =
        draft.build().lastShown().stream()
            .map(shown -> number(shown.item(), attribute))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    return numbers.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(numbers[(numbers.length - 1) / 2]);
  }

  private static OptionalDouble number(@Nullable Item item, String attribute) {
    var value = item == null ? null : item.value(attribute);
    return value == null ? OptionalDouble.empty() : value.number();
  }

  private @Nullable Constraint find(String attribute, Polarity polarity) {
    return draft.constraints().stream()
        .filter(c -> c.attribute().equals(attribute) && c.polarity() == polarity)
        .findFirst()
        .orElse(null);
  }

  /** "Red after all": what is wanted now is no longer avoided, and the other way round. */
  private void contradict(Constraint constraint) {
    var other = constraint.polarity() == Polarity.WANT ? Polarity.AVOID : Polarity.WANT;
    var against = find(constraint.attribute(), other);
    if (against == null
        || !(against.wanted() instanceof Wanted.Values was)
        || !(constraint.wanted() instanceof Wanted.Values is)) {
      return;
    }
    var named = was.named().stream().filter(v -> !is.named().contains(v)).toList();
    var narrower = was.narrower().stream().filter(v -> !is.named().contains(v)).toList();
    int place = draft.constraints().indexOf(against);
    if (named.isEmpty() && !was.named().isEmpty() || named.isEmpty() && narrower.isEmpty()) {
      draft.constraints().remove(place);
    } else {
      draft.constraints().set(place, withValues(against, new Wanted.Values(named, narrower)));
    }
  }

  /** What is avoided is called by all the words it was avoided with. */
  private static Constraint quoted(Constraint before, Constraint c) {
    var quote = before.quote() + ", " + c.quote();
    boolean again = before.quote().isBlank() || c.quote().contains(before.quote());
    return again
        ? c
        : new Constraint(
            c.id(),
            c.attribute(),
            c.wanted(),
            c.polarity(),
            c.strength(),
            quote,
            c.turn(),
            c.from());
  }

  private static Wanted joined(Wanted earlier, Wanted later) {
    return earlier instanceof Wanted.Values one && later instanceof Wanted.Values two
        ? new Wanted.Values(all(one.named(), two.named()), all(one.narrower(), two.narrower()))
        : later;
  }

  private static List<String> all(List<String> one, List<String> two) {
    return Stream.concat(one.stream(), two.stream()).filter(Objects::nonNull).distinct().toList();
  }

  private static Constraint withValues(Constraint c, Wanted wanted) {
    return new Constraint(
        c.id(), c.attribute(), wanted, c.polarity(), c.strength(), c.quote(), c.turn(), c.from());
  }
}
