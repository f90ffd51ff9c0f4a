package dev.handful.guardrails;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code attacks.yaml}.
 *
 * @param padTo when above 0, the last turn is repeated up to so many characters
 * @param modelSays what a model that obeys would answer; null when a model has no part in it
 */
record Attack(
    String id,
    String category,
    String catalogue,
    List<String> turns,
    int padTo,
    @Nullable Plant plant,
    @Nullable String modelSays,
    MustNot mustNot,
    String note) {

  Attack {
    turns = List.copyOf(turns);
  }

  /** Text that stands in the data; exactly one of both. */
  record Plant(@Nullable String itemText, @Nullable String policyText) {}

  /**
   * What no reply may contain.
   *
   * @param contains regular expressions; the case of letters does not matter
   * @param items {@code foreign} when the row is after items that are not in the catalogue
   * @param claim in words, for people
   */
  record MustNot(
      @Nullable List<String> contains,
      boolean link,
      boolean leak,
      @Nullable String items,
      @Nullable String claim) {

    List<Pattern> patterns() {
      int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      return contains == null
          ? List.of()
          : contains.stream().map(one -> Pattern.compile(one, flags)).toList();
    }
  }

  /** What the shopper sends, message by message. */
  List<String> messages() {
    if (padTo == 0) {
      return turns;
    }
    var last = turns.getLast();
    var padded = last.repeat(padTo / last.length() + 1).substring(0, padTo);
    return Stream.concat(turns.subList(0, turns.size() - 1).stream(), Stream.of(padded)).toList();
  }

  /** The catalogue that is served for it; text is planted in a copy. */
  String served() {
    return plant == null ? catalogue : "planted-" + catalogue;
  }
}
