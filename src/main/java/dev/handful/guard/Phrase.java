package dev.handful.guard;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of steps within one sentence.
 *
 * @param cutFrom first step of what is cut of a match
 * @param cutTo after its last step
 */
record Phrase(List<Step> steps, int cutFrom, int cutTo) {

  /** A match, in words: all of it, and what is cut. */
  record Match(int start, int end, int cutStart, int cutEnd) {}

  /** What any number is found by. */
  static final String AMOUNT = "#";

  /** Words a match can begin with. */
  Set<String> first() {
    var opening =
        steps.stream()
            .filter(step -> !(step instanceof Step.Opens))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("a phrase needs a word"));
    if (opening instanceof Step.Words(var single, var rows)) {
      return Stream.concat(single.stream(), rows.keySet().stream())
          .collect(Collectors.toUnmodifiableSet());
    }
    if (opening instanceof Step.Amount) {
      return Set.of(AMOUNT);
    }
    throw new IllegalStateException("a phrase begins with a word, not with " + opening);
  }

  /** The match that begins at this word, or null. */
  @org.jspecify.annotations.Nullable Match match(Heard heard, int start) {
    var places = new int[steps.size() + 1];
    places[0] = start;
    return walk(heard, places, 0, start)
        ? new Match(start, places[steps.size()], places[cutFrom], places[cutTo])
        : null;
  }

  private boolean walk(Heard heard, int[] places, int step, int at) {
    places[step] = at;
    if (step == steps.size()) {
      return true;
    }
    int start = places[0];
    return switch (steps.get(step)) {
      case Step.Opens() -> heard.clause(at) && walk(heard, places, step + 1, at);
      case Step.Closes() -> heard.clause(at) && walk(heard, places, step + 1, at);
      case Step.Not(var words) ->
          (outside(heard, start, at) || !words.contains(heard.words.get(at)))
              && walk(heard, places, step + 1, at);
      case Step.Amount() ->
          !outside(heard, start, at)
              && Character.isDigit(heard.words.get(at).charAt(0))
              && walk(heard, places, step + 1, at + 1);
      case Step.Gap(int most) -> gap(heard, places, step, at, most);
      case Step.Words words -> words(heard, places, step, at, words);
    };
  }

  private boolean gap(Heard heard, int[] places, int step, int at, int most) {
    for (int taken = 0; taken <= most; taken++) {
      if (taken > 0 && outside(heard, places[0], at + taken - 1)) {
        return false;
      }
      if (walk(heard, places, step + 1, at + taken)) {
        places[step] = at;
        return true;
      }
    }
    return false;
  }

  private boolean words(Heard heard, int[] places, int step, int at, Step.Words words) {
    if (outside(heard, places[0], at)) {
      return false;
    }
    var word = heard.words.get(at);
    for (var row : words.rows().getOrDefault(word, List.of())) {
      int end = at + row.size();
      if (end <= heard.size()
          && heard.words.subList(at, end).equals(row)
          && !outside(heard, places[0], end - 1)
          && walk(heard, places, step + 1, end)) {
        places[step] = at;
        return true;
      }
    }
    if (words.single().contains(word) && walk(heard, places, step + 1, at + 1)) {
      places[step] = at;
      return true;
    }
    return false;
  }

  /** Beyond the text or the sentence that the match began in. */
  private static boolean outside(Heard heard, int start, int at) {
    return at >= heard.size() || at > start && heard.sentence(at);
  }
}
