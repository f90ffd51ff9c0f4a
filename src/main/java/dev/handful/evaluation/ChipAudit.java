package dev.handful.evaluation;

import dev.handful.evaluation.ChatReply.Chip;
import dev.handful.evaluation.ChatReply.Understood;
import dev.handful.evaluation.ChatReply.Wanted;
import dev.handful.evaluation.shop.CataloguedItem;
import dev.handful.evaluation.shop.Fact;
import dev.handful.evaluation.shop.Measures;
import dev.handful.evaluation.shop.Shape;
import dev.handful.evaluation.shop.Trait;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts again what every chip promises: the items that have all firm preferences the reply lists,
 * and the chip's own value.
 */
final class ChipAudit {
  private static final Pattern AT_MOST =
      Pattern.compile("(?i)\\b(under|up to|down to|at most|below|less|no more|within|before)\\b");
  private static final Pattern NO = Pattern.compile("(?i)^(no|not|without|non)\\b.*");
  private static final double MINOR = 100;

  private final FactCheck facts;
  private final Shape shape;

  ChipAudit(FactCheck facts) {
    this.facts = facts;
    this.shape = facts.feed().shape();
  }

  Claims.Checked of(List<Dialogue> dialogues) {
    Claims claims = new Claims();
    for (Dialogue dialogue : dialogues) {
      for (int turn = 0; turn < dialogue.all().size(); turn++) {
        ChatReply reply = dialogue.all().get(turn).reply();
        if (reply.question() != null) {
          check(claims, new Claims.Place(dialogue.target().target(), turn), reply);
        }
      }
    }
    return claims.checked();
  }

  private void check(Claims claims, Claims.Place place, ChatReply reply) {
    ChatReply.Asked asked = Objects.requireNonNull(reply.question());
    List<CataloguedItem> left =
        facts.feed().items().stream()
            .filter(item -> reply.preferences().stream().allMatch(p -> meets(p, item)))
            .toList();
    for (Chip chip : asked.options()) {
      Predicate<CataloguedItem> chosen = chosen(asked.attribute(), chip.label());
      if (chosen == null) {
        claims.unread(asked.attribute() + ": " + chip.label());
        continue;
      }
      long count = left.stream().filter(chosen).count();
      claims.claim(
          count == chip.count(),
          place,
          "",
          asked.attribute(),
          chip.label(),
          "says " + chip.count() + ", counted " + count);
    }
  }

  private boolean meets(Understood preference, CataloguedItem item) {
    String attribute = preference.attribute();
    boolean filters =
        attribute != null
            && "must".equals(preference.strength())
            && shape.trait(attribute).filter(Trait::filters).isPresent();
    if (!filters || preference.value() == null) {
      return true;
    }
    boolean avoid = "avoid".equals(preference.polarity());
    return has(preference.value(), attribute, item) != avoid;
  }

  private boolean has(Wanted wanted, String attribute, CataloguedItem item) {
    return switch (item.facts().get(attribute)) {
      case Fact.Words(var values) ->
          values.stream().anyMatch(v -> in(wanted.named(), v) || in(wanted.narrower(), v));
      case Fact.Flag(boolean yes) -> wanted.yes() != null && wanted.yes() == yes;
      case Fact.Amount(double value) -> {
        boolean money = shape.trait(attribute).filter(Trait::money).isPresent();
        yield within(wanted, money ? value * MINOR : value);
      }
      case null -> false;
    };
  }

  private static boolean within(Wanted wanted, double value) {
    if (wanted.target() != null && wanted.tolerance() != null) {
      return Math.abs(value - wanted.target()) <= wanted.tolerance() + 1e-9;
    }
    return (wanted.low() == null || value >= wanted.low() - 1e-9)
        && (wanted.high() == null || value <= wanted.high() + 1e-9);
  }

  private static boolean in(@Nullable List<String> values, String value) {
    return values != null && values.contains(value);
  }

  /** What a chip's words mean; null when they cannot be read. */
  private @Nullable Predicate<CataloguedItem> chosen(String attribute, String label) {
    Trait trait = shape.trait(attribute).orElse(null);
    if (trait == null) {
      return null;
    }
    return switch (trait.type()) {
      case "boolean" -> {
        boolean yes = !NO.matcher(label).matches();
        yield item -> item.facts().get(attribute) instanceof Fact.Flag(boolean is) && is == yes;
      }
      case "keyword" ->
          item ->
              item.values(attribute).stream()
                  .anyMatch(value -> facts.holds(attribute, label, only(item, attribute, value)));
      default -> band(attribute, label, facts.measures().read(label, trait.unit()));
    };
  }

  private static CataloguedItem only(CataloguedItem item, String attribute, String value) {
    return new CataloguedItem(
        item.id(),
        "",
        "",
        java.util.Map.of(attribute, new Fact.Words(List.of(value))),
        "",
        item.id(),
        null);
  }

  private static @Nullable Predicate<CataloguedItem> band(
      String attribute, String label, List<Measures.Written> numbers) {
    if (numbers.isEmpty() || numbers.size() > 2) {
      return null;
    }
    double first = numbers.getFirst().value();
    boolean below = AT_MOST.matcher(label).find();
    double low = numbers.size() == 2 || !below ? first : Double.NEGATIVE_INFINITY;
    double high =
        numbers.size() == 2 ? numbers.getLast().value() : below ? first : Double.POSITIVE_INFINITY;
    return item ->
        item.amount(attribute).filter(v -> v >= low - 1e-9 && v <= high + 1e-9).isPresent();
  }
}
