package dev.handful.catalogue;

import java.util.List;

/** What a phrase of the catalogue's words can mean; one phrase may have several entries. */
public sealed interface LexiconEntry {

  /** The normalised, stemmed words of the phrase, as the lexicon matched them. */
  List<String> stems();

  /**
   * A value of a keyword attribute.
   *
   * @param named the values (catalogue spelling) that the phrase names exactly
   * @param narrower further values the phrase covers: "table" covers "coffee table"
   */
  record ValueOf(List<String> stems, String attribute, List<String> named, List<String> narrower)
      implements LexiconEntry {
    public ValueOf {
      stems = List.copyOf(stems);
      named = List.copyOf(named);
      narrower = List.copyOf(narrower);
    }
  }

  /** The name of an attribute: its label or a synonym. */
  record AttributeName(List<String> stems, String attribute) implements LexiconEntry {
    public AttributeName {
      stems = List.copyOf(stems);
    }
  }

  /** The title (or the distinctive name) of one or more items. */
  record TitleOf(List<String> stems, List<ItemId> items) implements LexiconEntry {
    public TitleOf {
      stems = List.copyOf(stems);
      items = List.copyOf(items);
    }
  }
}
