package dev.handful.prompt;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells which names are one name written in several ways: "3-seat sofa" and "three-seat sofas". */
final class Spellings {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final RuleBasedNumberFormat words;

  Spellings(Locale locale) {
    this.words = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
  }

  /** The names in order, each once, as it was written first. */
  List<String> distinct(List<String> names) {
    var first = new LinkedHashMap<String, String>();
    names.forEach(name -> first.putIfAbsent(key(name), name));
    return List.copyOf(first.values());
  }

  private String key(String name) {
    return BETWEEN_WORDS
        .splitAsStream(name.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty() && !word.equals("and"))
        .map(this::spoken)
        .collect(Collectors.joining(" "));
  }

  private String spoken(String word) {
    if (word.length() < 7 && word.chars().allMatch(Character::isDigit)) {
      synchronized (words) { // ICU formats are not thread-safe
        return words.format(Long.parseLong(word));
      }
    }
    return word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
  }
}
