package dev.handful.index;

import dev.handful.catalogue.ItemId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A remote index as one turn asks it: it waits at most so long for all answers together, and after
 * the first failure all the rest comes from the local copy, so that a turn waits once and its
 * numbers agree. Used by one thread; changes nothing.
 */
final class TurnIndex implements ItemIndex {

  private final RemoteCopy remote;
  private final @Nullable ItemIndex local;
  private final Duration timeout;
  private final LongSupplier nanos;
  private long waited;
  private @Nullable String problem;

  TurnIndex(RemoteCopy remote, @Nullable ItemIndex local, Duration timeout, LongSupplier nanos) {
    this.remote = remote;
    this.local = local;
    this.timeout = timeout;
    this.nanos = nanos;
  }

  private <T> T ask(Function<ItemIndex, T> question) {
    var index = problem == null ? remote.index() : null;
    if (index != null) {
      try {
        return timed(index, question);
      } catch (RefusedQuestionException e) {
        problem = e.getMessage();
      } catch (IndexUnavailableException e) {
        if (Thread.currentThread().isInterrupted()) {
          throw e;
        }
        problem = e.getMessage();
        remote.failed(index, e.getMessage());
      }
    }
    if (problem == null) {
      problem = remote.problem();
    }
    if (local == null) {
      throw new IndexUnavailableException(String.valueOf(problem));
    }
    return question.apply(local);
  }

  private <T> T timed(ItemIndex index, Function<ItemIndex, T> question) {
    long start = nanos.getAsLong();
    try {
      return question.apply(index);
    } finally {
      waited += nanos.getAsLong() - start;
      if (waited > timeout.toNanos()) {
        problem = "a turn waited longer than " + timeout + " for its answers";
        remote.failed(index, problem);
      }
    }
  }

  @Override
  public List<Hit> search(List<SignalQuery> queries, Filter filter, int k) {
    return ask(index -> index.search(queries, filter, k));
  }

  @Override
  public Map<String, Integer> facets(String attribute, Filter filter) {
    return ask(index -> index.facets(attribute, filter));
  }

  @Override
  public int count(Filter filter) {
    return ask(index -> index.count(filter));
  }

  @Override
  public Optional<Extreme> extremes(String attribute, Filter filter) {
    return ask(index -> index.extremes(attribute, filter));
  }

  /** From the local copy where there is one: the same numbers, and much to send. */
  @Override
  public Map<ItemId, float[]> vectors(Collection<ItemId> ids) {
    return local == null ? ask(index -> index.vectors(ids)) : local.vectors(ids);
  }

  @Override
  public IndexHealth health() {
    return problem == null ? IndexHealth.FINE : IndexHealth.local(problem);
  }

  @Override
  public void upsert(Collection<Entry> entries) {
    throw new UnsupportedOperationException("a turn changes no items");
  }

  @Override
  public void delete(Collection<ItemId> ids) {
    throw new UnsupportedOperationException("a turn changes no items");
  }

  @Override
  public void becameLive() {
    throw new UnsupportedOperationException("a turn changes no generation");
  }

  @Override
  public void close() {
    // What it asks belongs to the generation.
  }
}
