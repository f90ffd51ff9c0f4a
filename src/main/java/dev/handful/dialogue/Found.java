package dev.handful.dialogue;

import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What retrieval found for a state.
 *
 * @param candidates diversified, grouped, without rejected items; best first
 * @param pool the wider candidates that questions are judged on (before diversity), best first
 * @param total exact number of items that satisfy all must-constraints
 * @param facets per attribute that could be asked: options with exact counts
 * @param relaxations when {@code total} is 0: what leaving out constraints would give
 * @param extremes answers to asked extremes, and the price floor when a budget left nothing
 * @param asked items asked about, named, compared or accepted, by id
 * @param passages policy texts that match a policy question, best first
 * @param absentType the sought kind of thing that this catalogue does not have
 * @param nearMisses when {@code total} is 0: how near the catalogue comes to wished numbers
 * @param degraded why this is less than it could be: {@code words_only} when the embedder was away,
 *     {@code local_index} when a remote index was; null when nothing failed. The reply says so
 */
public record Found(
    List<Candidate> candidates,
    List<Candidate> pool,
    int total,
    List<Facet> facets,
    List<Relaxation> relaxations,
    List<ExtremeFact> extremes,
    Map<ItemId, Item> asked,
    List<Passage> passages,
    @Nullable AbsentType absentType,
    List<NearMiss> nearMisses,
    @Nullable String degraded) {

  /** Nothing failed. */
  public Found(
      List<Candidate> candidates,
      List<Candidate> pool,
      int total,
      List<Facet> facets,
      List<Relaxation> relaxations,
      List<ExtremeFact> extremes,
      Map<ItemId, Item> asked,
      List<Passage> passages,
      @Nullable AbsentType absentType,
      List<NearMiss> nearMisses) {
    this(
        candidates,
        pool,
        total,
        facets,
        relaxations,
        extremes,
        asked,
        passages,
        absentType,
        nearMisses,
        null);
  }

  /** Nothing fits, and no number came near. */
  public Found(
      List<Candidate> candidates,
      List<Candidate> pool,
      int total,
      List<Facet> facets,
      List<Relaxation> relaxations,
      List<ExtremeFact> extremes,
      Map<ItemId, Item> asked,
      List<Passage> passages,
      @Nullable AbsentType absentType) {
    this(
        candidates,
        pool,
        total,
        facets,
        relaxations,
        extremes,
        asked,
        passages,
        absentType,
        List.of());
  }

  /**
   * Nothing is as that wish for a number asks, all else as wanted; this comes nearest.
   *
   * @param count how many items have the same number
   */
  public record NearMiss(ConstraintId constraint, Item item, int count) {}

  /** The options a question about an attribute could offer. */
  public record Facet(String attribute, List<FacetOption> options) {
    public Facet {
      options = List.copyOf(options);
    }
  }

  /** A value or number band, and how many items remain with it; equals a real query. */
  public record FacetOption(Wanted wanted, int count) {}

  /** Leaving out these constraints would give {@code count} items; always above 0. */
  public record Relaxation(List<ConstraintId> removes, int count) {
    public Relaxation {
      removes = List.copyOf(removes);
    }
  }

  /**
   * The item with the least or most of an attribute.
   *
   * @param onlyOnRequest what has still less or more of it, but is for those who ask for it (the
   *     policy's {@code onRequest}): a children's tent, what is out of stock
   */
  public record ExtremeFact(
      String attribute,
      Direction direction,
      double value,
      Item item,
      Among among,
      @Nullable Item onlyOnRequest) {

    /** Among all that is wanted. */
    public ExtremeFact(String attribute, Direction direction, double value, Item item) {
      this(attribute, direction, value, item, Among.WANTED, null);
    }
  }

  /** The answer to an extreme, or null when no item has the attribute. */
  public @Nullable ExtremeFact extreme(String attribute, Direction direction, Among among) {
    return extremes.stream()
        .filter(fact -> fact.attribute().equals(attribute) && fact.direction() == direction)
        .filter(fact -> fact.among() == among)
        .findFirst()
        .orElse(null);
  }

  /** A policy text of the operator. */
  public record Passage(String title, String text, double score) {}

  /** A kind of thing the catalogue lacks, and the nearest kinds it has (catalogue spelling). */
  public record AbsentType(String words, List<String> nearest) {
    public AbsentType {
      nearest = List.copyOf(nearest);
    }
  }

  public Found {
    candidates = List.copyOf(candidates);
    pool = List.copyOf(pool);
    facets = List.copyOf(facets);
    relaxations = List.copyOf(relaxations);
    extremes = List.copyOf(extremes);
    asked = Map.copyOf(asked);
    passages = List.copyOf(passages);
    nearMisses = nearMisses == null ? List.of() : List.copyOf(nearMisses);
  }

  /** The same, less than it could be; an earlier reason stands. */
  public Found degraded(@Nullable String reason) {
    return new Found(
        candidates,
        pool,
        total,
        facets,
        relaxations,
        extremes,
        asked,
        passages,
        absentType,
        nearMisses,
        degraded == null ? reason : degraded);
  }

  /** Nothing found, nothing asked. */
  public static Found nothing() {
    return new Found(
        List.of(), List.of(), 0, List.of(), List.of(), List.of(), Map.of(), List.of(), null);
  }
}
