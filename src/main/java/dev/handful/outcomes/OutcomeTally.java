package dev.handful.outcomes;

import dev.handful.outcomes.OutcomeReport.Counts;
import dev.handful.outcomes.OutcomeReport.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts one group of conversations. One thread. */
final class OutcomeTally {

  private static final int FIVE = 5;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Map<OutcomeKind, Integer> kinds = new EnumMap<>(OutcomeKind.class);
  private final List<Double> toChoice = new ArrayList<>();
  private final List<Double> toListing = new ArrayList<>();
  private int conversations;
  private int choosing;
  private int five;
  private int minute;
  private int helped;
  private int notHelped;

  /** The first thing chosen; purchases that only the shop told of come after the others. */
  static Optional<History.Event> choice(History history) {
    return history.events().stream()
        .filter(event -> event.kind().choice())
        .min(
            Comparator.comparing(History.Event::shop)
                .thenComparing(History.Event::at)
                .thenComparing(History.Event::item));
  }

  void add(History history, Instant started) {
    conversations++;
    history.events().stream()
        .map(History.Event::kind)
        .collect(Collectors.toSet())
        .forEach(kind -> kinds.merge(kind, 1, Integer::sum));
    if (history.helped() != null) {
      helped += history.helped() ? 1 : 0;
      notHelped += history.helped() ? 0 : 1;
    }
    choice(history)
        .ifPresent(
            choice -> {
              choosing++;
              var place = history.listed().get(choice.item());
              if (place != null && place.number() <= FIVE) {
                matched(choice, Duration.between(started, place.at()), started);
              }
            });
  }

  private void matched(History.Event choice, Duration listed, Instant started) {
    five++;
    toListing.add(seconds(listed));
    var chosen = choice.shop() ? listed : Duration.between(started, choice.at());
    if (!choice.shop()) {
      toChoice.add(seconds(chosen));
    }
    minute += chosen.compareTo(MINUTE) <= 0 ? 1 : 0;
  }

  private static double seconds(Duration duration) {
    return Math.max(0, duration.toMillis()) / 1_000.0;
  }

  Row row(String by, String group) {
    return new Row(
        by,
        group,
        conversations,
        choosing,
        five,
        minute,
        median(toChoice),
        median(toListing),
        new Counts(
            kinds.getOrDefault(OutcomeKind.ACCEPT, 0),
            kinds.getOrDefault(OutcomeKind.BASKET, 0),
            kinds.getOrDefault(OutcomeKind.BOUGHT, 0),
            kinds.getOrDefault(OutcomeKind.LIKE, 0),
            kinds.getOrDefault(OutcomeKind.REJECT, 0),
            helped,
            notHelped));
  }

  private static @Nullable Double median(List<Double> values) {
    return values.isEmpty()
        ? null
        : values.stream().sorted().skip((values.size() - 1) / 2).findFirst().orElseThrow();
  }
}
