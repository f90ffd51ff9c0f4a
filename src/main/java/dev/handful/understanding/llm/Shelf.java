package dev.handful.understanding.llm;

import dev.handful.language.Words;
import dev.handful.prompt.Snapshot;
import java.util.Map;

/**
 * What readings of one catalogue generation and one prompt library share.
 *
 * @param outline the catalogue as prompts describe it; the same bytes for every turn
 */
record Shelf(
    Snapshot snapshot,
    AttributeNames attributes,
    ValueNames values,
    Amounts amounts,
    EnglishWords english,
    Words words,
    Map<String, Object> outline) {

  static Shelf of(Snapshot snapshot, Words words, Amounts amounts, EnglishWords english) {
    var attributes = new AttributeNames(snapshot, words);
    return new Shelf(
        snapshot,
        attributes,
        new ValueNames(snapshot, words),
        amounts,
        english,
        words,
        CatalogueOutline.of(snapshot, attributes.open()));
  }

  /** Whether it still holds for a turn. */
  boolean serves(Snapshot other) {
    return snapshot.prompts() == other.prompts()
        && snapshot.catalogue().saysTheSame(other.catalogue());
  }

  /** The same for a turn whose items may have other prices. */
  Shelf at(Snapshot turn) {
    return new Shelf(turn, attributes, values, amounts, english, words, outline);
  }
}
