package dev.handful.index;

import dev.handful.catalogue.ItemId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An index that refuses to count while the switch is on. */
record FussyIndex(ItemIndex inner, boolean[] refusing) implements ItemIndex {

  @Override
  public int count(Filter filter) {
    if (refusing[0]) {
      throw new RefusedQuestionException("not this one", new IllegalArgumentException());
    }
    return inner.count(filter);
  }

  @Override
  public List<Hit> search(List<SignalQuery> queries, Filter filter, int k) {
    return inner.search(queries, filter, k);
  }

  @Override
  public Map<String, Integer> facets(String attribute, Filter filter) {
    return inner.facets(attribute, filter);
  }

  @Override
  public Optional<Extreme> extremes(String attribute, Filter filter) {
    return inner.extremes(attribute, filter);
  }

  @Override
  public Map<ItemId, float[]> vectors(Collection<ItemId> ids) {
    return inner.vectors(ids);
  }

  @Override
  public void upsert(Collection<Entry> entries) {
    inner.upsert(entries);
  }

  @Override
  public void delete(Collection<ItemId> ids) {
    inner.delete(ids);
  }

  @Override
  public void becameLive() {
    inner.becameLive();
  }

  @Override
  public void close() {
    inner.close();
  }
}
