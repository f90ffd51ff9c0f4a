package dev.handful.index.qdrant;

import java.util.regex.Pattern;

/** How the fields of a point's payload are called. */
final class PayloadKeys {

  /** The item's id as the catalogue has it. */
  static final String ID = "id";

  /** Hash of all else a point holds, by which a stale one is told. */
  static final String CONTENT = "content";

  /** What a payload path cannot hold without quotes, and the hyphen that stands for it here. */
  private static final Pattern SPECIAL = Pattern.compile("[^A-Za-z0-9_]");

  private PayloadKeys() {}

  static String keyword(String attribute) {
    return "k_" + plain(attribute);
  }

  static String number(String attribute) {
    return "n_" + plain(attribute);
  }

  static String flag(String attribute) {
    return "f_" + plain(attribute);
  }

  /** Attributes are called as a feed calls them: "max. load" is {@code max-2e--20-load}. */
  private static String plain(String attribute) {
    return SPECIAL
        .matcher(attribute)
        .replaceAll(found -> "-" + Integer.toHexString(found.group().codePointAt(0)) + "-");
  }
}
