package dev.handful.understanding.local;

import dev.handful.dialogue.UserAct;

/** "What's the cheapest sofa?", "the most expensive thing you have" (C04). */
final class Extremes implements Rule {
  private static final double SURE = 0.9;

  @Override
  public void apply(Reading reading, Acts acts) {
    for (var grade : reading.grades) {
      if (grade.degree() == Grade.Degree.SUPERLATIVE && reading.free(grade.start(), grade.end())) {
        acts.add(
            new UserAct.InquireExtreme(
                grade.attribute(), grade.direction(), reading.has(CueKind.OVERALL)),
            SURE,
            grade.start(),
            grade.end());
      }
    }
  }
}
