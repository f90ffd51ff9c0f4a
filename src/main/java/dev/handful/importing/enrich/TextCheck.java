package dev.handful.importing.enrich;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Item;
import dev.handful.guard.Guard;
import dev.handful.importing.enrich.Enrichment.Value;
import dev.handful.importing.enrich.Judgement.Dropped;
import dev.handful.importing.enrich.Judgement.Kept;
import dev.handful.importing.enrich.Judgement.Why;
import dev.handful.language.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Believes a model only as far as the item's own text bears it: the quote stands in the text, and
 * the value stands in the quote. So a reason that tells the value repeats the shop's words. What
 * the feed says is never overwritten. Pure.
 */
final class TextCheck {

  private static final int SHORTEST_QUOTE = 3;
  private static final Set<String> BUILT_IN =
      Set.of(Attribute.PRICE, Attribute.CATEGORY, Attribute.RATING, Attribute.AVAILABILITY);
  private static final Set<String> DENIALS =
      Set.of("no", "not", "non", "never", "without", "neither", "nor", "isn't", "doesn't", "free");

  private final CatalogueSchema schema;
  private final Map<String, Map<String, String>> spellings;
  private final double least;
  private final Words words = new Words();
  private final Guard guard = Guard.english();

  /**
   * @param spellings by attribute: the catalogue's values, by themselves in lower case
   * @param least confidence from which on a value is used
   */
  TextCheck(CatalogueSchema schema, Map<String, Map<String, String>> spellings, double least) {
    this.schema = schema;
    this.spellings = spellings;
    this.least = least;
  }

  /** Whether values of such an attribute are taken from texts: numbers would need their units. */
  static boolean taken(Attribute attribute) {
    return !BUILT_IN.contains(attribute.name())
        && (attribute.type() == AttributeType.KEYWORD || attribute.type() == AttributeType.BOOLEAN);
  }

  Judgement judge(Item item, Value value) {
    var attribute = schema.attribute(value.attribute()).orElse(null);
    if (attribute == null) {
      return new Dropped(value.attribute(), Why.UNKNOWN_ATTRIBUTE);
    }
    var why = objection(item, attribute, value);
    return why != null ? new Dropped(attribute.name(), why) : stated(attribute, value);
  }

  /** Whether a part of the text may be cut: it stands there, and enough is left. */
  static boolean stands(Item item, String part) {
    return part.length() >= SHORTEST_QUOTE && item.description().contains(part);
  }

  private @Nullable Why objection(Item item, Attribute attribute, Value value) {
    if (attribute.protectedClass()) {
      return Why.PROTECTED;
    }
    if (!taken(attribute)) {
      return Why.TYPE;
    }
    if (item.value(attribute.name()) != null) {
      return Why.FEED_SAYS;
    }
    if (value.quote().length() < SHORTEST_QUOTE || !text(item).contains(plain(value.quote()))) {
      return Why.NOT_IN_TEXT;
    }
    if (unfit(value.quote()) || unfit("I am " + value.value())) {
      return Why.PERSONAL;
    }
    return value.confidence() < least ? Why.UNSURE : null;
  }

  private boolean unfit(String text) {
    return !guard.screen(text, part -> false, null).findings().isEmpty()
        || !guard.orders(text).isEmpty();
  }

  private Judgement stated(Attribute attribute, Value value) {
    return switch (attribute.type()) {
      case KEYWORD -> word(attribute, value);
      case BOOLEAN -> flag(attribute, value);
      case NUMBER, MONEY, TEXT, DATE -> new Dropped(attribute.name(), Why.TYPE);
    };
  }

  private Judgement word(Attribute attribute, Value value) {
    var stems = words.stems(value.value());
    if (stems.isEmpty() || denied(value.quote()) || !stemsOf(value.quote()).containsAll(stems)) {
      return new Dropped(attribute.name(), Why.NOT_IN_QUOTE);
    }
    var known = spellings.getOrDefault(attribute.name(), Map.of());
    var spelled = known.getOrDefault(plain(value.value()), value.value());
    return kept(attribute, new AttributeValue.Keywords(List.of(spelled)), value);
  }

  /** The quote names the attribute, and denies it exactly when the value is "no". */
  private Judgement flag(Attribute attribute, Value value) {
    boolean yes = value.value().equalsIgnoreCase("yes");
    boolean no = value.value().equalsIgnoreCase("no");
    boolean named = stemsOf(value.quote()).containsAll(words.stems(attribute.label()));
    if (!yes && !no || !named || denied(value.quote()) != no) {
      return new Dropped(attribute.name(), Why.NOT_IN_QUOTE);
    }
    return kept(attribute, new AttributeValue.Flag(yes), value);
  }

  private static Kept kept(Attribute attribute, AttributeValue is, Value value) {
    return new Kept(attribute.name(), is, value.quote(), value.confidence());
  }

  private Set<String> stemsOf(String text) {
    return new HashSet<>(words.stems(text));
  }

  private static boolean denied(String quote) {
    return List.of(plain(quote).split("[^a-z']+")).stream().anyMatch(DENIALS::contains);
  }

  private static String text(Item item) {
    return plain(item.title() + "\n" + item.description());
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
