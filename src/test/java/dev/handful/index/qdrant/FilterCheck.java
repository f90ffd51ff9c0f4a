package dev.handful.index.qdrant;

import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.FieldCondition;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.Match;
import io.qdrant.client.grpc.Common.Range;
import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.List;
import java.util.stream.Stream;

/** Whether a point passes a filter, by the server's rules: any element of a list may match. */
final class FilterCheck {

  private FilterCheck() {}

  static boolean passes(Filter filter, StoredPoint point) {
    return filter.getMustList().stream().allMatch(c -> holds(c, point))
        && filter.getMustNotList().stream().noneMatch(c -> holds(c, point))
        && (filter.getShouldCount() == 0
            || filter.getShouldList().stream().anyMatch(c -> holds(c, point)));
  }

  private static boolean holds(Condition condition, StoredPoint point) {
    return switch (condition.getConditionOneOfCase()) {
      case FIELD -> field(condition.getField(), point);
      case FILTER -> passes(condition.getFilter(), point);
      case HAS_ID -> condition.getHasId().getHasIdList().contains(point.id());
      case IS_EMPTY -> values(point, condition.getIsEmpty().getKey()).isEmpty();
      default -> throw Refusal.badInput("the double knows no " + condition);
    };
  }

  private static boolean field(FieldCondition field, StoredPoint point) {
    if (!field.hasMatch() && !field.hasRange()) {
      throw Refusal.badInput("At least one field condition must be specified");
    }
    return values(point, field.getKey()).stream()
        .anyMatch(
            value ->
                (!field.hasMatch() || matches(field.getMatch(), value))
                    && (!field.hasRange() || within(field.getRange(), value)));
  }

  private static boolean matches(Match match, Value value) {
    return switch (match.getMatchValueCase()) {
      case KEYWORD -> value.hasStringValue() && value.getStringValue().equals(match.getKeyword());
      case KEYWORDS ->
          value.hasStringValue()
              && match.getKeywords().getStringsList().contains(value.getStringValue());
      case BOOLEAN -> value.hasBoolValue() && value.getBoolValue() == match.getBoolean();
      default -> throw Refusal.badInput("the double knows no " + match);
    };
  }

  private static boolean within(Range range, Value value) {
    if (!value.hasDoubleValue() && !value.hasIntegerValue()) {
      return false;
    }
    double number = number(value);
    return (!range.hasGte() || number >= range.getGte())
        && (!range.hasLte() || number <= range.getLte())
        && (!range.hasGt() || number > range.getGt())
        && (!range.hasLt() || number < range.getLt());
  }

  static double number(Value value) {
    return value.hasDoubleValue() ? value.getDoubleValue() : value.getIntegerValue();
  }

  /** The elements of a field; of a path that needs quotes the server makes nothing. */
  static List<Value> values(StoredPoint point, String key) {
    if (!key.matches("[\\p{L}\\p{N}_-]+")) {
      throw Refusal.badInput("Invalid json path: '" + key + "'");
    }
    var value = point.payload().get(key);
    if (value == null || value.hasNullValue()) {
      return List.of();
    }
    return (value.hasListValue() ? value.getListValue().getValuesList().stream() : Stream.of(value))
        .toList();
  }
}
