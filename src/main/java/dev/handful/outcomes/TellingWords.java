package dev.handful.outcomes;

import dev.handful.dialogue.ShopperMessage;
import dev.handful.language.Spelling;
import dev.handful.language.Token;
import dev.handful.language.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which words of a message may be kept: none that looks like a name (written with a capital where
 * no sentence begins, or where one begins and it is no common word), and none with digits or from a
 * mail address or a link. What the guards cut never gets here. Pure.
 */
final class TellingWords {

  private static final Words WORDS = new Words();
  private static final int SHORTEST = 3;
  private static final int LONGEST = 30;
  private static final Pattern ADDRESS = Pattern.compile("[@/\\\\\\d_]|\\p{L}\\.\\p{L}");
  private static final Pattern SENTENCE_ENDS = Pattern.compile("[.!?:\\n]\\P{L}*$");

  private final Set<String> withheld;

  private TellingWords(Set<String> withheld) {
    this.withheld = Set.copyOf(withheld);
  }

  /** A word that may be kept, as written in lower case, and its stem. */
  record Word(String stem, String text) {}

  /** For words of these messages. */
  static TellingWords of(List<ShopperMessage> messages) {
    var withheld = new HashSet<String>();
    messages.stream().map(TellingWords::text).forEach(text -> withhold(text, withheld));
    return new TellingWords(withheld);
  }

  /** Those words of a phrase that may be kept, in its order. */
  List<Word> of(String phrase) {
    var kept = new ArrayList<Word>();
    for (var token : WORDS.tokens(phrase)) {
      if (plain(token.text()) && !withheld.contains(token.text())) {
        kept.add(new Word(token.stem(), token.text()));
      }
    }
    return kept;
  }

  private static boolean plain(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.codePoints().allMatch(Character::isLetter);
  }

  private static String text(ShopperMessage message) {
    return switch (message) {
      case ShopperMessage.Say(var id, var text) -> text;
      case ShopperMessage.Edit(var id, var replaces, var text) -> text;
      case ShopperMessage.Answer answer -> Objects.requireNonNullElse(answer.text(), "");
      case ShopperMessage.Tap tap -> Objects.requireNonNullElse(tap.text(), "");
      case ShopperMessage.Prefer ignored -> "";
    };
  }

  private static void withhold(String text, Set<String> withheld) {
    var tokens = WORDS.tokens(text);
    // Who shouts shows no names by capitals: only what is no name for certain is kept then.
    boolean shouted = text.codePoints().noneMatch(Character::isLowerCase);
    for (var token : tokens) {
      if (name(token, text, shouted)) {
        withheld.add(token.text());
      }
    }
    Stream.of(text.split("\\s+"))
        .filter(part -> ADDRESS.matcher(part).find())
        .flatMap(part -> WORDS.tokens(part).stream())
        .map(Token::text)
        .forEach(withheld::add);
  }

  private static boolean name(Token token, String text, boolean shouted) {
    if (!Character.isUpperCase(text.codePointAt(token.start()))) {
      return false;
    }
    var before = text.substring(0, token.start());
    boolean begins =
        shouted
            || before.codePoints().noneMatch(Character::isLetter)
            || SENTENCE_ENDS.matcher(before).find();
    return !(begins && (Spelling.common(token.text()) || token.text().length() <= SHORTEST));
  }
}
