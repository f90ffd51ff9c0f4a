package dev.handful.dialogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Columns;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a constraint asks an attribute to be. Numbers are in the attribute's unit; money in minor.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Wanted.Values.class, name = "values"),
  @JsonSubTypes.Type(value = Wanted.Range.class, name = "range"),
  @JsonSubTypes.Type(value = Wanted.About.class, name = "about"),
  @JsonSubTypes.Type(value = Wanted.Flag.class, name = "flag")
})
public sealed interface Wanted {

  /**
   * Keyword values in the catalogue's spelling.
   *
   * @param named what the words name exactly; ranks above {@code narrower}
   * @param narrower further values the words cover ("table" covers "coffee table"); may be empty
   */
  record Values(List<String> named, List<String> narrower) implements Wanted {
    public Values {
      named = List.copyOf(named);
      narrower = List.copyOf(narrower);
      if (named.isEmpty() && narrower.isEmpty()) {
        throw new IllegalArgumentException("a constraint on words needs at least one value");
      }
    }

    /** Named and narrower. */
    public List<String> all() {
      return Stream.concat(named.stream(), narrower.stream()).toList();
    }
  }

  /** Within bounds, both inclusive; at least one is given. */
  record Range(@Nullable Double low, @Nullable Double high) implements Wanted {
    public Range {
      if (low == null && high == null) {
        throw new IllegalArgumentException("a range needs a bound");
      }
      if (low != null && high != null && low > high) {
        throw new IllegalArgumentException("a range must not be empty: " + low + " > " + high);
      }
    }
  }

  /** Near a number: {@code tolerance} is absolute, in the same unit. */
  record About(double target, double tolerance) implements Wanted {}

  /** Yes or no. */
  record Flag(boolean yes) implements Wanted {}

  /** How the value is read, for the wire and for people. */
  default Operator operator() {
    return switch (this) {
      case Values ignored -> Operator.ANY_OF;
      case Range(var low, var high) when low == null -> Operator.AT_MOST;
      case Range(var low, var high) when high == null -> Operator.AT_LEAST;
      case Range ignored -> Operator.BETWEEN;
      case About ignored -> Operator.ABOUT;
      case Flag ignored -> Operator.IS;
    };
  }

  /** Whether a value is what this asks for; bounds are inclusive. */
  default boolean admits(AttributeValue value) {
    return switch (this) {
      case Values(var named, var narrower) ->
          value instanceof AttributeValue.Keywords(var has)
              && has.stream().anyMatch(one -> named.contains(one) || narrower.contains(one));
      case Range(var low, var high) -> {
        var number = value.number();
        yield number.isPresent()
            && (low == null || number.getAsDouble() >= low)
            && (high == null || number.getAsDouble() <= high);
      }
      case About(double target, double tolerance) -> {
        var number = value.number();
        yield number.isPresent() && Math.abs(number.getAsDouble() - target) <= tolerance;
      }
      case Flag(boolean yes) -> value instanceof AttributeValue.Flag(boolean is) && is == yes;
    };
  }

  /** How many items have a value that this admits. */
  default int holders(Columns columns, String attribute) {
    return switch (this) {
      case Values values -> columns.having(attribute, values.all()).size();
      case Range(var low, var high) ->
          columns
              .numbers(attribute)
              .within(
                  low == null ? Double.NEGATIVE_INFINITY : low,
                  high == null ? Double.POSITIVE_INFINITY : high);
      case About(double target, double tolerance) ->
          columns.numbers(attribute).within(target - tolerance, target + tolerance);
      case Flag(boolean yes) -> columns.saying(attribute, yes).size();
    };
  }
}
