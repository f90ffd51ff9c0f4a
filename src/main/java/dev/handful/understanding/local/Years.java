package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Wanted;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When something was made: "from 1994", "before 1960", "the late eighties", "between 1960 and
 * 1975". Only in catalogues that have a year; elsewhere 1990 is an amount like any other.
 */
final class Years implements Rule {
  private static final double SURE = 0.95;
  private static final int DECADE = 10;
  private static final int HALF = 5;
  private static final Set<String> LINKS = Set.of("from", "in", "of", "the");
  private static final Pattern YEAR = Pattern.compile("(?:1[6-9]|20)\\d\\d");
  private static final Pattern TENS = Pattern.compile("(1[6-9]|20)?(\\d0)");

  private final Cues cues;

  Years(Cues cues) {
    this.cues = cues;
  }

  /** The years a word or two name, inclusive, and where they stand. */
  private record Span(int start, int end, int first, int last) {}

  @Override
  public void apply(Reading reading, Acts acts) {
    var year = reading.vocabulary.calendarYear();
    if (year.isEmpty()) {
      return;
    }
    for (int token = 0; token < reading.size(); token++) {
      var span = reading.free(token) ? span(reading, token) : null;
      if (span != null && !ambiguous(reading, span, year.get())) {
        span = range(reading, span);
        if (!told(reading, acts, span)) {
          disclose(reading, acts, year.get(), span);
        }
        token = span.end() - 1;
      }
    }
  }

  /** In a catalogue with prices a bare "2000" is money, unless time is spoken of. */
  private static boolean ambiguous(Reading reading, Span span, Attribute year) {
    boolean word = span.first() != span.last();
    boolean named =
        reading.mentions.stream()
            .anyMatch(m -> m.end() <= span.start() && m.attributes().contains(year.name()));
    return !word
        && !named
        && reading.vocabulary.attribute(Attribute.PRICE).isPresent()
        && !reading.snapshot.catalogue().columns().numbers(Attribute.PRICE).isEmpty();
  }

  /** "Set in the 1950s" is no matter of when it was made, where an attribute tells. */
  private static boolean told(Reading reading, Acts acts, Span span) {
    var mention =
        reading.mentions.stream()
            .filter(m -> m.end() <= span.start() && span.start() - m.end() <= 1)
            .findFirst()
            .orElse(null);
    if (mention == null || span.last() - span.first() != DECADE - 1) {
      return false;
    }
    var decade = new Wanted.Values(List.of(span.first() + "s"), List.of());
    var attribute =
        mention.attributes().stream()
            .filter(name -> anyHas(reading, name, decade))
            .findFirst()
            .orElse(null);
    if (attribute != null) {
      acts.disclose(
          attribute,
          decade,
          Scope.negated(reading, mention.start()) ? Polarity.AVOID : Polarity.WANT,
          Strengths.of(reading, span.start()),
          SURE,
          mention.start(),
          span.end());
    }
    return attribute != null;
  }

  private static boolean anyHas(Reading reading, String attribute, Wanted wanted) {
    return wanted.holders(reading.snapshot.catalogue().columns(), attribute) > 0;
  }

  private @Nullable Span span(Reading reading, int token) {
    var word = reading.surfaces.get(token);
    boolean plural = plural(reading, token);
    if (!plural && YEAR.matcher(word).matches()) {
      int year = Integer.parseInt(word);
      return measured(reading, token) ? null : new Span(token, token + 1, year, year);
    }
    int decade = decade(reading, word, plural);
    return decade < 0 ? null : part(reading, token, token + (plural ? 2 : 1), decade);
  }

  /** "90s", "1990's": a number and its plural are two words. */
  private static boolean plural(Reading reading, int token) {
    int next = token + 1;
    return next < reading.size()
        && reading.surfaces.get(next).equals("s")
        && reading.tokens.get(next).start() - reading.tokens.get(token).end() <= 1;
  }

  /** "2000 steps", "1990 dollars": an amount. */
  private static boolean measured(Reading reading, int token) {
    return reading.quantities.stream()
        .anyMatch(
            q ->
                q.start() <= token
                    && token < q.end()
                    && (q.unit() != null || !q.currencies().isEmpty()));
  }

  /** First year of "90s", "1990s", "nineties"; -1 for other words. */
  private int decade(Reading reading, String word, boolean plural) {
    Matcher tens = TENS.matcher(word);
    if (plural && tens.matches()) {
      return tens.group(1) == null
          ? century(reading, Integer.parseInt(tens.group(2)))
          : Integer.parseInt(tens.group(1) + tens.group(2));
    }
    Integer spoken = cues.decades().get(word);
    return spoken == null ? -1 : century(reading, spoken);
  }

  /** "The 20s": of this century and the last, the decade the catalogue has more of. */
  private static int century(Reading reading, int tens) {
    return count(reading, 2000 + tens) > count(reading, 1900 + tens) ? 2000 + tens : 1900 + tens;
  }

  private static long count(Reading reading, int decade) {
    var year = reading.vocabulary.calendarYear().orElseThrow();
    var wanted = new Wanted.Range((double) decade, (double) decade + DECADE - 1);
    return wanted.holders(reading.snapshot.catalogue().columns(), year.name());
  }

  /** "Early 90s", "late sixties": half of the decade. */
  private static Span part(Reading reading, int start, int end, int decade) {
    int last = decade + DECADE - 1;
    if (reading.in(CueKind.EARLY, start - 1)) {
      return new Span(start - 1, end, decade, decade + HALF - 1);
    }
    if (reading.in(CueKind.LATE, start - 1)) {
      return new Span(start - 1, end, decade + HALF, last);
    }
    return new Span(start, end, decade, last);
  }

  /** "Between 1960 and 1975", "70s or 80s": from the first to the last. */
  private Span range(Reading reading, Span first) {
    int next = first.end() + 1;
    if (next >= reading.size() || !reading.in(CueKind.THROUGH, first.end())) {
      return first;
    }
    next += reading.surfaces.get(next).equals("the") && next + 1 < reading.size() ? 1 : 0;
    var second = span(reading, next);
    return second == null || second.last() < first.first()
        ? first
        : new Span(first.start(), second.end(), first.first(), second.last());
  }

  private static void disclose(Reading reading, Acts acts, Attribute year, Span span) {
    var before = cue(reading, CueKind.BEFORE_YEAR, span.start());
    var after = cue(reading, CueKind.AFTER_YEAR, span.start());
    var since = cue(reading, CueKind.SINCE, span.start());
    var until = cue(reading, CueKind.UNTIL, span.start());
    var onwards = following(reading, CueKind.OR_MORE, span.end());
    var earlier = following(reading, CueKind.OR_LESS, span.end());
    var cue = before != null ? before : after != null ? after : since != null ? since : until;
    // "Nothing before 2000": the bound is the other way round, and the year itself is in.
    var flip = cue == null ? null : Flips.negation(reading, cue.start());
    Double low = (double) span.first();
    Double high = (double) span.last();
    if (flip != null && (before != null || after != null)) {
      low = before == null ? null : low;
      high = after == null || before != null ? null : high;
    } else if (flip != null && (since != null || until != null)) {
      var first = low;
      low = until != null ? Double.valueOf(high + 1) : null;
      high = until != null ? null : Double.valueOf(first - 1);
    } else if (before != null) {
      high = low - 1;
      low = null;
    } else if (after != null) {
      low = high + 1;
      high = null;
    } else if (since != null || onwards != null) {
      high = null;
    } else if (until != null || earlier != null) {
      low = null;
    }
    boolean negated = cue == null && negated(reading, span.start());
    acts.disclose(
        year.name(),
        new Wanted.Range(low, high),
        negated ? Polarity.AVOID : Polarity.WANT,
        Strengths.of(reading, span.start()),
        SURE,
        flip != null ? flip.start() : cue == null ? span.start() : cue.start(),
        onwards != null ? onwards.end() : earlier != null ? earlier.end() : span.end());
  }

  /** "Not from the 80s", "nothing of the sixties". */
  private static boolean negated(Reading reading, int start) {
    int at = start;
    while (at > 0 && LINKS.contains(reading.surfaces.get(at - 1))) {
      at--;
    }
    int end = at;
    return Stream.of(CueKind.NEGATION, CueKind.EXCEPT, CueKind.NEGATED)
        .flatMap(reading::cues)
        .anyMatch(c -> c.end() == end);
  }

  /** "1990 or later", "the sixties or earlier". */
  private static @Nullable Cue following(Reading reading, CueKind kind, int end) {
    return reading.cues(kind).filter(c -> c.start() == end).findFirst().orElse(null);
  }

  /** The cue right before, an article between them or not: "before the sixties". */
  private static @Nullable Cue cue(Reading reading, CueKind kind, int start) {
    return reading
        .cues(kind)
        .filter(c -> c.end() <= start && start - c.end() <= 1)
        .filter(c -> c.end() == start || reading.surfaces.get(c.end()).equals("the"))
        .findFirst()
        .orElse(null);
  }
}
