package dev.handful.index.qdrant;

import static io.qdrant.client.QueryFactory.orderBy;

import dev.handful.catalogue.ItemId;
import dev.handful.index.Extreme;
import dev.handful.index.Filter;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.Points.Direction;
import io.qdrant.client.grpc.Points.OrderBy;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ScoredPoint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The least and the most of a number. Qdrant orders by the number alone; which of the items that
 * share it has the lowest id is found among the first page, else by asking for all that share it.
 */
final class Extremes {

  private static final int PAGE = 64;
  private static final int TIES = 2_000;

  private final QdrantConnection connection;
  private final QdrantCollection collection;
  private final BiFunction<String, List<QueryPoints>, List<List<ScoredPoint>>> batch;

  Extremes(
      QdrantConnection connection,
      QdrantCollection collection,
      BiFunction<String, List<QueryPoints>, List<List<ScoredPoint>>> batch) {
    this.connection = connection;
    this.collection = collection;
    this.batch = batch;
  }

  private record End(double value, ItemId item) {}

  Optional<Extreme> of(String attribute, Filter filter) {
    var both =
        batch.apply(
            "extremes",
            List.of(
                ordered(attribute, filter, Direction.Asc),
                ordered(attribute, filter, Direction.Desc)));
    if (both.getFirst().isEmpty() || both.getLast().isEmpty()) {
      return Optional.empty();
    }
    var lowest = end(attribute, filter, both.getFirst());
    var highest = end(attribute, filter, both.getLast());
    return Optional.of(
        new Extreme(attribute, lowest.value(), lowest.item(), highest.value(), highest.item()));
  }

  private QueryPoints ordered(String attribute, Filter filter, Direction direction) {
    var key = PayloadKeys.number(attribute);
    return QueryPoints.newBuilder()
        .setCollectionName(collection.name())
        .setQuery(orderBy(OrderBy.newBuilder().setKey(key).setDirection(direction).build()))
        .setFilter(Conditions.filter(filter))
        .setLimit(PAGE)
        .setWithPayload(WithPayloadSelectorFactory.include(List.of(PayloadKeys.ID, key)))
        .build();
  }

  private End end(String attribute, Filter filter, List<ScoredPoint> page) {
    var key = PayloadKeys.number(attribute);
    double value = Answers.number(page.getFirst().getPayloadMap(), key);
    var same =
        page.stream()
            .filter(point -> Answers.number(point.getPayloadMap(), key) == value)
            .map(point -> Answers.id(point.getPayloadMap()))
            .toList();
    var ids = same.size() < PAGE ? same.stream() : sharing(attribute, value, filter);
    return new End(value, ids.min(Comparator.naturalOrder()).orElse(same.getFirst()));
  }

  private Stream<ItemId> sharing(String attribute, double value, Filter filter) {
    var tied = new Filter.And(List.of(filter, new Filter.Between(attribute, value, value)));
    return new Pages(connection, collection.name())
        .of(Conditions.filter(tied), TIES, Answers.ONLY_ID)
        .map(point -> Answers.id(point.getPayloadMap()));
  }
}
