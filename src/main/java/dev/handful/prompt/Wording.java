package dev.handful.prompt;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Money;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Wanted;
import java.util.Map;

/**
 * Every sentence a shopper reads, from {@code wording.<locale>.yaml} (ICU MessageFormat), and the
 * way values are written in that locale. Immutable and thread-safe.
 */
public interface Wording {

  /**
   * A message. Keys with several alternatives take the one that {@code seed} selects, so that a
   * conversation does not repeat itself and a replay says the same.
   *
   * @throws IllegalArgumentException for a key the file does not have (checked at load)
   */
  String say(String key, Map<String, ?> arguments, long seed);

  /** Whether the file has this key. */
  boolean has(String key);

  /** A value as people read it: "62 cm", "USD 19.99", "265", "white, oak", "yes". */
  String value(Attribute attribute, AttributeValue value);

  /** A price as people read it; no sign when the currency is unknown. */
  String money(Money money);

  /** A number of the attribute's number line as people read it, with unit or currency. */
  String number(
      Attribute attribute, double number, @org.jspecify.annotations.Nullable String currency);

  /** What is wanted, short enough for a chip: "up to 62 cm wide", "not leather", "under 500". */
  String constraint(
      Attribute attribute,
      Constraint constraint,
      @org.jspecify.annotations.Nullable String currency);

  /** An option of a question, short enough for a chip: "60 to 100 cm", "white". */
  String option(
      Attribute attribute, Wanted wanted, @org.jspecify.annotations.Nullable String currency);
}
