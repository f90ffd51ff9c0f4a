package dev.handful.catalogue;

/** What a field of a feed means to every catalogue; the rest are attributes. */
enum Role {
  ID("id"),
  TITLE("title"),
  DESCRIPTION("description"),
  CATEGORY("category"),
  PRICE("price"),
  CURRENCY("currency"),
  URL("url"),
  IMAGE("image"),
  RATING("rating"),
  RATING_COUNT("ratingCount"),
  AVAILABILITY("availability"),
  GROUP("group"),
  UPDATED("updated");

  private final String key;

  Role(String key) {
    this.key = key;
  }

  /** The name in {@code catalogue.yaml} and in the file of known fields. */
  String key() {
    return key;
  }
}
