package dev.handful.validation;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.language.Quantities;
import dev.handful.language.Quantity;
import dev.handful.language.Token;
import dev.handful.language.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An item's own words: title, description, values; read once per generation.
 *
 * @param title the tokens of the title
 * @param prose stems of title and description, each between blanks, sentences apart
 * @param stems every stem of texts and values
 * @param values stems of the values alone, by which titles are shortened
 * @param amounts what texts and values measure
 */
record ItemText(
    Item item,
    List<Token> title,
    String prose,
    Set<String> stems,
    Set<String> values,
    List<Quantity> amounts) {

  private static final int NEAR = 5;

  static ItemText of(Item item, Words words, Quantities quantities) {
    var said = new ArrayList<String>();
    var values = new HashSet<String>();
    item.category().forEach(c -> values.addAll(words.stems(c)));
    for (var value : item.attributes().values()) {
      switch (value) {
        case AttributeValue.Keywords(var all) -> {
          all.forEach(one -> values.addAll(words.stems(one)));
          said.addAll(all);
        }
        case AttributeValue.Prose(var text) -> said.add(text);
        case AttributeValue.Quantity ignored -> {}
        case AttributeValue.Price ignored -> {}
        case AttributeValue.Flag ignored -> {}
        case AttributeValue.Day ignored -> {}
      }
    }
    var prose = item.title() + " . " + item.description();
    var stems = new HashSet<>(values);
    said.forEach(text -> stems.addAll(words.stems(text)));
    stems.addAll(words.stems(prose));
    var amounts = new ArrayList<>(quantities.find(prose, words.tokens(prose)));
    for (var text : said) {
      amounts.addAll(quantities.find(text, words.tokens(text)));
    }
    return new ItemText(
        item,
        words.tokens(item.title()),
        joined(words.stems(prose)),
        stems,
        values,
        List.copyOf(amounts));
  }

  /** Whether title or description have these words in a row, and not to deny them. */
  boolean says(List<String> phrase, ClaimWords claims) {
    var wanted = joined(phrase);
    for (int at = prose.indexOf(wanted); at >= 0; at = prose.indexOf(wanted, at + 1)) {
      if (!denied(at, claims)) {
        return true;
      }
    }
    return false;
  }

  /** Whether title or description have these words in a row, to deny them. */
  boolean denies(List<String> phrase, ClaimWords claims) {
    var wanted = joined(phrase);
    int at = prose.indexOf(wanted);
    return at >= 0 && denied(at, claims);
  }

  private boolean denied(int at, ClaimWords claims) {
    var before = prose.substring(0, at).split(" ");
    for (int i = before.length - 1; i >= Math.max(0, before.length - NEAR); i--) {
      if (claims.negations().contains(before[i])) {
        return true;
      }
    }
    return false;
  }

  private static String joined(List<String> stems) {
    return " " + String.join(" ", stems) + " ";
  }
}
