package dev.handful.turn;

import dev.handful.dialogue.Change;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Notice;
import dev.handful.dialogue.Shown;
import dev.handful.dialogue.Slot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a list changes beside the one before, and the constraints that did it. Pure. */
final class ListChanges {

  private ListChanges() {}

  /** Empty for a first list and when there is nothing to list. */
  static Optional<Notice> of(List<Slot> slots, DialogueState state) {
    var before = state.lastShown();
    if (before.isEmpty() || slots.isEmpty()) {
      return Optional.empty();
    }
    var now = slots.stream().map(s -> s.candidate().item().id()).collect(Collectors.toSet());
    var dropped = before.stream().map(Shown::item).filter(i -> !now.contains(i.id())).toList();
    var earlier = before.stream().map(s -> s.item().id()).collect(Collectors.toSet());
    int kept =
        (int) slots.stream().filter(s -> earlier.contains(s.candidate().item().id())).count();
    int added = (int) slots.stream().filter(s -> s.change() == Change.NEW).count();
    var old = before(state);
    var because =
        state.constraints().stream()
            .filter(c -> c.turn() == state.turn())
            .filter(c -> old.stream().noneMatch(o -> same(o, c)))
            .toList();
    return Optional.of(
        new Notice.Changed(added, kept, dropped, List.copyOf(because), withdrawn(state, because)));
  }

  /** What held before this message and holds no longer, unless something new took its place. */
  private static List<Constraint> withdrawn(DialogueState state, List<Constraint> because) {
    return before(state).stream()
        .filter(old -> state.constraints().stream().noneMatch(c -> same(c, old)))
        .filter(old -> because.stream().noneMatch(c -> c.attribute().equals(old.attribute())))
        .toList();
  }

  private static List<Constraint> before(DialogueState state) {
    return state.history().stream()
        .filter(checkpoint -> checkpoint.turn() == state.turn())
        .findFirst()
        .map(checkpoint -> checkpoint.constraints())
        .orElse(List.of());
  }

  /** The same wish said again. */
  private static boolean same(Constraint a, Constraint b) {
    return a.attribute().equals(b.attribute())
        && a.polarity() == b.polarity()
        && a.wanted().equals(b.wanted());
  }
}
