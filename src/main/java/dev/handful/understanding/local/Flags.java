package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import java.util.List;

/**
 * Yes-or-no attributes: named ("waterproof", "without a hood"), or answered. "No" to a question
 * says that it need not be, so it ranks and does not exclude.
 */
final class Flags implements Rule {
  private static final double SURE = 0.9;
  private static final String ONLINE = "online";

  @Override
  public void apply(Reading reading, Acts acts) {
    for (var mention : reading.mentions) {
      if (!reading.free(mention.start(), mention.end())) {
        continue;
      }
      mention.attributes().stream()
          .flatMap(name -> reading.vocabulary.attribute(name).stream())
          .filter(a -> a.type() == AttributeType.BOOLEAN)
          .findFirst()
          .ifPresent(a -> named(reading, acts, a, mention));
    }
    var asked = reading.asked();
    if (asked != null && !acts.discloses(asked)) {
      reading
          .vocabulary
          .attribute(asked)
          .filter(a -> a.type() == AttributeType.BOOLEAN)
          .ifPresent(a -> answered(reading, acts, a));
    }
    shopped(reading, acts);
  }

  /** "In the shop" and "from home" are the two ends of what shops call online. */
  private static void shopped(Reading reading, Acts acts) {
    var name = reading.vocabulary.named(List.of(ONLINE)).stream().findFirst().orElse(null);
    if (name == null || acts.discloses(name)) {
      return;
    }
    for (var cue : reading.cues) {
      boolean home = cue.is(CueKind.FROM_HOME);
      if ((home || cue.is(CueKind.IN_PERSON)) && reading.free(cue.start(), cue.end())) {
        boolean yes = home && !Scope.negated(reading, cue.start());
        acts.disclose(
            name, new Wanted.Flag(yes), Polarity.WANT, Strength.NICE, SURE, cue.start(), cue.end());
        return;
      }
    }
  }

  private static void named(Reading reading, Acts acts, Attribute attribute, Mention mention) {
    var optional = Scope.optional(reading, mention.start());
    if (optional != null) {
      acts.add(new UserAct.Retract(null, attribute.name()), SURE, optional.start(), mention.end());
      return;
    }
    var negation = Scope.negation(reading, mention.start());
    boolean asked = attribute.name().equals(reading.asked());
    boolean no = negation != null || (asked && reading.in(CueKind.DENY, 0));

    int start = negation == null ? mention.start() : Math.min(negation.start(), mention.start());
    int end = negation == null ? mention.end() : Math.max(negation.end(), mention.end());
    acts.disclose(
        attribute.name(),
        new Wanted.Flag(!no),
        Polarity.WANT,
        asked && no ? Strength.NICE : Strengths.of(reading, mention.start()),
        SURE,
        start,
        end);
  }

  private static void answered(Reading reading, Acts acts, Attribute attribute) {
    for (var cue : reading.cues) {
      boolean yes = cue.is(CueKind.YES);
      if ((yes || cue.is(CueKind.DENY)) && reading.free(cue.start(), cue.end())) {
        acts.disclose(
            attribute.name(),
            new Wanted.Flag(yes),
            Polarity.WANT,
            yes ? Strengths.of(reading, cue.start()) : Strength.NICE,
            SURE,
            cue.start(),
            cue.end());
        return;
      }
    }
  }
}
