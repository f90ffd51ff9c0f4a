package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Wanted;
import java.util.List;
import java.util.OptionalDouble;

/**
 * "The last ten years", "this century", "the past decade": years counted back from the newest item
 * of the catalogue, so that the same words in the same catalogue always mean the same.
 */
final class RecentYears implements Rule {
  private static final double SURE = 0.9;
  private static final int CENTURY = 100;
  private static final List<String> LINKS = List.of("from", "in", "of", "the", "within", "during");
  private static final List<String> NOW = List.of("this", "our", "current");
  private final Cues cues;

  RecentYears(Cues cues) {
    this.cues = cues;
  }

  @Override
  public void apply(Reading reading, Acts acts) {
    var year = reading.vocabulary.calendarYear().orElse(null);
    var newest = year == null ? OptionalDouble.empty() : newest(reading, year);
    if (year == null || newest.isEmpty()) {
      return;
    }
    for (int token = 1; token < reading.size(); token++) {
      var period = cues.periods().get(reading.surfaces.get(token));
      if (period != null && reading.free(token)) {
        span(reading, acts, year, token, period, (int) newest.getAsDouble());
      }
    }
  }

  private void span(Reading reading, Acts acts, Attribute year, int token, int period, int newest) {
    var before = reading.surfaces.get(token - 1);
    if (NOW.contains(before)) {
      disclose(reading, acts, year, token - 1, token + 1, newest - newest % period, null);
      return;
    }
    int at = token - 1;
    int count = 1;
    var counted = cues.counts().get(before);
    var amount =
        reading.spoken.stream().filter(q -> q.start() <= token - 1 && q.end() >= token).findFirst();
    if (counted != null) {
      count = counted;
      at--;
    } else if (before.equals("of") && at > 0) {
      count = cues.counts().getOrDefault(reading.surfaces.get(at - 1), 1);
      at -= 2;
    } else if (amount.isPresent()) {
      count = (int) amount.get().amount();
      at = amount.get().start() - 1;
    }
    at -= at > 0 && reading.surfaces.get(at).equals("a") ? 1 : 0;
    if (at < 0 || !cues.ago(reading.surfaces.get(at))) {
      return;
    }
    if (period >= CENTURY && count == 1) {
      int end = newest - newest % period;
      disclose(reading, acts, year, at, token + 1, end - period, (double) end - 1);
    } else {
      disclose(reading, acts, year, at, token + 1, newest - count * period, null);
    }
  }

  private static void disclose(
      Reading reading, Acts acts, Attribute year, int start, int end, double low, Double high) {
    int from = start;
    while (from > 0 && LINKS.contains(reading.surfaces.get(from - 1))) {
      from--;
    }
    acts.disclose(
        year.name(),
        new Wanted.Range(low, high),
        Scope.negated(reading, from) ? Polarity.AVOID : Polarity.WANT,
        Strengths.of(reading, start),
        SURE,
        start,
        end);
    reading.claim(from, end);
  }

  private static OptionalDouble newest(Reading reading, Attribute year) {
    var years = reading.snapshot.catalogue().columns().numbers(year.name());
    return years.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(years.highest());
  }
}
