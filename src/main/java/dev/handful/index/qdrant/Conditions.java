package dev.handful.index.qdrant;

import dev.handful.catalogue.ItemId;
import dev.handful.index.Filter;
import io.qdrant.client.ConditionFactory;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.grpc.Common;
import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Common.Range;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Our filters as Qdrant's. */
final class Conditions {

  private Conditions() {}

  /** The point an item is kept in: the same on every server. */
  static PointId point(ItemId id) {
    return PointIdFactory.id(UUID.nameUUIDFromBytes(id.value().getBytes(StandardCharsets.UTF_8)));
  }

  static List<PointId> points(Collection<ItemId> ids) {
    return ids.stream().map(Conditions::point).toList();
  }

  static Common.Filter filter(Filter filter) {
    var built = Common.Filter.newBuilder();
    switch (filter) {
      case Filter.And(var parts) -> parts.forEach(part -> built.addMust(condition(part)));
      case Filter.Not(var part) -> built.addMustNot(condition(part));
      case Filter.AnyOf ignored -> built.addMust(condition(filter));
      case Filter.Between ignored -> built.addMust(condition(filter));
      case Filter.Is ignored -> built.addMust(condition(filter));
      case Filter.Ids ignored -> built.addMust(condition(filter));
    }
    return built.build();
  }

  private static Condition condition(Filter filter) {
    return switch (filter) {
      case Filter.And ignored -> ConditionFactory.filter(filter(filter));
      case Filter.Not ignored -> ConditionFactory.filter(filter(filter));
      // No value at all is asked as "no id at all": the meaning of an empty match is not
      // documented.
      case Filter.AnyOf(var attribute, var values) ->
          values.isEmpty()
              ? ConditionFactory.hasId(List.of())
              : ConditionFactory.matchKeywords(
                  PayloadKeys.keyword(attribute), values.stream().sorted().toList());
      case Filter.Between(var attribute, var low, var high) ->
          ConditionFactory.range(
              PayloadKeys.number(attribute),
              Range.newBuilder()
                  .setGte(low == null ? -Double.MAX_VALUE : low)
                  .setLte(high == null ? Double.MAX_VALUE : high)
                  .build());
      case Filter.Is(var attribute, boolean yes) ->
          ConditionFactory.match(PayloadKeys.flag(attribute), yes);
      case Filter.Ids(var ids) -> ConditionFactory.hasId(points(ids));
    };
  }
}
