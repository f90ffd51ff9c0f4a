package dev.handful.understanding.local;

import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import dev.handful.language.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * "A rain jacket for my husband": whom the thing must fit, where things of that kind are told apart
 * so. Nice to have: what is made for all fits too. A present for him says nothing of the kind.
 */
final class Wearers implements Rule {
  private static final double LIKELY = 0.8;
  private static final int FAR = 3;
  private static final List<String> TOGETHER = List.of("me", "us", "and", "with");
  private static final List<String> FOR = List.of("for", "im", "am");
  private final Map<String, List<List<String>>> wearers;

  Wearers(Words words, Cues cues) {
    wearers =
        cues.wearers().entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(word -> Map.entry(word, e.getKey())))
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, e -> List.of(words.stems(e.getValue()))));
  }

  @Override
  public void apply(Reading reading, Acts acts) {
    for (int token = 1; token < reading.size(); token++) {
      var called = wearers.get(reading.surfaces.get(token));
      int start = called == null || !reading.free(token) ? -1 : start(reading, token);
      if (start >= 0) {
        int at = token;
        Hints.wishes(reading, called)
            .forEach((name, wanted) -> disclose(reading, acts, name, wanted, start, at + 1));
      }
    }
  }

  /** Where "for my", "for a" or "I'm a" before the word starts, or -1. */
  private static int start(Reading reading, int token) {
    int from = Math.max(0, token - FAR);
    return IntStream.range(from, token)
        .filter(at -> FOR.contains(reading.surfaces.get(at)) && !Scope.negated(reading, token))
        .filter(at -> IntStream.range(at + 1, token).allMatch(reading::stop))
        .filter(at -> IntStream.range(at + 1, token).noneMatch(i -> both(reading, i)))
        .max()
        .orElse(-1);
  }

  /** "For me and my girlfriend", "for tonight with my girlfriend": not for her alone. */
  private static boolean both(Reading reading, int token) {
    return TOGETHER.contains(reading.surfaces.get(token));
  }

  private static void disclose(
      Reading reading, Acts acts, String attribute, Wanted wanted, int start, int end) {
    var types = reading.snapshot.catalogue().schema().typeAttributes();
    var kinds =
        Stream.concat(
                acts.all()
                    .flatMap(
                        a -> a instanceof UserAct.Disclose(var c) ? Stream.of(c) : Stream.empty()),
                reading.state.constraints().stream())
            .filter(c -> c.polarity() == Polarity.WANT && types.contains(c.attribute()))
            .toList();
    var columns = reading.snapshot.catalogue().columns();
    boolean told =
        kinds.stream()
            .flatMap(kind -> Constraint.fulfilling(columns, List.of(kind)).stream())
            .map(item -> item.value(attribute))
            .filter(Objects::nonNull)
            .anyMatch(wanted::admits);
    if ((told || attribute.equals(reading.asked()))
        && !types.contains(attribute)
        && !acts.discloses(attribute)) {
      acts.disclose(attribute, wanted, Polarity.WANT, Strength.NICE, LIKELY, start, end);
    }
  }
}
