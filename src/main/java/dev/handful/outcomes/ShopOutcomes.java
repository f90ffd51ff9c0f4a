package dev.handful.outcomes;

import dev.handful.catalogue.Catalogues;
import dev.handful.catalogue.ItemId;
import dev.handful.config.HandfulConfig;
import dev.handful.outcomes.OutcomeStore.Batch;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes outcomes that a shop's own systems tell, now or long after the conversation. */
@ApplicationScoped
public class ShopOutcomes {

  private static final Pattern DIGITS = Pattern.compile("\\d{9,14}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
  private static final int LONGEST_ITEM = 256;

  /** Clocks of shops may go fast. */
  private static final Duration AHEAD = Duration.ofHours(1);

  private static final long MILLIS_FROM = 100_000_000_000L;

  private final Outcomes outcomes;
  private final Catalogues catalogues;
  private final HandfulConfig.Outcomes config;
  private final Clock clock;

  public ShopOutcomes(Outcomes outcomes, Catalogues catalogues, HandfulConfig config, Clock clock) {
    this.outcomes = outcomes;
    this.catalogues = catalogues;
    this.config = config.outcomes();
    this.clock = clock;
  }

  private record Moment(Subject subject, Instant at) {}

  /**
   * Keeps what is good of them. Items are checked where the catalogue is served.
   *
   * @param first number of the first, for problems
   * @throws dev.handful.failure.HandfulException {@code UNAVAILABLE} when the store does not answer
   */
  public Imported take(String catalogue, List<ShopOutcome> told, int first) {
    var now = clock.instant();
    var moments = new LinkedHashMap<Moment, List<Note>>();
    var problems = new ArrayList<String>();
    int unknown = 0;
    int old = 0;
    for (int i = 0; i < told.size(); i++) {
      try {
        var one = told.get(i);
        var at = time(one.time(), now);
        var note = note(one);
        if (!served(catalogue, note.item())) {
          unknown++;
        } else if (at.isBefore(oldest(now))) {
          old++;
        } else {
          var subject = Subject.named(required(one.subject(), "subject"));
          moments.computeIfAbsent(new Moment(subject, at), m -> new ArrayList<>()).add(note);
        }
      } catch (IllegalArgumentException e) {
        problems.add("outcome " + (first + i) + ": " + e.getMessage());
      }
    }
    var result = new Imported(0, 0, unknown, old, 0, problems.size(), problems);
    for (var moment : moments.entrySet()) {
      result = result.plus(kept(catalogue, moment.getKey(), moment.getValue()));
    }
    return result;
  }

  private Imported kept(String catalogue, Moment moment, List<Note> notes) {
    var kept = outcomes.keepNow(new Batch(catalogue, moment.subject(), moment.at(), notes));
    int fresh = kept.fresh().size();
    int known = notes.size() - fresh - kept.refused();
    return new Imported(fresh, known, 0, 0, kept.refused(), 0, List.of());
  }

  private boolean served(String catalogue, ItemId item) {
    var live = catalogues.live(catalogue);
    return live == null || live.items().containsKey(item);
  }

  /** Whole days are forgotten, so the day that is about to be is not begun. */
  private Instant oldest(Instant now) {
    return LocalDate.ofInstant(now.minus(config.retention()), ZoneOffset.UTC)
        .plusDays(1)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  private static Note.Happened note(ShopOutcome told) {
    var word = required(told.kind(), "kind");
    var kind =
        OutcomeKind.of(word)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there is no kind '"
                            + word
                            + "': send accept, basket, bought, like, reject or seen"));
    var item = required(told.item(), "item");
    if (item.length() > LONGEST_ITEM) {
      throw new IllegalArgumentException("the item's id is longer than " + LONGEST_ITEM);
    }
    return new Note.Happened(kind, new ItemId(item), true, detail(kind, told.value()));
  }

  /** An amount or a code; anything else may be personal and is left out. */
  private static @Nullable String detail(OutcomeKind kind, @Nullable String value) {
    if (kind == OutcomeKind.REJECT) {
      return Codes.of(value);
    }
    return value != null && NUMBER.matcher(value).matches()
        ? new BigDecimal(value).toPlainString()
        : null;
  }

  private static String required(@Nullable String text, String field) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("'" + field + "' is missing");
    }
    return text.strip();
  }

  private static Instant time(@Nullable String text, Instant now) {
    if (text == null || text.isBlank()) {
      return now;
    }
    Instant at;
    try {
      long number = DIGITS.matcher(text).matches() ? Long.parseLong(text) : -1;
      at =
          number < 0
              ? OffsetDateTime.parse(text).toInstant()
              : number < MILLIS_FROM ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no time: write 2026-11-21T10:15:00Z, or seconds since 1970", e);
    }
    if (at.isAfter(now.plus(AHEAD))) {
      throw new IllegalArgumentException("the time " + at + " is in the future");
    }
    return at;
  }
}
