package dev.handful.prompt;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Money;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Wanted;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /** A value as people read it: "62 cm", "$19.99", "265", "white, oak", "yes". */
  String value(Attribute attribute, AttributeValue value);

  /** A price as people read it; no sign when the currency is unknown. */
  String money(Money money);

  /** A number of the attribute's number line as people read it, with unit or currency. */
  String number(Attribute attribute, double number, @Nullable String currency);

  /** What is wanted, short enough for a chip: "up to 62 cm wide", "not leather", "under 500". */
  String constraint(Attribute attribute, Constraint constraint, @Nullable String currency);

  /** An option of a question, short enough for a chip: "60 to 100 cm", "white". */
  String option(Attribute attribute, Wanted wanted, @Nullable String currency);

  /** A value as part of a sentence: "60 cm wide", "made of oak", "waterproof", "rated 4.6". */
  String phrase(Attribute attribute, AttributeValue value);

  /** A sentence about a subject: "The first one is 60 cm wide." Not for flags. */
  String answer(Attribute attribute, AttributeValue value, String subject);

  /** "narrower", "wider"; null when the file has no such word. */
  @Nullable String comparative(Attribute attribute, Direction direction);

  /** "narrowest", "widest"; null when the file has no such word. */
  @Nullable String superlative(Attribute attribute, Direction direction);

  /** The adjective of a number: "wide"; null when the file has none. */
  @Nullable String adjective(Attribute attribute);

  /** How the file asks for this attribute; null when it does not. */
  @Nullable String question(Attribute attribute);

  /** Whether the file has words for this attribute, so that its values can stand in a sentence. */
  boolean knows(Attribute attribute);

  /** Whether the values of this attribute are things an item can be used for. */
  boolean listsUses(Attribute attribute);

  /** "white and oak". */
  String all(Collection<String> texts);

  /** "white or oak". */
  String either(Collection<String> texts);

  /**
   * The names without those that only spell an earlier one differently ("3-seat", "three-seat").
   */
  List<String> distinct(List<String> names);

  /**
   * Several of a kind of thing, in the catalogue's words: "bar stools with backrest"; the same
   * words where their plural cannot be told.
   */
  String plural(String kind);
}
