package dev.handful.retrieval;

import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Wanted;
import java.util.LinkedHashSet;

/** The words to search by: the whole need, not only what the last message added (C12). Pure. */
final class QueryText {

  private QueryText() {}

  /** Empty when the shopper has said nothing that can be searched for. */
  static String of(DialogueState state) {
    var words = new LinkedHashSet<String>();
    if (state.soughtType() != null) {
      words.add(state.soughtType());
    }
    for (var constraint : state.constraints()) {
      if (constraint.polarity() == Polarity.WANT) {
        describe(constraint, words);
      }
    }
    // The need as it was said: a word said again counts again.
    return (String.join(" ", words) + " " + String.join(" ", state.need())).strip();
  }

  /** What the last message added to the words; empty when there is nothing older beside it. */
  static String latest(DialogueState state) {
    if (state.history().isEmpty() || state.history().getLast().turn() != state.turn()) {
      return "";
    }
    var before = state.history().getLast();
    var words = new LinkedHashSet<String>();
    for (var constraint : state.constraints()) {
      if (constraint.polarity() == Polarity.WANT && constraint.turn() == state.turn()) {
        describe(constraint, words);
      }
    }
    words.addAll(state.need());
    before.need().forEach(words::remove);
    var latest = String.join(" ", words).strip();
    return latest.equals(of(state)) ? "" : latest;
  }

  /** Words only: "under 500" would find items that mention 500. */
  private static void describe(Constraint constraint, LinkedHashSet<String> words) {
    switch (constraint.wanted()) {
      case Wanted.Values(var named, var narrower) -> {
        words.add(constraint.quote());
        if (named.size() == 1) {
          words.add(named.getFirst());
        }
      }
      case Wanted.Flag(boolean yes) -> {
        if (yes) {
          words.add(constraint.quote());
        }
      }
      case Wanted.Range ignored -> {}
      case Wanted.About ignored -> {}
    }
  }
}
