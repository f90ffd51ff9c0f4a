package dev.handful.index;

/** A text field of an item, with its weight in BM25F; title and kind say most about an item. */
public enum SearchedField {
  TITLE(3f),
  KIND(3f),
  WORDS(1.5f),
  DESCRIPTION(1f);

  private final float weight;

  SearchedField(float weight) {
    this.weight = weight;
  }

  public float weight() {
    return weight;
  }
}
