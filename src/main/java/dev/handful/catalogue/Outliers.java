package dev.handful.catalogue;

import dev.handful.catalogue.CatalogueProfile.Outlier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers and prices far from the rest of their kind, by median and median absolute deviation
 * of their logarithms (Iglewicz and Hoaglin, 1993): a price of 19900 among prices about 199 stands
 * out, however widely honest prices spread. Kinds with few items are compared with the whole
 * catalogue.
 */
final class Outliers {

  /** So many are named. */
  static final int NAMED = 100;

  private static final int KIND_OF_ITS_OWN = 20;
  private static final double FAR = 6;
  // 1.4826 makes the median absolute deviation of a normal distribution its standard deviation.
  private static final double NORMAL = 1.4826;
  // Values that hardly differ at all would make any other an outlier.
  private static final double LEAST_SPREAD = 0.25;

  private final List<Outlier> found = new ArrayList<>();

  private record Valued(Item item, @Nullable String kind, double value) {}

  private Outliers() {}

  /** The farthest first. */
  static List<Outlier> of(CatalogueSchema schema, Collection<Item> items) {
    var outliers = new Outliers();
    var kind = schema.typeAttributes().isEmpty() ? null : schema.typeAttributes().getFirst();
    for (var attribute : schema.attributes()) {
      if (attribute.type() == AttributeType.NUMBER || attribute.type() == AttributeType.MONEY) {
        outliers.add(attribute.name(), valued(items, attribute, kind));
      }
    }
    outliers.found.sort(
        Comparator.comparingDouble((Outlier o) -> o.times() == 0 ? Double.MAX_VALUE : o.times())
            .reversed());
    return outliers.found;
  }

  private static List<Valued> valued(
      Collection<Item> items, Attribute attribute, @Nullable String kind) {
    var valued = new ArrayList<Valued>();
    for (var item : items) {
      var number = item.number(attribute.name());
      if (number.isPresent() && number.getAsDouble() >= 0) {
        double value =
            item.value(attribute.name()) instanceof AttributeValue.Price(var money)
                ? Amounts.major(money)
                : number.getAsDouble();
        valued.add(new Valued(item, kindOf(item, kind), value));
      }
    }
    return valued;
  }

  private static @Nullable String kindOf(Item item, @Nullable String attribute) {
    return attribute != null && item.value(attribute) instanceof AttributeValue.Keywords(var values)
        ? values.getLast()
        : null;
  }

  private void add(String attribute, List<Valued> all) {
    if (all.size() < KIND_OF_ITS_OWN) {
      return;
    }
    Map<String, List<Valued>> kinds = new HashMap<>();
    for (var one : all) {
      if (one.kind() != null) {
        kinds.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one);
      }
    }
    kinds.values().removeIf(of -> of.size() < KIND_OF_ITS_OWN);
    kinds.forEach((kind, of) -> compare(attribute, kind, of, of));
    var rest =
        all.stream().filter(one -> one.kind() == null || !kinds.containsKey(one.kind())).toList();
    compare(attribute, null, all, rest);
  }

  private void compare(
      String attribute, @Nullable String kind, List<Valued> with, List<Valued> judged) {
    double[] logs =
        with.stream()
            .mapToDouble(Valued::value)
            .filter(v -> v > 0)
            .map(Math::log)
            .sorted()
            .toArray();
    if (logs.length < KIND_OF_ITS_OWN || logs.length < 0.9 * with.size()) {
      return;
    }
    double median = median(logs);
    double deviation =
        median(Arrays.stream(logs).map(log -> Math.abs(log - median)).sorted().toArray());
    double far = FAR * Math.max(LEAST_SPREAD, NORMAL * deviation);
    for (var one : judged) {
      double off = Math.abs(Math.log(one.value()) - median);
      if (off > far) {
        double times = Double.isFinite(off) ? Math.exp(off) : 0;
        found.add(
            new Outlier(
                one.item().id(),
                one.item().title(),
                attribute,
                kind,
                one.value(),
                Math.exp(median),
                times));
      }
    }
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
