package dev.handful.validation;

import dev.handful.catalogue.Lexicon;
import dev.handful.language.Quantities;
import dev.handful.language.Quantity;
import dev.handful.language.Token;
import dev.handful.language.Words;
import java.util.List;
import java.util.Set;

/**
 * One sentence of a model, read once.
 *
 * @param matches what the catalogue's lexicon knows of it, misspellings left out
 */
record Sentence(
    String text,
    List<Token> tokens,
    List<Lexicon.Match> matches,
    List<Quantity> quantities,
    ClaimWords claims) {

  private static final double SURE = 0.95;
  private static final int SCOPE = 9;
  private static final String UNKNOWN = "?";

  static Sentence read(
      String text, Words words, Quantities quantities, Lexicon lexicon, ClaimWords claims) {
    var tokens = words.tokens(text);
    // What the lexicon has never seen would be taken for a spelling mistake, at some cost.
    var stems = tokens.stream().map(Token::stem).map(s -> lexicon.knows(s) ? s : UNKNOWN).toList();
    var matches = lexicon.match(stems).stream().filter(m -> m.similarity() >= SURE).toList();
    return new Sentence(text, tokens, matches, quantities.find(text, tokens), claims);
  }

  int size() {
    return tokens.size();
  }

  /** The word there, in lower case; "" outside. */
  String word(int at) {
    return at < 0 || at >= tokens.size() ? "" : tokens.get(at).text();
  }

  String stem(int at) {
    return at < 0 || at >= tokens.size() ? "" : tokens.get(at).stem();
  }

  /** Whether one of the words stands there, or shortly before within the clause. */
  boolean before(int at, int reach, Set<String> words) {
    for (int i = at - 1; i >= Math.max(0, at - reach) && !divided(i, i + 1); i--) {
      if (words.contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  boolean after(int end, int reach, Set<String> words) {
    for (int i = end; i < Math.min(size(), end + reach) && !(i > end && divided(i - 1, i)); i++) {
      if (words.contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether what starts there is said not to be so. */
  boolean negated(int at) {
    int start = clause(at);
    boolean negated = false;
    for (int i = Math.max(start, at - SCOPE); i < at; i++) {
      boolean negates = claims.negations().contains(word(i));
      if (negates && !claims.unnegating().contains(word(i + 1))) {
        negated = !negated;
      }
    }
    return negated;
  }

  /** Where the clause of this word begins. */
  int clause(int at) {
    int start = Math.min(at, size() - 1);
    while (start > 0 && !opens(start)) {
      start--;
    }
    return start;
  }

  private boolean opens(int at) {
    return claims.boundaries().contains(word(at))
        || word(at).equals("and") && claims.verbs().contains(word(at + 1))
        || divided(at - 1, at);
  }

  /** A comma, dash or the like between two neighbours. */
  boolean divided(int one, int next) {
    if (one < 0 || next >= size()) {
      return true;
    }
    var gap = text.substring(tokens.get(one).end(), tokens.get(next).start());
    return gap.chars().anyMatch(c -> ",;:()\u2013\u2014".indexOf(c) >= 0) || gap.contains(" - ");
  }

  /** As it stands in the text. */
  String written(int start, int end) {
    return text.substring(tokens.get(start).start(), tokens.get(end - 1).end());
  }

  boolean capital(int at) {
    return Character.isUpperCase(text.codePointAt(tokens.get(at).start()));
  }

  /** Token positions of characters. */
  int tokenAt(int character) {
    for (int i = 0; i < size(); i++) {
      if (tokens.get(i).end() > character) {
        return i;
      }
    }
    return size();
  }

  /** Asks or invites and so claims nothing. */
  boolean asks() {
    return text.endsWith("?") && claims.invitations().matcher(text).find()
        || claims.invitations().matcher(text).lookingAt();
  }

  /** Within "if you want ...": said of wishes. */
  boolean hypothetical(int at) {
    int start = clause(at);
    return claims.hypothetical().contains(word(start));
  }
}
