package dev.handful.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds by meaning what no phrase names: sentence by sentence. What the shop sells protects: a
 * sentence that names something sold must be far from ordinary to be declined.
 */
final class Senses {

  /** Fewer words are an answer, a name, a size. */
  private static final int WORDS = 3;

  /** Each costs a vector. */
  private static final int SENTENCES = 8;

  /** Characters of a sentence that are read; more tells nothing more of what it is about. */
  private static final int LONGEST = 400;

  private final Meaning meaning;
  private final Function<String, float[]> vectors;
  private final Predicate<String> sold;

  Senses(Meaning meaning, Function<String, float[]> vectors, Predicate<String> sold) {
    this.meaning = meaning;
    this.vectors = vectors;
    this.sold = sold;
  }

  /**
   * @param known what the phrases found: personal words are not read again
   */
  List<Finding> find(Heard heard, List<Finding> known) {
    var found = new ArrayList<Finding>();
    int sentences = 0;
    for (int start = 0; start < heard.size() && sentences < SENTENCES; ) {
      int end = heard.sentenceEnd(start);
      if (end - start >= WORDS) {
        sentences++;
        sentence(heard, start, end, known, found);
      }
      start = end;
    }
    return found;
  }

  private void sentence(Heard heard, int start, int end, List<Finding> known, List<Finding> found) {
    var concern = concern(heard, start, end, known);
    if (concern == null) {
      return;
    }
    if (!concern.restStands()) {
      found.add(finding(heard, concern, start, end));
      return;
    }
    // "I need a tent, and what is the capital of Peru": only the part that is meant.
    boolean parts = false;
    for (int from = start; from < end; ) {
      int to = partEnd(heard, from, end);
      boolean whole = from == start && to == end;
      if (!whole && to - from >= WORDS) {
        var part = concern(heard, from, to, known);
        if (part != null) {
          parts = true;
          found.add(finding(heard, part, from, to));
        }
      }
      from = to;
    }
    if (!parts) {
      found.add(finding(heard, concern, start, end));
    }
  }

  /** With the mark it ends in. */
  private static Finding finding(Heard heard, Concern concern, int from, int to) {
    int end = heard.end(to - 1);
    while (end < heard.text.length() && ".?!".indexOf(heard.text.charAt(end)) >= 0) {
      end++;
    }
    return new Finding(concern, heard.start(from), end);
  }

  private static int partEnd(Heard heard, int from, int end) {
    int to = from + 1;
    while (to < end && !Cutting.opens(heard, to)) {
      to++;
    }
    return to;
  }

  private @Nullable Concern concern(Heard heard, int start, int end, List<Finding> known) {
    var text = text(heard, start, end, known);
    var judged = meaning.of(vectors.apply(text));
    var thresholds = meaning.thresholds();
    if (judged.probability() <= thresholds.plain()) {
      return null;
    }
    return judged.probability() > thresholds.sold() || !sold.test(text) ? judged.concern() : null;
  }

  /** As it was written where it hides nothing; without what somebody is. */
  private static String text(Heard heard, int start, int end, List<Finding> known) {
    var text = new StringBuilder();
    int at = heard.start(start);
    for (int word = start; word < end; word++) {
      int from = heard.start(word);
      int to = heard.end(word);
      boolean personal =
          known.stream()
              .anyMatch(f -> f.concern() == Concern.PERSONAL && f.start() <= from && to <= f.end());
      text.append(heard.text, at, from);
      text.append(personal ? "" : written(heard.text.substring(from, to), heard.words.get(word)));
      at = to;
    }
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text.toString();
  }

  /** "k1ll" is read as "kill", "Don't" as it stands. */
  private static String written(String word, String plain) {
    boolean disguised =
        !word.replaceAll("[^\\p{L}\\p{N}]", "").equalsIgnoreCase(plain.replaceAll("[^a-z0-9]", ""));
    return disguised ? plain : word;
  }
}
