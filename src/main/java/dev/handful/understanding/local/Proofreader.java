package dev.handful.understanding.local;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Lexicon;
import dev.handful.language.Spelling;
import dev.handful.language.Token;
import dev.handful.language.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Mends slips in whole words towards those of the catalogue and of the cues, where the lexicon,
 * which sees stems only, cannot: "campnig", "hikking", "wite", "sleepingbag". Words that are
 * English stay as they are. Immutable.
 */
final class Proofreader {
  private static final int PART = 3;
  private static final int LONGEST_ENDING = 3;
  private static final int LONG_CUE = 5;

  private final Words words;
  private final Cues cues;
  private final Lexicon lexicon;
  private final Set<String> known;
  private final Spelling spelling;

  Proofreader(Words words, Cues cues, Catalogue catalogue, Vocabulary vocabulary) {
    this.words = words;
    this.cues = cues;
    this.lexicon = catalogue.lexicon();
    var written = new LinkedHashSet<String>();
    catalogue.schema().attributes().stream()
        .flatMap(a -> catalogue.columns().words(a.name()).stream())
        .distinct()
        .forEach(value -> add(written, value));
    catalogue
        .schema()
        .attributes()
        .forEach(
            a -> {
              add(written, a.label());
              a.synonyms().forEach(synonym -> add(written, synonym));
            });
    vocabulary.phrases().forEach(phrase -> add(written, phrase));
    known = Set.copyOf(written);
    var mendable = new LinkedHashSet<String>();
    written.stream()
        .filter(word -> !cues.stop(word))
        .flatMap(word -> Stream.of(word, String.join("", words.stems(word))))
        .forEach(mendable::add);
    Stream.concat(cues.words().stream(), vocabulary.topics().written().stream())
        .filter(word -> word.length() >= LONG_CUE)
        .forEach(mendable::add);
    spelling = new Spelling(mendable);
  }

  /** The tokens, slips mended; what is mended keeps its place in the text. */
  List<Token> read(List<Token> tokens) {
    var read = new ArrayList<Token>(tokens.size());
    for (var token : tokens) {
      var ordinary = swapped(token);
      if (ordinary != null) {
        read.add(as(ordinary, token.start(), token.end()));
        continue;
      }
      var parts = unknown(token) ? parts(token) : null;
      if (parts != null) {
        read.addAll(parts);
      } else {
        var mended = unknown(token) ? mended(token.text()) : null;
        read.add(mended == null ? token : as(mended, token.start(), token.end()));
      }
    }
    return List.copyOf(read);
  }

  /** "Waht", "hte", "wiht": an ordinary word with two letters in the wrong order, or null. */
  private @Nullable String swapped(Token token) {
    var text = token.text();
    var meant = cues.chat(text);
    if (meant != null && !lexicon.knows(token.stem())) {
      return meant;
    }
    if (text.length() < PART
        || !text.chars().allMatch(Character::isLetter)
        || known.contains(text)
        || ordinary(text)
        || Spelling.common(text)
        || lexicon.knows(token.stem())) {
      return null;
    }
    for (int at = 1; at < text.length(); at++) {
      var swapped =
          text.substring(0, at - 1)
              + text.charAt(at)
              + text.charAt(at - 1)
              + text.substring(at + 1);
      boolean brief = text.length() <= PART + 2;
      if (brief && ordinary(swapped) || used(swapped)) {
        return swapped;
      }
    }
    return null;
  }

  /** An English word that the catalogue's texts have: "mountian". */
  private boolean used(String word) {
    return Spelling.common(word) && lexicon.knows(String.join("", words.stems(word)));
  }

  private boolean ordinary(String word) {
    return cues.stop(word) || cues.words().contains(word);
  }

  private boolean unknown(Token token) {
    var text = token.text();
    return text.length() > PART
        && text.chars().allMatch(Character::isLetter)
        && !known.contains(text)
        && !cues.stop(text)
        && !cues.words().contains(text)
        && !stemKnown(token)
        && lexicon.match(List.of(token.stem())).stream().noneMatch(m -> m.similarity() == 1);
  }

  /** "dinning" is no "din". */
  private boolean stemKnown(Token token) {
    return lexicon.knows(token.stem())
        && token.text().length() - token.stem().length() <= LONGEST_ENDING;
  }

  /** "sleepingbag": two words that the catalogue has side by side. */
  private @Nullable List<Token> parts(Token token) {
    var text = token.text();
    for (int at = PART; at <= text.length() - PART; at++) {
      var first = text.substring(0, at);
      var second = text.substring(at);
      if (known.contains(first) && known.contains(second) && together(first, second)) {
        int middle = token.start() + at;
        return List.of(as(first, token.start(), middle), as(second, middle, token.end()));
      }
    }
    return null;
  }

  private boolean together(String first, String second) {
    var stems = words.stems(first + " " + second);
    return lexicon.match(stems).stream()
        .anyMatch(m -> m.similarity() == 1 && m.end() - m.start() == stems.size());
  }

  private @Nullable String mended(String text) {
    int last = text.length() - 1;
    boolean doubled = text.charAt(last) == text.charAt(last - 1);
    if (doubled && known.contains(text.substring(0, last))) {
      return text.substring(0, last);
    }
    return spelling.mend(text).map(Spelling.Mended::stem).orElse(null);
  }

  private Token as(String text, int start, int end) {
    return new Token(text, String.join("", words.stems(text)), start, end);
  }

  private void add(Set<String> written, String phrase) {
    words.tokens(phrase).forEach(token -> written.add(token.text()));
  }
}
