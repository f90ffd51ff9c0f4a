package dev.handful.understanding.local;

import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.UserAct;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * "A life jacket" is no jacket: pairs of words that name a thing of its own ({@code
 * understanding/compounds.en.txt}), where the catalogue has the second alone.
 */
final class Compounds implements Rule {
  private static final double LIKELY = 0.7;
  private final Set<String> pairs = read();

  @Override
  public void apply(Reading reading, Acts acts) {
    var types = reading.snapshot.catalogue().schema().typeAttributes();
    for (var match : reading.matches) {
      int before = match.start() - 1;
      if (before < 0
          || match.end() - match.start() > 1
          || !Scope.types(reading, match)
          || !reading.free(before)
          || reading.pauseBefore(match.start())
          || Scope.negated(reading, match.start())
          || !pairs.contains(pair(reading, before))) {
        continue;
      }
      acts.removeIf(
          act ->
              act instanceof UserAct.Disclose(Constraint c)
                  && c.polarity() == Polarity.WANT
                  && types.contains(c.attribute()));
      acts.add(
          new UserAct.SeekType(reading.quote(before, match.end())), LIKELY, before, match.end());
      return;
    }
  }

  private static String pair(Reading reading, int first) {
    return reading.surfaces.get(first) + " " + reading.surfaces.get(first + 1);
  }

  private static Set<String> read() {
    try (var in = Compounds.class.getResourceAsStream("/understanding/compounds.en.txt");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .flatMap(line -> Stream.of(line, line + "s", line + "es"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("understanding/compounds.en.txt cannot be read", e);
    }
  }
}
