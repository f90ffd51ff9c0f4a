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
