package dev.handful.chat;

import java.util.regex.Pattern;

/** What of a shopper's text is kept: no control characters, no payment card numbers. */
final class CleanText {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\r");
  private static final Pattern CARD = Pattern.compile("\\b\\d(?:[ -]?\\d){12,18}\\b");
  private static final String MASKED = "****";

  private CleanText() {}

  static String clean(String text) {
    var printable = CONTROL.matcher(text).replaceAll("").strip();
    return CARD.matcher(printable).replaceAll(m -> isCard(m.group()) ? MASKED : m.group());
  }

  /** The Luhn check (ISO/IEC 7812-1): one digit wrong or two swapped do not pass. */
  private static boolean isCard(String match) {
    var digits = match.chars().filter(Character::isDigit).map(c -> c - '0').toArray();
    int sum = 0;
    for (int i = 0; i < digits.length; i++) {
      int digit = digits[digits.length - 1 - i];
      int doubled = i % 2 == 1 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }
}
