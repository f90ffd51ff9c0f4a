package dev.handful.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The marks by which models and templates tell who speaks: in a shop's text they are forged. */
final class Markers {

  // To the end of the text, or of the forged message: nothing of it is a shopper's.
  private static final Pattern MARKS =
      Pattern.compile(
          "(?is)<\\|[a-z_ ]{2,30}\\|>"
              + "|\\[/?INST]|<</?SYS>>|</?s>|\\{\\{\\s*role\\b|\\{\\{[#>/^]"
              + "|</?\\s*(?:system|assistant|developer|instructions?|prompt|untrusted|context|admin)\\s*/?>"
              + "|\\[\\s*/?(?:system|assistant|developer|admin|end of)\\b[^]]{0,40}]"
              + "|(?:^|\\n)\\s*(?:#{2,}|-{3,}|={3,}|\\*{3,})\\s*(?:system|assistant|developer|instructions?|new|end|begin|admin|prompt)\\b"
              + "|(?:^|\\n|\")\\s*(?:system|assistant|developer)\"?\\s*:"
              + "|\"role\"\\s*:\\s*\"|begin system|<\\s*/?\\s*(?:script|iframe|img|svg)\\b");

  private Markers() {}

  static List<Finding> find(String text) {
    var found = new ArrayList<Finding>();
    if (suspicious(text)) {
      var matcher = MARKS.matcher(text);
      while (matcher.find()) {
        found.add(new Finding(Concern.INJECTION, matcher.start(), end(text, matcher.end())));
      }
    }
    return found;
  }

  /** To the end of the line. */
  private static int end(String text, int from) {
    int line = text.indexOf('\n', from);
    return line < 0 ? text.length() : line;
  }

  /** A cheap look before the dear one. */
  private static boolean suspicious(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("<[{#:=*-".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
