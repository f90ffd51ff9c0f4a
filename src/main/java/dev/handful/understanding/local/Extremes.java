package dev.handful.understanding.local;

import dev.handful.dialogue.Among;
import dev.handful.dialogue.Shown;
import dev.handful.dialogue.UserAct;

/**
 * "What's the cheapest sofa?", "which is the lightest?", "the most expensive thing you have" (C04).
 */
final class Extremes implements Rule {
  private static final double SURE = 0.9;

  @Override
  public void apply(Reading reading, Acts acts) {
    for (var grade : reading.grades) {
      if (grade.degree() == Grade.Degree.SUPERLATIVE && reading.free(grade.start(), grade.end())) {
        acts.add(
            new UserAct.InquireExtreme(
                grade.attribute(), grade.direction(), among(reading, acts, grade)),
            SURE,
            grade.start(),
            grade.end());
      }
    }
  }

  private static Among among(Reading reading, Acts acts, Grade grade) {
    if (reading.has(CueKind.OVERALL)) {
      return Among.CATALOGUE;
    }
    return ofTheList(reading, acts, grade) ? Among.SHOWN : Among.WANTED;
  }

  /**
   * "Which is the lightest?" and no further wish, while the list that answers all earlier ones is
   * still the latest.
   */
  private static boolean ofTheList(Reading reading, Acts acts, Grade grade) {
    var shown = reading.state.lastShown();
    long known =
        shown.stream()
            .map(s -> s.item().value(grade.attribute()))
            .filter(v -> v != null && v.number().isPresent())
            .count();
    boolean current =
        shown.stream().mapToInt(Shown::turn).max().orElse(0)
            >= reading.state.constraints().stream().mapToInt(c -> c.turn()).max().orElse(0);
    boolean which =
        reading
            .cues(CueKind.WHICH)
            .anyMatch(c -> c.start() == reading.questionStart(grade.start()));
    boolean more =
        reading.matches.stream().anyMatch(m -> m.start() >= grade.end())
            || !reading.quantities.isEmpty()
            || !acts.isEmpty();
    return known > 1 && current && which && !more;
  }
}
