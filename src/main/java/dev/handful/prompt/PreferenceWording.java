package dev.handful.prompt;

import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Preference;
import dev.handful.dialogue.Reply;
import java.util.List;

/** What was understood, as the shopper reads it. */
public final class PreferenceWording {

  private PreferenceWording() {}

  public static List<Preference> preferences(List<Constraint> constraints, Snapshot snapshot) {
    return List.of();
  }

  public static List<Reply.WordedRelaxation> relaxations(
      List<Found.Relaxation> relaxations, List<Constraint> constraints, Snapshot snapshot) {
    return List.of();
  }
}
