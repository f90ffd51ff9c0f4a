package dev.handful.retrieval;

import dev.handful.catalogue.Generation;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.ConstraintId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Shown;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Wanted;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Dialogue states in the few words a test is about. */
record States(
    List<Constraint> constraints,
    List<String> need,
    @Nullable String sought,
    List<Shown> shown,
    List<ItemId> liked,
    Set<ItemId> rejected,
    boolean more) {

  static States none() {
    return new States(List.of(), List.of(), null, List.of(), List.of(), Set.of(), false);
  }

  static States wanting(Constraint... constraints) {
    return new States(List.of(constraints), List.of(), null, List.of(), List.of(), Set.of(), false);
  }

  States needing(String... words) {
    return new States(constraints, List.of(words), sought, shown, liked, rejected, more);
  }

  States seeking(String words) {
    return new States(constraints, need, words, shown, liked, rejected, more);
  }

  States rejecting(ItemId... ids) {
    return new States(constraints, need, sought, shown, liked, Set.of(ids), more);
  }

  States liking(ItemId... ids) {
    return new States(constraints, need, sought, shown, List.of(ids), rejected, more);
  }

  /** After a list of these. */
  States showing(Item... items) {
    var list =
        IntStream.range(0, items.length).mapToObj(i -> new Shown(items[i], 1, i + 1)).toList();
    return new States(constraints, need, sought, list, liked, rejected, more);
  }

  States moreThan(Shown... seen) {
    return new States(constraints, need, sought, List.of(seen), liked, rejected, true);
  }

  DialogueState state() {
    return new DialogueState(
        new Generation("g"),
        1,
        constraints,
        need,
        List.of(),
        sought,
        shown,
        liked,
        rejected,
        null,
        List.of(),
        Set.of(),
        Set.of(),
        null,
        null,
        false,
        more,
        List.of());
  }

  static Constraint must(String attribute, Wanted wanted) {
    return constraint(attribute, wanted, Polarity.WANT, Strength.MUST);
  }

  static Constraint nice(String attribute, Wanted wanted) {
    return constraint(attribute, wanted, Polarity.WANT, Strength.NICE);
  }

  static Constraint avoid(String attribute, Wanted wanted) {
    return constraint(attribute, wanted, Polarity.AVOID, Strength.MUST);
  }

  static Constraint constraint(
      String attribute, Wanted wanted, Polarity polarity, Strength strength) {
    var quote =
        wanted instanceof Wanted.Values(var named, var narrower) && !named.isEmpty()
            ? String.join(" ", named)
            : "";
    return new Constraint(
        new ConstraintId(attribute + "-" + polarity),
        attribute,
        wanted,
        polarity,
        strength,
        quote,
        1,
        null);
  }

  static Wanted.Values values(String... named) {
    return new Wanted.Values(List.of(named), List.of());
  }

  static Wanted.Range atMost(double high) {
    return new Wanted.Range(null, high);
  }
}
