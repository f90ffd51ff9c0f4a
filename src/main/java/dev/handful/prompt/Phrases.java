package dev.handful.prompt;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one attribute is spoken of, from {@code attributes:} or {@code phrasing:} of the wording
 * file. Everything an attribute leaves out is phrased as any other is.
 *
 * @param adjective "wide" in "62 cm wide"
 * @param lower comparative for less of it: "narrower"
 * @param higher comparative for more of it: "wider"
 * @param least superlative for least of it: "narrowest"
 * @param most superlative for most of it: "widest"
 * @param question how to ask for it
 * @param values what coded values are called: "in" to "in stock"
 * @param patterns ICU messages by form
 */
record Phrases(
    @Nullable String adjective,
    @Nullable String lower,
    @Nullable String higher,
    @Nullable String least,
    @Nullable String most,
    @Nullable String question,
    Map<String, String> values,
    Map<Form, Message> patterns) {

  /** What a pattern phrases; placeholders besides {@code label} and {@code adjective}. */
  enum Form {
    /** A number it has: {@code value}. */
    HAS("has"),
    /** Words it has: {@code value}. */
    WORDS("words"),
    /** At most: {@code value}. */
    AT_MOST("atMost"),
    /** At least: {@code value}. */
    AT_LEAST("atLeast"),
    /** Between {@code low} and {@code high}. */
    BETWEEN("between"),
    /** Near {@code value}. */
    ABOUT("about"),
    /** A flag that is set. */
    YES("yes"),
    /** A flag that is not set. */
    NO("no"),
    /** Against {@code what}. */
    NOT("not"),
    /** A sentence about {@code subject}: {@code value}. */
    ANSWER("answer");

    private final String key;

    Form(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  static final Phrases NONE = new Phrases(null, null, null, null, null, null, Map.of(), Map.of());

  Phrases {
    values = Map.copyOf(values);
    patterns = Map.copyOf(patterns);
  }
}
