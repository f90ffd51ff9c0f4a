package dev.handful.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns JSON values into typed values; empty when a value is not of the type. */
final class ValueReader {

  private static final Pattern NUMBER = Pattern.compile("(-?\\d+(?:[.,]\\d+)?)\\s*[\\p{L}°\"″]*");
  private static final int LONGEST_NUMBER = 60;
  // "Home > Beds", "Home|Beds", "Home;Beds" and what breadcrumbs have.
  private static final Pattern PATH = Pattern.compile("[>|;›»]");
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
  static List<String> path(@Nullable JsonNode node) {
    if (node == null) {
      return List.of();
    }
    return node.isArray() ? words(node, null) : parts(PATH.splitAsStream(node.asText()));
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
      var sign = written.sign();
      if (foreign(sign, currency)) {
        return Optional.empty();
      }
      var code = currency(sign, currency);
      long amount =
          minorUnits ? written.amount().longValueExact() : Amounts.minor(written.amount(), code);
      return Optional.of(new Money(amount, code));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /**
   * A sign that looks like the code of a currency ("XYZ") and is none, beside one that is known.
   */
  private static boolean foreign(String sign, @Nullable String currency) {
    return currency != null
        && sign.matches("[A-Z]{3}")
        && !Amounts.isCode(sign)
        && !KnownFields.bundled().content().currencySigns().containsKey(sign);
  }

  /** The currency of a sign; the catalogue's own for none, for a shared and for an unknown one. */
  private static @Nullable String currency(String sign, @Nullable String own) {
    if (Amounts.isCode(sign)) {
      return sign;
    }
    var known = KnownFields.bundled().content();
    return own == null || known.sharedSigns().contains(sign)
        ? own
        : known.currencySigns().getOrDefault(sign, own);
  }

  /** Whether a text may be several categories, and not one below the other: "Beds|Sofas". */
  static boolean several(JsonNode node) {
    return node.isTextual() && (node.asText().indexOf('|') >= 0 || node.asText().indexOf(';') >= 0);
  }

  /** The ISO code of what a currency field says ("EUR", "eur", "€"); empty when it is none. */
  static Optional<String> code(String said) {
    var upper = said.strip().toUpperCase(Locale.ROOT);
    return Amounts.isCode(upper)
        ? Optional.of(upper)
        : Optional.ofNullable(KnownFields.bundled().content().currencySigns().get(said.strip()));
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
    var text = node.asText().strip();
    var match = NUMBER.matcher(text);
    return text.length() <= LONGEST_NUMBER && match.matches()
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
    return parts(
        texts(node).stream()
            .flatMap(
                text ->
                    split == null
                        ? Stream.of(text)
                        : Arrays.stream(text.split(Pattern.quote(split)))));
  }

  private static List<String> parts(Stream<String> parts) {
    return parts.map(String::strip).filter(part -> !part.isEmpty()).distinct().toList();
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
