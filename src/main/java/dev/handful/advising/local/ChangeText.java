package dev.handful.advising.local;

import dev.handful.catalogue.Item;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Notice;
import dev.handful.prompt.Limits;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.List;

/**
 * What a later list changes, in sentences: what is new, what stayed, what went and because of what.
 */
final class ChangeText {

  private static final int MOST_NAMED = 3;
  private static final int LONGEST_QUOTE = 40;

  private final Writing writing;
  private final ShortNames names;

  ChangeText(Writing writing) {
    this.writing = writing;
    this.names = new ShortNames(new Kinds(writing));
  }

  /** Empty for further items: they replace the last list by design. */
  String of(Notice.Changed changed) {
    if (writing.state().showingMore()) {
      return "";
    }
    var sentences = new ArrayList<String>();
    var withdrawn = tellable(changed.withdrawn()).stream().filter(c -> !isKind(c)).toList();
    if (!withdrawn.isEmpty()) {
      sentences.add(writing.voice().sentence(Say.WITHDRAWN, "what", quoted(withdrawn)));
    }
    var because = tellable(changed.because());
    if (changed.kept() == 0 && because.stream().anyMatch(this::isKind)) {
      // Another kind of thing is a new search; nobody misses the tents among the jackets.
      return "";
    }
    var counted = counts(changed, because);
    if (!counted.isEmpty()) {
      sentences.add(counted);
    }
    if (changed.kept() > 0) {
      sentences.addAll(gone(changed));
    }
    return String.join(" ", sentences);
  }

  private String counts(Notice.Changed changed, List<Constraint> because) {
    var voice = writing.voice();
    int returned = writing.items().size() - changed.added() - changed.kept();
    if (changed.kept() == 0) {
      return returned > 0 ? "" : voice.sentence(Say.ALL_NEW);
    }
    if (changed.added() == 0 && changed.dropped().isEmpty() && !because.isEmpty()) {
      return unchanged(changed.kept(), because);
    }
    var added = voice.fragment(Say.ADDED, "n", changed.added());
    var kept = voice.fragment(Say.KEPT, "n", changed.kept());
    return because.isEmpty()
        ? voice.sentence(Say.CHANGED, "added", added, "kept", kept)
        : voice.sentence(
            Say.CHANGED_BECAUSE, "added", added, "kept", kept, "what", quoted(because));
  }

  /** What of the list meets the new wishes is counted from data, never taken for granted. */
  private String unchanged(int count, List<Constraint> because) {
    int meeting =
        (int)
            writing.items().stream()
                .filter(item -> because.stream().allMatch(c -> c.fulfilledBy(item)))
                .count();
    return meeting >= count
        ? writing.voice().sentence(Say.CHANGED_NOTHING, "count", count, "what", quoted(because))
        : writing
            .voice()
            .sentence(Say.CHANGED_LITTLE, "count", count, "n", meeting, "what", quoted(because));
  }

  /** First those that a new wish rules out, then those that better fits pushed off the list. */
  private List<String> gone(Notice.Changed changed) {
    var sentences = new ArrayList<String>();
    var left = new ArrayList<>(changed.dropped());
    for (var constraint : tellable(changed.because())) {
      var ruledOut = left.stream().filter(item -> breaks(item, constraint)).toList();
      left.removeAll(ruledOut);
      if (!ruledOut.isEmpty()) {
        sentences.add(titles(Say.RULED_OUT, ruledOut, "what", quoted(List.of(constraint))));
      }
    }
    if (!left.isEmpty()) {
      sentences.add(titles(Say.DROPPED, left));
    }
    return sentences;
  }

  /** An item that does not say breaks no wish; that is no cause to name. */
  private static boolean breaks(Item item, Constraint constraint) {
    return item.value(constraint.attribute()) != null && !constraint.fulfilledBy(item);
  }

  private String titles(Say say, List<Item> items, Object... pairs) {
    // "3 and 1 more" reads worse than four names.
    int most = items.size() == MOST_NAMED + 1 ? MOST_NAMED + 1 : MOST_NAMED;
    var named = names.of(items).stream().distinct().limit(most).toList();
    int more = (int) names.of(items).stream().distinct().count() - named.size();
    var arguments = new ArrayList<Object>(List.of(pairs));
    arguments.addAll(
        List.of(
            "titles",
            more > 0 ? String.join(", ", named) : writing.wording().all(named),
            "more",
            more,
            "count",
            items.size()));
    return writing.voice().sentence(say, arguments.toArray());
  }

  private boolean isKind(Constraint constraint) {
    return writing.attribute(constraint.attribute()).filter(writing::namesKind).isPresent();
  }

  private List<Constraint> tellable(List<Constraint> constraints) {
    return constraints.stream().filter(c -> writing.attribute(c.attribute()).isPresent()).toList();
  }

  private String quoted(List<Constraint> constraints) {
    return writing
        .wording()
        .all(
            constraints.stream()
                .map(this::words)
                .map(what -> writing.voice().fragment(Say.QUOTED, "what", what))
                .toList());
  }

  /** The shopper's own word for a number they did not name: "cheaper", not "under $148". */
  private String words(Constraint constraint) {
    var quote = constraint.quote().strip();
    boolean own =
        !quote.isEmpty()
            && constraint.from() == null
            && quote.length() <= LONGEST_QUOTE
            && !Limits.named(constraint)
            && writing.attribute(constraint.attribute()).filter(a -> a.numeric()).isPresent();
    return own ? Voice.echo(quote) : writing.label(constraint);
  }
}
