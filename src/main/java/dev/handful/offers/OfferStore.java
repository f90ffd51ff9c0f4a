package dev.handful.offers;

import dev.handful.catalogue.Generation;
import java.time.Instant;
import java.util.List;

/**
 * Offers where every server sees them, also after a restart. Failures are {@code HandfulException}
 * with {@code UNAVAILABLE}.
 */
public interface OfferStore {

  /** What was put after a version, the latest of each item; and the version now. */
  record Changes(long version, List<Offer> offers) {}

  /** Keeps offers; of what an offer says nothing, the earlier one stays. */
  void put(String catalogue, List<Offer> offers);

  /** What was put after this version; 0 = everything. */
  Changes since(String catalogue, long version);

  /** Forgets offers, except those that were put anew meanwhile. */
  void drop(String catalogue, List<Offer> offers);

  /**
   * When a generation was read for the first time by any server; remembered from the first call on.
   */
  Instant firstRead(String catalogue, Generation generation, Instant now);
}
