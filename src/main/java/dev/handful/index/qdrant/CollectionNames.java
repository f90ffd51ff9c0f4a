package dev.handful.index.qdrant;

import dev.handful.catalogue.Generation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the collections of one catalogue are called: {@code handful_shoes_0123456789abcdef}, and
 * {@code handful_shoes} the alias of the live one.
 */
record CollectionNames(String alias) {

  /** Changes when points are written otherwise, so that no server reads what it does not know. */
  private static final String LAYOUT = "1";

  private static final int DIGITS = 16;
  private static final int LONGEST = 200;
  private static final Pattern SPECIAL = Pattern.compile("[^a-z0-9_-]");

  static CollectionNames of(String catalogue) {
    var plain = SPECIAL.matcher(catalogue.toLowerCase(Locale.ROOT)).replaceAll("-");
    var alias = "handful_" + plain;
    return new CollectionNames(alias.substring(0, Math.min(alias.length(), LONGEST)));
  }

  /** The collection of a generation whose vectors have so many numbers. */
  String collection(Generation generation, int dimensions) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  (LAYOUT + " " + dimensions + " " + generation).getBytes(StandardCharsets.UTF_8));
      return alias + "_" + HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether a collection is of this catalogue, whatever its generation. */
  boolean owns(String collection) {
    return collection.matches(Pattern.quote(alias) + "_[0-9a-f]{" + DIGITS + "}");
  }
}
