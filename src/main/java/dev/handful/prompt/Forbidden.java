package dev.handful.prompt;

import java.util.regex.Pattern;

/** What must not stand in prompt files: keys in none, addresses in no prompt. */
final class Forbidden {

  private static final Pattern KEY =
      Pattern.compile(
          "\\b(sk|pk|rk)-[A-Za-z0-9_-]{12,}|\\bAKIA[0-9A-Z]{12,}|\\bgh[pousr]_[A-Za-z0-9]{20,}"
              + "|-----BEGIN [A-Z ]*KEY|(?i:\\b(api[_-]?key|secret|password|token)\\b\\s*[:=]\\s*"
              + "['\"]?(?=[^\\s'\"]*\\d)[^\\s'\"{}]{12,})|(?i:\\bbearer\\s+[a-z0-9._-]{16,})");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]*://|\\bwww\\.[a-z0-9]");

  private Forbidden() {}

  static void check(PromptFolder folder, Problems problems) {
    folder
        .files()
        .values()
        .forEach(
            source -> {
              find(source, KEY, "looks like a key; keys come from the environment only", problems);
              if (source.name().endsWith(".prompt")) {
                find(source, ADDRESS, "has an address; links come from the catalogue", problems);
              }
            });
  }

  private static void find(Source source, Pattern pattern, String what, Problems problems) {
    var lines = source.text().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (pattern.matcher(lines[i]).find()) {
        problems.add(source.line(i + 1).found(what + ": take it out"));
      }
    }
  }
}
