package dev.handful.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads phrases as the rule file writes them: words, {@code a|b}, {@code a_row|of_words}, {@code
 * <class>}, {@code *3} (up to three words), {@code #} (a number), {@code !a|b} (not followed by),
 * {@code ^} and {@code $} (where a clause begins and ends), {@code ?} after a step that may be
 * missing, and braces around what is cut of a match.
 */
final class PhraseReader {

  private final Map<String, List<String>> classes;

  PhraseReader(Map<String, List<String>> classes) {
    this.classes = classes;
  }

  /** The phrase with and without each step that may be missing, at an edge and at a word. */
  List<Phrase> read(String written) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of());
    for (var part : written.strip().split("\\s+")) {
      var longer = new ArrayList<List<String>>();
      for (var choice : choices(part)) {
        rows.forEach(row -> longer.add(joined(row, choice)));
      }
      rows.clear();
      rows.addAll(longer);
    }
    return rows.stream().map(row -> phrase(row, written)).toList();
  }

  /** What can stand for a part, each a few steps; a brace stands by itself. */
  private static List<List<String>> choices(String part) {
    boolean opens = part.startsWith("{");
    boolean closes = part.endsWith("}");
    var step = part.substring(opens ? 1 : 0, part.length() - (closes ? 1 : 0));
    boolean missing = step.endsWith("?");
    var sure = missing ? step.substring(0, step.length() - 1) : step;
    var choices = new ArrayList<List<String>>();
    alternatives(sure).forEach(one -> choices.add(braced(opens, List.of(one), closes)));
    if (missing) {
      choices.add(braced(opens, List.of(), closes));
    }
    return choices;
  }

  /** Edges are steps of their own: "please|^" is a word or an edge. */
  private static List<String> alternatives(String step) {
    var edges = new ArrayList<String>();
    var words = new ArrayList<String>();
    for (var one : step.split("\\|")) {
      (one.equals("^") || one.equals("$") ? edges : words).add(one);
    }
    if (!words.isEmpty()) {
      edges.add(String.join("|", words));
    }
    return edges;
  }

  private static List<String> braced(boolean opens, List<String> steps, boolean closes) {
    var row = new ArrayList<String>();
    if (opens) {
      row.add("{");
    }
    row.addAll(steps);
    if (closes) {
      row.add("}");
    }
    return row;
  }

  private static List<String> joined(List<String> row, List<String> more) {
    var all = new ArrayList<>(row);
    all.addAll(more);
    return all;
  }

  private Phrase phrase(List<String> row, String written) {
    var steps = new ArrayList<Step>();
    int from = 0;
    int to = -1;
    for (var step : row) {
      if (step.equals("{")) {
        from = steps.size();
      } else if (step.equals("}")) {
        to = steps.size();
      } else {
        steps.add(step(step, written));
      }
    }
    return new Phrase(List.copyOf(steps), from, to < 0 ? steps.size() : to);
  }

  private Step step(String step, String written) {
    return switch (step.charAt(0)) {
      case '^' -> new Step.Opens();
      case '$' -> new Step.Closes();
      case '#' -> new Step.Amount();
      case '*' -> new Step.Gap(Integer.parseInt(step.substring(1)));
      case '!' -> new Step.Not(Set.copyOf(List.of(step.substring(1).split("\\|"))));
      default -> words(step, written);
    };
  }

  private Step.Words words(String step, String written) {
    var single = new HashSet<String>();
    var rows = new HashMap<String, List<List<String>>>();
    for (var choice : step.split("\\|")) {
      for (var entry : entries(choice, written)) {
        var row = List.of(entry.split(" "));
        if (row.size() == 1) {
          single.add(entry);
        } else {
          rows.computeIfAbsent(row.getFirst(), first -> new ArrayList<>()).add(row);
        }
      }
    }
    return new Step.Words(Set.copyOf(single), Map.copyOf(rows));
  }

  /** The words of a class, or the word itself; an underline joins several. */
  private List<String> entries(String choice, String written) {
    if (!choice.startsWith("<")) {
      return List.of(choice.replace('_', ' '));
    }
    var name = choice.substring(1, choice.length() - 1);
    var entries = classes.get(name);
    if (entries == null) {
      throw new IllegalStateException("guard rules: no class '%s' in: %s".formatted(name, written));
    }
    return entries;
  }
}
