package dev.handful.guard;

import dev.handful.language.Spelling;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is written so that people and filters read over it: rot13, backwards, letters apart,
 * base64, hexadecimal, percent signs, binary, invisible tags.
 */
final class Masked {

  /**
   * What is hidden in a part of a text.
   *
   * @param coded whether only a machine reads it: no shopper writes so
   */
  record View(String text, int start, int end, boolean coded) {}

  private static final int LONG_WORD = 6;
  private static final int SEGMENTED = 1000;
  private static final int LONGEST_WORD = 30;
  private static final int LETTERS_APART = 5;
  private static final int CODED = 16;
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}={0,2}");
  private static final Pattern HEX =
      Pattern.compile("(?:0x|\\\\x)?[0-9a-fA-F]{2}(?:(?:[ :]|\\\\x|0x)?[0-9a-fA-F]{2}){11,}+");
  private static final Pattern PERCENT = Pattern.compile("(?:%[0-9a-fA-F]{2}|[A-Za-z+]){3,}+");
  private static final Pattern BINARY = Pattern.compile("[01]{8}(?: ?[01]{8}){5,}+");
  private static final Pattern TAGS = Pattern.compile("[\\x{E0020}-\\x{E007E}]{4,}");

  private static final UnaryOperator<String> TURNED = Masked::rot13;
  private static final UnaryOperator<String> REVERSED = Masked::backwards;

  private final Set<String> words;
  private final Map<String, UnaryOperator<String>> masks = new HashMap<>();

  /** Recognises texts that hold these words behind a mask. */
  Masked(Set<String> words) {
    this.words = words;
    for (var word : words) {
      if (word.length() >= LONG_WORD) {
        mask(rot13(word), TURNED);
        mask(backwards(word), REVERSED);
      }
    }
  }

  private void mask(String masked, UnaryOperator<String> undo) {
    if (!Spelling.common(masked) && !words.contains(masked)) {
      masks.put(masked, undo);
    }
  }

  List<View> views(Heard heard) {
    var text = heard.text;
    var views = new ArrayList<View>();
    var undone = new HashSet<UnaryOperator<String>>();
    for (var word : heard.words) {
      var undo = masks.get(word);
      if (undo != null && undone.add(undo)) {
        views.add(new View(undo.apply(text), 0, text.length(), false));
        // Word by word backwards reads in the order it stands.
        views.add(new View(eachWord(text, undo), 0, text.length(), false));
      }
    }
    apart(heard, views);
    if (longRun(text)) {
      coded(text, BASE64, Masked::base64, views);
      coded(text, HEX, Masked::hexadecimal, views);
      coded(text, PERCENT, Masked::percent, views);
      coded(text, BINARY, Masked::binary, views);
      coded(text, TAGS, Masked::tags, views);
    }
    return views;
  }

  private static String eachWord(String text, UnaryOperator<String> undo) {
    return List.of(text.split(" ")).stream().map(undo).collect(Collectors.joining(" "));
  }

  /**
   * "i g n o r e": single letters in a row, words told by longer gaps or by what words there are.
   */
  private void apart(Heard heard, List<View> views) {
    int at = 0;
    while (at < heard.size()) {
      int end = at;
      while (end < heard.size() && heard.words.get(end).length() == 1) {
        end++;
      }
      if (end - at >= LETTERS_APART) {
        var joined = joined(heard, at, end);
        views.add(new View(joined, heard.start(at), heard.end(end - 1), false));
      }
      at = Math.max(end, at + 1);
    }
  }

  private String joined(Heard heard, int from, int to) {
    int shortest = Integer.MAX_VALUE;
    int longest = 0;
    for (int i = from + 1; i < to; i++) {
      int gap = heard.start(i) - heard.end(i - 1);
      shortest = Math.min(shortest, gap);
      longest = Math.max(longest, gap);
    }
    var joined = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean parted = i > from && heard.start(i) - heard.end(i - 1) > shortest;
      joined.append(parted ? " " : "").append(heard.words.get(i));
    }
    return longest > shortest ? joined.toString() : segmented(joined.toString());
  }

  /** The letters as the fewest known words; as they are when they make none. */
  private String segmented(String letters) {
    if (letters.length() <= SEGMENTED) {
      return shortSegmented(letters);
    }
    // The work grows with the square of the letters: a feed may hold 30,000 of them in a row.
    var parts = new ArrayList<String>();
    for (int from = 0; from < letters.length(); from += SEGMENTED) {
      parts.add(
          shortSegmented(letters.substring(from, Math.min(letters.length(), from + SEGMENTED))));
    }
    return String.join(" ", parts);
  }

  private String shortSegmented(String letters) {
    var best = new ArrayList<@Nullable String>();
    var count = new int[letters.length() + 1];
    best.add("");
    for (int end = 1; end <= letters.length(); end++) {
      best.add(null);
      for (int start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
        var word = letters.substring(start, end);
        var before = best.get(start);
        if (before != null
            && (words.contains(word) || Spelling.common(word))
            && (best.get(end) == null || count[start] + 1 < count[end])) {
          best.set(end, before.isEmpty() ? word : before + " " + word);
          count[end] = count[start] + 1;
        }
      }
    }
    var whole = best.getLast();
    return whole == null ? letters : whole;
  }

  private static boolean longRun(String text) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == ' ' && !binaryOrHex(text, i) ? 0 : run + 1;
      if (run >= CODED) {
        return true;
      }
    }
    return text.codePoints().anyMatch(c -> c >= 0xE0020 && c <= 0xE007E);
  }

  /** A blank between two digits of a code parts nothing. */
  private static boolean binaryOrHex(String text, int blank) {
    return blank > 0
        && blank + 1 < text.length()
        && Character.digit(text.charAt(blank - 1), 16) >= 0
        && Character.digit(text.charAt(blank + 1), 16) >= 0;
  }

  private static void coded(
      String text, Pattern pattern, UnaryOperator<String> decode, List<View> views) {
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      var plain = decode.apply(matcher.group());
      if (english(plain)) {
        views.add(new View(plain, matcher.start(), matcher.end(), true));
      }
    }
  }

  /** Mostly letters and blanks, with two common words. */
  private static boolean english(String text) {
    long letters = text.chars().filter(c -> c < 128 && (Character.isLetter(c) || c == ' ')).count();
    return letters > 0.8 * text.length()
        && List.of(text.toLowerCase(java.util.Locale.ROOT).split("[^a-z]+")).stream()
                .filter(Spelling::common)
                .limit(2)
                .count()
            == 2;
  }

  private static String base64(String code) {
    try {
      var plain = code.replace('-', '+').replace('_', '/').replace("=", "");
      int whole = plain.length() - (plain.length() % 4 == 1 ? 1 : 0);
      return new String(
          Base64.getDecoder().decode(plain.substring(0, whole)), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String hexadecimal(String code) {
    var digits = code.replaceAll("0x|\\\\x|[ :]", "");
    return bytes(digits, 2, 16);
  }

  private static String binary(String code) {
    return bytes(code.replace(" ", ""), 8, 2);
  }

  private static String bytes(String digits, int each, int radix) {
    var plain = new StringBuilder();
    for (int i = 0; i + each <= digits.length(); i += each) {
      plain.append((char) Integer.parseInt(digits.substring(i, i + each), radix));
    }
    return plain.toString();
  }

  private static String percent(String code) {
    return code.indexOf('%') < 0 ? "" : java.net.URLDecoder.decode(code, StandardCharsets.UTF_8);
  }

  /** The tag characters of Unicode are invisible twins of ASCII. */
  private static String tags(String code) {
    var plain = new StringBuilder();
    code.codePoints().forEach(c -> plain.append((char) (c - 0xE0000)));
    return plain.toString();
  }

  private static String rot13(String text) {
    var turned = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      char first = Character.isUpperCase(c) ? 'A' : 'a';
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      turned.append(letter ? (char) ((c - first + 13) % 26 + first) : c);
    }
    return turned.toString();
  }

  private static String backwards(String text) {
    return new StringBuilder(text).reverse().toString();
  }
}
