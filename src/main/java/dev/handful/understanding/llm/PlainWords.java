package dev.handful.understanding.llm;

import dev.handful.catalogue.Lexicon;
import dev.handful.language.Spelling;
import dev.handful.language.Token;
import dev.handful.language.Words;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes words of a model fit to be searched for and to be read: plain, one line, grounded in the
 * message, the catalogue or English. Stateless for one message.
 */
final class PlainWords {

  static final int LONGEST_QUERY = 80;

  /** People's small numbers may have been words of another language: "zwei Personen". */
  private static final double SMALL = 12;

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\s]+");
  private static final Pattern LINK_OR_MARKUP =
      Pattern.compile("(?i)://|www\\.|@|\\p{L}\\.\\p{L}{2,}|[<>{}\\[\\]|`#*_\\\\]");

  private final Words words;
  private final EnglishWords english;
  private final Utterance utterance;
  private final Lexicon lexicon;

  PlainWords(Words words, EnglishWords english, Utterance utterance, Lexicon lexicon) {
    this.words = words;
    this.english = english;
    this.utterance = utterance;
    this.lexicon = lexicon;
  }

  /** The search as a shopper may read it; null when it is not fit for that. */
  @Nullable String query(String written) {
    var plain =
        INVISIBLE
            .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
            .replaceAll(" ")
            .strip();
    if (plain.isEmpty() || LINK_OR_MARKUP.matcher(plain).find() || english.commands(plain)) {
      return null;
    }
    var tokens = words.tokens(plain);
    var content = tokens.stream().filter(this::content).toList();
    long grounded = content.stream().filter(PlainWords::lettered).filter(this::grounded).count();
    boolean numbers = tokens.stream().allMatch(this::numberSaid);
    return grounded == 0 || 2 * grounded < content.size() || !numbers ? null : cut(plain);
  }

  /** Its words to search for, in order, without repeats. */
  List<String> content(String written, int most) {
    if (LINK_OR_MARKUP.matcher(written).find() || english.commands(written)) {
      return List.of();
    }
    return words.tokens(written).stream()
        .filter(this::content)
        .filter(this::numberSaid)
        .filter(token -> grounded(token) || Spelling.common(token.text()))
        .map(Token::text)
        .distinct()
        .limit(most)
        .toList();
  }

  /** A few words as written, each of them known; empty when there is none. */
  String phrase(String written, int most) {
    return String.join(" ", content(written, most));
  }

  private boolean content(Token token) {
    return token.text().codePoints().anyMatch(Character::isLetterOrDigit)
        && !english.stop(token.text());
  }

  private static boolean lettered(Token token) {
    return token.text().codePoints().anyMatch(Character::isLetter);
  }

  /** Whether a word is English or the catalogue's: what is not finds nothing. */
  boolean searchable(String word) {
    return words.tokens(word).stream()
        .anyMatch(t -> lexicon.knows(t.stem()) || Spelling.common(t.text()));
  }

  private boolean grounded(Token token) {
    return utterance.hasStem(token.stem()) || lexicon.knows(token.stem());
  }

  private boolean numberSaid(Token token) {
    if (token.text().chars().noneMatch(Character::isDigit)) {
      return true;
    }
    try {
      double number = Double.parseDouble(token.text().replace(",", ""));
      return number >= 0 && number <= SMALL || utterance.says(number);
    } catch (NumberFormatException e) {
      return grounded(token);
    }
  }

  private static String cut(String plain) {
    if (plain.length() <= LONGEST_QUERY) {
      return plain;
    }
    int space = plain.lastIndexOf(' ', LONGEST_QUERY);
    return plain.substring(0, space > 0 ? space : LONGEST_QUERY);
  }
}
