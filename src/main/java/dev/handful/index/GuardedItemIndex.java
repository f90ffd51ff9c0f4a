package dev.handful.index;

import dev.handful.catalogue.ItemId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A remote index with a local copy in its place while it is away, slow or wrong; or without one,
 * then its failure is the turn's. Changes go to both. Thread-safe.
 */
final class GuardedItemIndex implements ItemIndex {

  private final RemoteCopy remote;
  private final @Nullable ItemIndex local;
  private final Duration turnTimeout;
  private final LongSupplier nanos;

  /**
   * Guards an index.
   *
   * @param local holds the same; null = nothing answers while the remote one does not
   * @param turnTimeout longest wait of one turn for all remote answers
   */
  GuardedItemIndex(
      RemoteCopy remote, @Nullable ItemIndex local, Duration turnTimeout, LongSupplier nanos) {
    this.remote = remote;
    this.local = local;
    this.turnTimeout = turnTimeout;
    this.nanos = nanos;
  }

  /** What one turn asks; after the first failure all the rest is asked of the local copy. */
  @Override
  public ItemIndex forTurn() {
    return new TurnIndex(remote, local, turnTimeout, nanos);
  }

  @Override
  public List<Hit> search(List<SignalQuery> queries, Filter filter, int k) {
    return forTurn().search(queries, filter, k);
  }

  @Override
  public Map<String, Integer> facets(String attribute, Filter filter) {
    return forTurn().facets(attribute, filter);
  }

  @Override
  public int count(Filter filter) {
    return forTurn().count(filter);
  }

  @Override
  public Optional<Extreme> extremes(String attribute, Filter filter) {
    return forTurn().extremes(attribute, filter);
  }

  @Override
  public Map<ItemId, float[]> vectors(Collection<ItemId> ids) {
    return forTurn().vectors(ids);
  }

  @Override
  public void upsert(Collection<Entry> entries) {
    if (local != null) {
      local.upsert(entries);
    }
    remote.upsert(entries);
  }

  @Override
  public void delete(Collection<ItemId> ids) {
    if (local != null) {
      local.delete(ids);
    }
    remote.delete(ids);
  }

  @Override
  public void becameLive() {
    remote.becameLive();
  }

  @Override
  public IndexHealth health() {
    var problem = remote.problem();
    if (local != null) {
      return problem == null ? IndexHealth.FINE : IndexHealth.local(problem);
    }
    return remote.health();
  }

  @Override
  public void close() {
    remote.close();
    if (local != null) {
      local.close();
    }
  }
}
