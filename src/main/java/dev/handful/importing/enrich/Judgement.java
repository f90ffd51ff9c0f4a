package dev.handful.importing.enrich;

import dev.handful.catalogue.AttributeValue;

/** What became of one value a model gave. */
sealed interface Judgement {

  /** It stands in the item's text; {@code attribute} had no value. */
  record Kept(String attribute, AttributeValue value, String quote, double confidence)
      implements Judgement {}

  /** It is not used. */
  record Dropped(String attribute, Why why) implements Judgement {}

  /** Why a value is not used; the words of the report. */
  enum Why {
    UNKNOWN_ATTRIBUTE("the catalogue has no such attribute"),
    PROTECTED("protected attribute"),
    PERSONAL("says what people are, or gives orders"),
    FEED_SAYS("the feed says it already"),
    NOT_IN_TEXT("its quote is not in the text"),
    NOT_IN_QUOTE("the quote does not say it"),
    UNSURE("below the confidence that may be shown"),
    TYPE("only words and yes-or-no are taken from texts");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
