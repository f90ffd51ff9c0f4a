package dev.handful.outcomes;

import dev.handful.failure.HandfulException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A store that remembers what it was given; can be away. */
public final class KeptInMemory implements OutcomeStore {

  public final List<Batch> batches = Collections.synchronizedList(new ArrayList<>());
  public final List<History> takers = new ArrayList<>();
  public volatile @Nullable HandfulException away;

  @Override
  public Kept keep(Batch batch) {
    var failure = away;
    if (failure != null) {
      throw failure;
    }
    batches.add(batch);
    return new Kept(List.of(), 0);
  }

  @Override
  public void histories(String catalogue, LocalDate from, LocalDate to, Consumer<History> each) {
    takers(catalogue, from, to, each);
  }

  @Override
  public void takers(String catalogue, LocalDate from, LocalDate to, Consumer<History> each) {
    var failure = away;
    if (failure != null) {
      throw failure;
    }
    takers.stream()
        .filter(one -> !one.day().isBefore(from) && !one.day().isAfter(to))
        .forEach(each);
  }

  @Override
  public boolean erase(String catalogue, Subject subject) {
    return takers.removeIf(one -> one.subject().equals(subject));
  }
}
