package dev.handful.guard;

import dev.handful.language.Lookalikes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A text as the rules read it: plain words, their places, and where parts of it begin. */
final class Heard {

  final String text;
  final List<String> words = new ArrayList<>();
  private final List<int[]> places = new ArrayList<>();

  /** Words that begin a sentence or a line. */
  private final BitSet sentences = new BitSet();

  /** Words that a comma, a colon or a bracket stands before; sentences too. */
  private final BitSet clauses = new BitSet();

  private Heard(String text) {
    this.text = text;
  }

  static Heard of(String text, Lookalikes lookalikes) {
    var heard = new Heard(text);
    int at = 0;
    int last = 0;
    while (at < text.length()) {
      if (!inWord(text, at)) {
        at++;
        continue;
      }
      int start = at;
      while (at < text.length() && inWord(text, at)) {
        at++;
      }
      heard.add(bare(text.substring(start, at)), start, at, last, lookalikes);
      last = at;
    }
    return heard;
  }

  private void add(String word, int start, int end, int last, Lookalikes lookalikes) {
    var plain = lookalikes.plain(word);
    if (plain.isEmpty()) {
      return;
    }
    int index = words.size();
    for (int i = last; i < start; i++) {
      char c = text.charAt(i);
      // "policy.yaml", "3.5": that full stop ends nothing.
      if (".;!?\n".indexOf(c) >= 0 && (c != '.' || start - last > 1)) {
        sentences.set(index);
      }
      if (";!?\n,:()[]\u2013\u2014".indexOf(c) >= 0
          || sentences.get(index)
          || c == '-' && i > 0 && text.charAt(i - 1) == ' ') {
        clauses.set(index);
      }
    }
    if (index == 0) {
      sentences.set(0);
      clauses.set(0);
    }
    words.add(plain);
    places.add(new int[] {start, end});
  }

  /** Letters, digits, marks and signs of format; apostrophes and letter-like signs within. */
  private static boolean inWord(String text, int at) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
      return true;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return true;
    }
    boolean before = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    boolean after = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    return before && after && "'\u2019\u02bc`@$!|".indexOf(c) >= 0 || c == '@' && after;
  }

  private static String bare(String word) {
    return word.indexOf('\'') < 0 && word.indexOf('\u2019') < 0 && word.indexOf('`') < 0
        ? word
        : word.replaceAll("['\u2019\u02bc`]", "");
  }

  int size() {
    return words.size();
  }

  int start(int word) {
    return places.get(word)[0];
  }

  int end(int word) {
    return places.get(word)[1];
  }

  boolean sentence(int word) {
    return word >= size() || sentences.get(word);
  }

  boolean clause(int word) {
    return word >= size() || clauses.get(word);
  }

  /** First word of the sentence. */
  int sentenceStart(int word) {
    int at = word;
    while (at > 0 && !sentence(at)) {
      at--;
    }
    return at;
  }

  /** After the last word of the sentence. */
  int sentenceEnd(int word) {
    int at = word + 1;
    while (!sentence(at)) {
      at++;
    }
    return at;
  }
}
