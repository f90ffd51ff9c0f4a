package dev.handful.guard;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What of a text stands beside its findings. Beside an order, a question for the prompt or an
 * off-topic wish a part of the text stands only when it asks for something: it has a word of asking
 * in it, or names something of the catalogue.
 */
final class Cutting {

  private static final Set<String> JOINING =
      Set.of("and", "but", "then", "also", "so", "plus", "or");
  private static final Set<String> ASKING =
      Set.of(
          "show",
          "find",
          "recommend",
          "suggest",
          "need",
          "want",
          "looking",
          "searching",
          "search",
          "buy",
          "wanted",
          "id",
          "browse",
          "compare",
          "cheapest",
          "cheaper");

  private final Heard heard;
  private final List<Finding> findings;
  private final Predicate<String> sold;

  Cutting(Heard heard, List<Finding> findings, Predicate<String> sold) {
    this.heard = heard;
    this.findings = findings;
    this.sold = sold;
  }

  String kept() {
    if (findings.stream().anyMatch(f -> !f.concern().restStands())) {
      return "";
    }
    var cut = new BitSet();
    findings.forEach(f -> cut.set(f.start(), f.end()));
    if (findings.stream().anyMatch(f -> f.concern() != Concern.PERSONAL)) {
      parts(cut);
    } else {
      joints(cut);
    }
    return written(cut);
  }

  /** Cuts every part that holds a finding, and every other one that asks for nothing. */
  private void parts(BitSet cut) {
    for (int start = 0; start < heard.size(); ) {
      int end = start + 1;
      while (end < heard.size() && !opens(heard, end)) {
        end++;
      }
      if (!stands(start, end)) {
        cut.set(heard.start(start), heard.end(end - 1));
      }
      start = end;
    }
  }

  /** Whether a new part begins with this word. */
  static boolean opens(Heard heard, int word) {
    return heard.clause(word) || JOINING.contains(heard.words.get(word));
  }

  private boolean stands(int start, int end) {
    boolean blamed =
        findings.stream()
            .filter(f -> f.concern() != Concern.PERSONAL)
            .anyMatch(f -> f.start() < heard.end(end - 1) && heard.start(start) < f.end());
    if (blamed) {
      return false;
    }
    if (heard.words.subList(start, end).stream().anyMatch(ASKING::contains)) {
      return true;
    }
    // "a poem about tents and boots": what only an "and" joins goes with what it is joined to.
    return heard.clause(start)
        && sold.test(heard.text.substring(heard.start(start), heard.end(end - 1)));
  }

  /** "I am diabetic and need a bag": the "and" goes too. */
  private void joints(BitSet cut) {
    for (var finding : findings) {
      for (int word = 0; word < heard.size(); word++) {
        if (heard.start(word) >= finding.end()) {
          if (JOINING.contains(heard.words.get(word))) {
            cut.set(finding.end(), heard.end(word));
          }
          break;
        }
      }
    }
  }

  private String written(BitSet cut) {
    var kept = new StringBuilder();
    var text = heard.text;
    int at = 0;
    while (at < text.length()) {
      int from = cut.nextSetBit(at);
      int upTo = from < 0 ? text.length() : from;
      kept.append(text, at, upTo);
      at = from < 0 ? upTo : cut.nextClearBit(from);
      if (from >= 0) {
        kept.append(' ');
      }
    }
    var line = kept.toString().replaceAll(" {2,}", " ").strip();
    return line.codePoints().anyMatch(Character::isLetterOrDigit) ? line : "";
  }

  /** The findings in the order of the text, gravest first at one place. */
  static List<Finding> ordered(List<Finding> findings) {
    return findings.stream()
        .distinct()
        .sorted(Comparator.comparing(Finding::start).thenComparing(Finding::concern))
        .toList();
  }
}
