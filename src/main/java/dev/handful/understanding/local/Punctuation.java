package dev.handful.understanding.local;

import dev.handful.language.Token;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Where the parts and sentences of a message begin, told by what stands between its words. */
final class Punctuation {
  private static final Pattern SENTENCE_END = Pattern.compile("[.;!?\\n\\r]");
  private static final Pattern PAUSE = Pattern.compile("[,.;:!?\\n\\r()]|\\s[-\u2013\u2014]\\s");

  private final String text;
  private final List<Token> tokens;
  private final List<String> surfaces;
  private final Cues cues;

  Punctuation(String text, List<Token> tokens, List<String> surfaces, Cues cues) {
    this.text = text;
    this.tokens = tokens;
    this.surfaces = surfaces;
    this.cues = cues;
  }

  /** The tokens that a comma or more lies before. */
  static BitSet pauses(String text, List<Token> tokens) {
    var pauses = new BitSet();
    for (int i = 1; i < tokens.size(); i++) {
      pauses.set(
          i, PAUSE.matcher(text.substring(tokens.get(i - 1).end(), tokens.get(i).start())).find());
    }
    return pauses;
  }

  /** The characters between a token and the one before it. */
  String gap(int token) {
    return token <= 0 || token >= tokens.size()
        ? ""
        : text.substring(tokens.get(token - 1).end(), tokens.get(token).start());
  }

  /** Whether a comma or more lies before the token. */
  boolean pauseBefore(int token) {
    return !abbreviated(token) && PAUSE.matcher(gap(token)).find();
  }

  boolean sentenceBefore(int token) {
    return !abbreviated(token) && SENTENCE_END.matcher(gap(token)).find();
  }

  /** The first token of the part that the token is in. */
  int back(int token, IntPredicate edge) {
    int at = token;
    while (at > 0 && !edge.test(at)) {
      at--;
    }
    return at;
  }

  /** Where that part ends. */
  int forth(int token, IntPredicate edge) {
    int at = token + 1;
    while (at < tokens.size() && !edge.test(at)) {
      at++;
    }
    return at;
  }

  /** "max. 500": that full stop ends nothing. */
  private boolean abbreviated(int token) {
    return token > 0
        && gap(token).strip().equals(".")
        && cues.abbreviation(surfaces.get(token - 1));
  }
}
