package dev.handful.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns JSON values into typed values; empty when a value is not of the type. */
final class ValueReader {

  private static final Pattern NUMBER = Pattern.compile("(-?\\d+(?:[.,]\\d+)?)\\s*[\\p{L}°\"″]*");
  private static final Map<String, Boolean> FLAGS =
      Map.of("true", true, "yes", true, "y", true, "false", false, "no", false, "n", false);

  private final @Nullable String currency;

  /** Reads prices that name no currency as of {@code currency}. */
  ValueReader(@Nullable String currency) {
    this.currency = currency;
  }

  /** The value as the attribute has it. */
  Optional<AttributeValue> read(JsonNode node, AttributeType type, @Nullable String split) {
    return switch (type) {
      case KEYWORD -> {
        var words = words(node, split);
        yield words.isEmpty() ? Optional.empty() : Optional.of(new AttributeValue.Keywords(words));
      }
      case TEXT -> Optional.of(new AttributeValue.Prose(String.join("\n", texts(node))));
      case NUMBER -> number(first(node)).map(AttributeValue.Quantity::new);
      case MONEY -> money(first(node), currency, false).map(AttributeValue.Price::new);
      case BOOLEAN -> flag(first(node)).map(AttributeValue.Flag::new);
      case DATE -> date(first(node)).map(AttributeValue.Day::new);
    };
  }

  /** The elements of an array or a path written in one text ("Home > Beds"). */
  List<String> words(@Nullable JsonNode node) {
    return node == null ? List.of() : words(node, node.isArray() ? null : ">");
  }

  /** An amount; a number is taken as minor units when told so, else as major units. */
  static Optional<Money> money(JsonNode node, @Nullable String currency, boolean minorUnits) {
    try {
      var written =
          node.isNumber()
              ? new Amounts.Written("", node.decimalValue())
              : Amounts.written(node.asText()).orElse(null);
      if (written == null || written.amount().signum() < 0) {
        return Optional.empty();
      }
      var code = Amounts.isCode(written.sign()) ? written.sign() : currency;
      long amount =
          minorUnits ? written.amount().longValueExact() : Amounts.minor(written.amount(), code);
      return Optional.of(new Money(amount, code));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** What a word, flag or stock count says. */
  static Availability availability(JsonNode node) {
    if (node.isIntegralNumber()) {
      return node.asLong() > 0 ? Availability.IN : Availability.OUT;
    }
    var said = KnownFields.spaced(node.asText().replaceFirst("(?i)^https?://schema.org/", ""));
    for (var words : KnownFields.bundled().content().availability().entrySet()) {
      if (words.getValue().contains(said)) {
        return Availability.valueOf(words.getKey().toUpperCase(Locale.ROOT));
      }
    }
    return Availability.UNKNOWN;
  }

  static Optional<Double> number(JsonNode node) {
    if (node.isNumber()) {
      return Optional.of(node.doubleValue());
    }
    var match = NUMBER.matcher(node.asText().strip());
    return match.matches()
        ? Optional.of(new BigDecimal(match.group(1).replace(',', '.')).doubleValue())
        : Optional.empty();
  }

  static Optional<Boolean> flag(JsonNode node) {
    return node.isBoolean()
        ? Optional.of(node.booleanValue())
        : Optional.ofNullable(FLAGS.get(node.asText().strip().toLowerCase(Locale.ROOT)));
  }

  static Optional<LocalDate> date(JsonNode node) {
    var text = node.asText().strip();
    try {
      return text.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static List<String> words(JsonNode node, @Nullable String split) {
    var words = new ArrayList<String>();
    for (var text : texts(node)) {
      for (var part : split == null ? new String[] {text} : text.split(Pattern.quote(split))) {
        if (!part.isBlank() && !words.contains(part.strip())) {
          words.add(part.strip());
        }
      }
    }
    return words;
  }

  private static List<String> texts(JsonNode node) {
    if (!node.isArray()) {
      return List.of(node.asText());
    }
    var texts = new ArrayList<String>();
    for (var element : node) {
      if (element.isValueNode() && !element.isNull()) {
        texts.add(element.asText());
      }
    }
    return texts;
  }

  private static JsonNode first(JsonNode node) {
    return node.isArray() && !node.isEmpty() ? node.get(0) : node;
  }
}
