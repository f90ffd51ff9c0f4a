package dev.handful.understanding.local;

import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.language.Quantity;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Me and my two kids", "my wife, our 3 boys and me": how many people that makes, where the
 * catalogue counts people.
 */
final class Parties implements Rule {
  private static final double SURE = 0.85;
  private static final Set<String> SELF = Set.of("me", "myself", "i");
  private static final Set<String> LINKS = Set.of("and", "my", "our", "the", "plus", "her", "his");
  private final Scales scales;
  private final Set<String> persons;

  Parties(Scales scales, Cues cues) {
    this.scales = scales;
    this.persons = cues.persons();
  }

  @Override
  public void apply(Reading reading, Acts acts) {
    var people = reading.vocabulary.people();
    for (int token = 0; token < reading.size() && people.isPresent(); token++) {
      var party = party(reading, token);
      if (party != null && reading.free(party.start(), party.end())) {
        var wanted = scales.wanted(reading, party, people.get(), Bounds.Kind.NONE);
        if (wanted != null) {
          acts.disclose(
              people.get().name(),
              wanted,
              Polarity.WANT,
              Strength.MUST,
              SURE,
              party.start(),
              party.end());
        }
        token = party.end();
      }
    }
  }

  /** The people listed from this token on; null unless the shopper is one of several. */
  private @Nullable Quantity party(Reading reading, int start) {
    int count = 0;
    int listed = 0;
    boolean self = false;
    int at = start;
    while (at < reading.size()) {
      var word = reading.surfaces.get(at);
      int number = number(reading, at);
      // "Show me baby carriers", "show me 3 tents": only what is joined to it comes along.
      boolean joined = at == start || LINKS.contains(reading.surfaces.get(at - 1));
      if (!joined && !LINKS.contains(word)) {
        break;
      }
      if (SELF.contains(word) && !self) {
        self = true;
        count++;
      } else if (persons.contains(word)) {
        count++;
      } else if (number > 0 && at + 1 < reading.size() && !reading.stop(at + 1)) {
        count += number;
        at++;
      } else if (LINKS.contains(word) && at > start) {
        at++;
        continue;
      } else {
        break;
      }
      at++;
      listed = at;
    }
    boolean several = self && count > 1 && count <= Targets.LARGEST_PARTY;
    return several
        ? new Quantity(
            start, listed, List.of((double) count), Quantity.Form.SINGLE, null, List.of())
        : null;
  }

  private static int number(Reading reading, int token) {
    return reading.quantities.stream()
        .filter(q -> q.start() == token && q.end() == token + 1 && q.bare())
        .mapToInt(q -> (int) q.amount())
        .findFirst()
        .orElse(0);
  }
}
