package dev.handful.language;

import com.ibm.icu.util.Currency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Currencies by ISO 4217 code, and what people write for them: codes, signs, names (ICU), slang.
 * Thread-safe.
 */
public final class Currencies {
  /** A currency written in a text: codes it can mean, likeliest first; the token after it. */
  record Match(List<String> codes, int end) {}

  private static final int LONGEST = 3;
  private static final int HUNDREDTHS = 2;
  private final Map<String, List<String>> byPhrase = new LinkedHashMap<>();
  private final Map<String, List<String>> bySign = new LinkedHashMap<>();

  public Currencies() {
    this(new Words(), MeasureData.english());
  }

  Currencies(Words words, MeasureData data) {
    data.currencyWords().forEach((code, more) -> more.forEach(word -> add(byPhrase, word, code)));
    for (var code : data.currencies()) {
      var currency = Currency.getInstance(code);
      add(byPhrase, code.toLowerCase(Locale.ROOT), code);
      for (int style : new int[] {Currency.SYMBOL_NAME, Currency.NARROW_SYMBOL_NAME}) {
        var sign = currency.getName(Locale.ENGLISH, style, null);
        if (sign.chars().noneMatch(Character::isLetterOrDigit)) {
          add(bySign, sign, code);
        }
      }
      for (var plural : List.of("one", "other")) {
        var name = currency.getName(Locale.ENGLISH, Currency.PLURAL_LONG_NAME, plural, null);
        var tokens = words.tokens(name).stream().map(Token::text).toList();
        add(byPhrase, String.join(" ", tokens), code);
        add(byPhrase, tokens.getLast(), code);
      }
    }
  }

  /** Digits after the decimal point of a minor-unit amount; 2 when no currency is known. */
  public int fractionDigits(@Nullable String code) {
    return code == null ? HUNDREDTHS : Currency.getInstance(code).getDefaultFractionDigits();
  }

  /** The longest currency named from this token on, or null. */
  @Nullable Match at(List<Token> tokens, int start) {
    for (int length = Math.min(LONGEST, tokens.size() - start); length > 0; length--) {
      var phrase = tokens.subList(start, start + length).stream().map(Token::text).toList();
      var codes = byPhrase.get(String.join(" ", phrase));
      if (codes != null) {
        return new Match(List.copyOf(codes), start + length);
      }
    }
    return null;
  }

  /** The codes a sign such as "€" can mean; empty when it is none. */
  List<String> sign(String sign) {
    return List.copyOf(bySign.getOrDefault(sign, List.of()));
  }

  private static void add(Map<String, List<String>> to, String key, String code) {
    var codes = to.computeIfAbsent(key, ignored -> new ArrayList<>());
    if (!codes.contains(code)) {
      codes.add(code);
    }
  }
}
