package dev.handful.prompt;

import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Preference;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.Strength;
import java.util.List;
import java.util.Map;

/** What was understood, as the shopper reads it (C15). */
public final class PreferenceWording {

  private PreferenceWording() {}

  /** Every constraint with its label; attributes nobody may mention are left out. */
  public static List<Preference> preferences(List<Constraint> constraints, Snapshot snapshot) {
    return constraints.stream()
        .filter(c -> !snapshot.policy().blocked().contains(c.attribute()))
        .map(c -> preference(c, snapshot))
        .toList();
  }

  /** "without 'white'", in the order given; constraints that are gone are not named. */
  public static List<Reply.WordedRelaxation> relaxations(
      List<Found.Relaxation> relaxations, List<Constraint> constraints, Snapshot snapshot) {
    return relaxations.stream()
        .filter(r -> constraints.stream().anyMatch(c -> r.removes().contains(c.id())))
        .map(
            r ->
                new Reply.WordedRelaxation(
                    without(r, constraints, snapshot), r.count(), r.removes()))
        .toList();
  }

  /** What a constraint asks for: "up to 62 cm wide", "not leather"; without its strength. */
  public static String label(Constraint constraint, Snapshot snapshot) {
    var schema = snapshot.catalogue().schema();
    return schema
        .attribute(constraint.attribute())
        .map(attribute -> snapshot.wording().constraint(attribute, constraint, schema.currency()))
        .orElse(constraint.quote().isBlank() ? constraint.attribute() : constraint.quote());
  }

  private static Preference preference(Constraint c, Snapshot snapshot) {
    var what = label(c, snapshot);
    var label =
        c.strength() == Strength.NICE
            ? snapshot.wording().say(Say.PREFERENCE_NICE.key(), Map.of("what", what), 0)
            : what;
    return new Preference(
        c.id(),
        label,
        c.attribute(),
        c.wanted().operator(),
        c.wanted(),
        c.polarity(),
        c.strength(),
        c.quote(),
        c.turn(),
        c.from());
  }

  private static String without(
      Found.Relaxation relaxation, List<Constraint> constraints, Snapshot snapshot) {
    var labels =
        constraints.stream()
            .filter(c -> relaxation.removes().contains(c.id()))
            .map(c -> label(c, snapshot))
            .toList();
    var what = snapshot.wording().all(labels);
    return snapshot.wording().say(Say.RELAXATION_LABEL.key(), Map.of("what", what), 0);
  }
}
