package dev.handful.prompt;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Money;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Wanted;
import dev.handful.prompt.Phrases.Form;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The wording file, compiled. */
final class IcuWording implements Wording {

  private static final int MOST_NAMED = 2;
  private static final int LONGEST_QUOTE = 60;

  private final Map<Say, List<Message>> messages;
  private final Phrasing phrasing;
  private final Numbers numbers;
  private final Spellings spellings;

  IcuWording(Map<Say, List<Message>> messages, Phrasing phrasing, Numbers numbers) {
    this.messages = Map.copyOf(messages);
    this.phrasing = phrasing;
    this.numbers = numbers;
    this.spellings = new Spellings(numbers.locale());
  }

  @Override
  public String say(String key, Map<String, ?> arguments, long seed) {
    var say = Say.byKey().get(key);
    var alternatives = say == null ? null : messages.get(say);
    if (alternatives == null) {
      throw new IllegalArgumentException("the wording file has no message '" + key + "'");
    }
    return alternatives.get((int) Math.floorMod(seed, alternatives.size())).with(arguments);
  }

  @Override
  public boolean has(String key) {
    return Say.byKey().containsKey(key);
  }

  @Override
  public String value(Attribute attribute, AttributeValue value) {
    return switch (value) {
      case AttributeValue.Keywords(var words) -> numbers.each(names(attribute, words));
      case AttributeValue.Quantity(double amount) -> numbers.measure(amount, attribute.unit());
      case AttributeValue.Price(var money) -> money(money);
      case AttributeValue.Flag(boolean yes) ->
          say((yes ? Say.VALUE_YES : Say.VALUE_NO).key(), Map.of(), 0);
      case AttributeValue.Prose(var text) -> text;
      case AttributeValue.Day(var date) -> numbers.day(date);
    };
  }

  @Override
  public String money(Money money) {
    return numbers.money(money.amount(), money.currency());
  }

  @Override
  public String number(Attribute attribute, double number, @Nullable String currency) {
    return switch (attribute.type()) {
      case MONEY -> numbers.money(number, currency);
      case DATE -> numbers.day(java.time.LocalDate.ofEpochDay(Math.round(number)));
      case NUMBER -> numbers.measure(number, attribute.unit());
      case KEYWORD, BOOLEAN, TEXT -> numbers.number(number);
    };
  }

  @Override
  public String constraint(Attribute attribute, Constraint constraint, @Nullable String currency) {
    boolean want = constraint.polarity() == Polarity.WANT;
    if (constraint.wanted() instanceof Wanted.Flag(boolean yes)) {
      return flag(attribute, yes == want);
    }
    var what =
        constraint.wanted() instanceof Wanted.Values values
            ? covered(attribute, values, constraint.quote())
            : wanted(attribute, Limits.readable(attribute, constraint, currency), currency);
    return want ? what : phrasing.phrase(attribute, Form.NOT, Map.of("what", what));
  }

  @Override
  public String option(Attribute attribute, Wanted wanted, @Nullable String currency) {
    return wanted instanceof Wanted.Flag(boolean yes)
        ? flag(attribute, yes)
        : wanted(attribute, wanted, currency);
  }

  @Override
  public List<String> distinct(List<String> names) {
    return spellings.distinct(names);
  }

  @Override
  public String phrase(Attribute attribute, AttributeValue value) {
    return switch (value) {
      case AttributeValue.Flag(boolean yes) -> flag(attribute, yes);
      case AttributeValue.Keywords ignored -> said(attribute, Form.WORDS, value);
      case AttributeValue.Prose(var text) -> text;
      case AttributeValue.Quantity ignored -> said(attribute, Form.HAS, value);
      case AttributeValue.Price ignored -> said(attribute, Form.HAS, value);
      case AttributeValue.Day ignored -> said(attribute, Form.HAS, value);
    };
  }

  @Override
  public String answer(Attribute attribute, AttributeValue value, String subject) {
    return phrasing.phrase(
        attribute, Form.ANSWER, Map.of("value", value(attribute, value), "subject", subject));
  }

  @Override
  public @Nullable String comparative(Attribute attribute, Direction direction) {
    var phrases = phrasing.of(attribute);
    return direction == Direction.LESS ? phrases.lower() : phrases.higher();
  }

  @Override
  public @Nullable String superlative(Attribute attribute, Direction direction) {
    var phrases = phrasing.of(attribute);
    return direction == Direction.LESS ? phrases.least() : phrases.most();
  }

  @Override
  public @Nullable String adjective(Attribute attribute) {
    return phrasing.of(attribute).adjective();
  }

  @Override
  public @Nullable String question(Attribute attribute) {
    return phrasing.of(attribute).question();
  }

  @Override
  public boolean knows(Attribute attribute) {
    return !phrasing.of(attribute).equals(Phrases.NONE);
  }

  @Override
  public boolean listsUses(Attribute attribute) {
    return phrasing.uses().contains(attribute.name())
        || phrasing.uses().contains(attribute.label());
  }

  @Override
  public String all(Collection<String> texts) {
    return numbers.all(texts);
  }

  @Override
  public String either(Collection<String> texts) {
    return numbers.either(texts);
  }

  @Override
  public String plural(String kind) {
    return Plural.of(kind);
  }

  private String wanted(Attribute attribute, Wanted wanted, @Nullable String currency) {
    return switch (wanted) {
      case Wanted.Values values -> covered(attribute, values, "");
      case Wanted.Range(var low, var high) when low != null && high != null ->
          between(attribute, low, high, currency);
      case Wanted.Range(var low, var high) when low != null ->
          form(attribute, Form.AT_LEAST, low, currency);
      case Wanted.Range(var low, var high) ->
          form(attribute, Form.AT_MOST, high == null ? 0 : high, currency);
      case Wanted.About(double target, double tolerance) ->
          form(attribute, Form.ABOUT, target, currency);
      case Wanted.Flag(boolean yes) -> flag(attribute, yes);
    };
  }

  private String form(Attribute attribute, Form form, double number, @Nullable String currency) {
    return phrasing.phrase(attribute, form, Map.of("value", number(attribute, number, currency)));
  }

  /** The unit is said once: "60 to 100 cm"; a currency sign stands with both. */
  private String between(Attribute attribute, double low, double high, @Nullable String currency) {
    var first =
        attribute.type() == AttributeType.NUMBER
            ? numbers.number(low)
            : number(attribute, low, currency);
    return phrasing.phrase(
        attribute, Form.BETWEEN, Map.of("low", first, "high", number(attribute, high, currency)));
  }

  /** What the shopper named; their own words where those cover more than can be listed. */
  private String covered(Attribute attribute, Wanted.Values values, String quote) {
    var named = distinct(values.named().isEmpty() ? values.narrower() : values.named());
    boolean listed = !values.named().isEmpty() && named.size() <= MOST_NAMED;
    return listed || quote.isBlank()
        ? numbers.either(names(attribute, named.stream().limit(MOST_NAMED).toList()))
        : shortened(quote.strip());
  }

  private static String shortened(String quote) {
    if (quote.length() <= LONGEST_QUOTE) {
      return quote;
    }
    int end = quote.lastIndexOf(' ', LONGEST_QUOTE);
    return quote.substring(0, end > 0 ? end : LONGEST_QUOTE) + "…";
  }

  private String flag(Attribute attribute, boolean yes) {
    return phrasing.phrase(attribute, yes ? Form.YES : Form.NO, Map.of());
  }

  private String said(Attribute attribute, Form form, AttributeValue value) {
    return phrasing.phrase(attribute, form, Map.of("value", value(attribute, value)));
  }

  private List<String> names(Attribute attribute, List<String> words) {
    var names = phrasing.of(attribute).values();
    Stream<String> named = words.stream().map(word -> names.getOrDefault(word, word));
    return named.toList();
  }
}
