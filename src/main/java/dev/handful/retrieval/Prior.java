package dev.handful.retrieval;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.Rating;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How good an item is before anything is known of the shopper, 0..1: the rating shrunk towards the
 * catalogue's mean by its count (Bayesian average), how many rated it, and how fresh it is; each
 * 0.5 where the data does not say. Constants come from the catalogue, so a score is stable within a
 * generation.
 */
final class Prior {

  private static final double UNKNOWN = 0.5;
  private static final double RATING = 0.6;
  private static final double POPULARITY = 0.3;
  private static final double FRESHNESS = 0.1;
  private static final double BEST_RATING = 5;

  private final double mean;
  private final double typicalCount;
  private final double highestCount;
  private final @Nullable Instant oldest;
  private final @Nullable Instant newest;

  private Prior(
      double mean,
      double typicalCount,
      double highestCount,
      @Nullable Instant oldest,
      @Nullable Instant newest) {
    this.mean = mean;
    this.typicalCount = typicalCount;
    this.highestCount = highestCount;
    this.oldest = oldest;
    this.newest = newest;
  }

  static Prior of(Catalogue catalogue) {
    var items = catalogue.items().values();
    var ratings = items.stream().map(Item::rating).filter(Objects::nonNull).toList();
    var counts = ratings.stream().mapToInt(Rating::count).sorted().toArray();
    var updates = items.stream().map(Item::updated).filter(Objects::nonNull).toList();
    return new Prior(
        ratings.stream().mapToDouble(Rating::value).average().orElse(0),
        counts.length == 0 ? 1 : Math.max(1, counts[counts.length / 2]),
        counts.length == 0 ? 1 : Math.max(1, counts[counts.length - 1]),
        updates.stream().min(Comparator.naturalOrder()).orElse(null),
        updates.stream().max(Comparator.naturalOrder()).orElse(null));
  }

  double score(Item item) {
    return RATING * rating(item.rating())
        + POPULARITY * popularity(item.rating())
        + FRESHNESS * freshness(item.updated());
  }

  private double rating(@Nullable Rating rating) {
    if (rating == null) {
      return UNKNOWN;
    }
    double shrunk =
        (rating.count() * rating.value() + typicalCount * mean) / (rating.count() + typicalCount);
    return Math.clamp(shrunk / BEST_RATING, 0, 1);
  }

  private double popularity(@Nullable Rating rating) {
    return rating == null ? UNKNOWN : Math.log1p(rating.count()) / Math.log1p(highestCount);
  }

  private double freshness(@Nullable Instant updated) {
    if (updated == null || oldest == null || newest == null || !oldest.isBefore(newest)) {
      return UNKNOWN;
    }
    double age = Duration.between(updated, newest).toSeconds();
    return Math.clamp(1 - age / Duration.between(oldest, newest).toSeconds(), 0, 1);
  }
}
