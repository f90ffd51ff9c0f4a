package dev.handful.guardrails;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a model would disguise what it gives away: the marks {@code {{prompt}}} of a row. */
final class Encodings {

  private static final Pattern MARK = Pattern.compile("\\{\\{prompt(?::(\\w+))?}}");

  private Encodings() {}

  /** The row's words with the secret in place of the marks. */
  static String fill(String modelSays, String secret) {
    return MARK.matcher(modelSays)
        .replaceAll(
            mark ->
                Matcher.quoteReplacement(as(mark.group(1) == null ? "" : mark.group(1), secret)));
  }

  private static String as(String encoding, String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    return switch (encoding) {
      case "base64" -> Base64.getEncoder().encodeToString(bytes);
      case "hex" -> HexFormat.of().formatHex(bytes);
      case "reversed" -> new StringBuilder(secret).reverse().toString();
      case "rot13" -> rot13(secret);
      case "spaced" -> String.join(" ", secret.split(""));
      case "" -> secret;
      default -> throw new IllegalArgumentException("no encoding " + encoding);
    };
  }

  static String rot13(String text) {
    var turned = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c >= 'a' && c <= 'z') {
        turned.append((char) ((c - 'a' + 13) % 26 + 'a'));
      } else if (c >= 'A' && c <= 'Z') {
        turned.append((char) ((c - 'A' + 13) % 26 + 'A'));
      } else {
        turned.append(c);
      }
    }
    return turned.toString();
  }
}
