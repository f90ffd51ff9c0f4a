package dev.handful.memory;

import dev.handful.catalogue.Generation;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.ClientMessageId;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.DialogueState.Checkpoint;
import dev.handful.dialogue.Question;
import dev.handful.dialogue.QuestionId;
import dev.handful.dialogue.Shown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A dialogue state while it is being changed; lives for one update. All lists are bounded. */
final class StateDraft {
  private static final int HISTORY = 20;
  private static final int SHOWN = 100;

  private final Generation generation;
  private int turn;
  private final List<Constraint> constraints;
  private final NeedDraft need;
  private @Nullable String soughtType;
  private final List<Shown> shown;
  private final Set<ItemId> liked;
  private final Set<ItemId> rejected;
  private @Nullable ItemId accepted;
  private final List<String> asked;
  private final Set<String> answered;
  private final Set<String> skipped;
  private @Nullable Question pending;
  private @Nullable ItemId focus;
  private boolean reacted;
  private boolean showingMore;
  private final List<Checkpoint> history;

  StateDraft(DialogueState state) {
    generation = state.generation();
    turn = state.turn();
    constraints = new ArrayList<>(state.constraints());
    need = new NeedDraft(state.need(), state.avoided());
    soughtType = state.soughtType();
    shown = new ArrayList<>(state.shown());
    liked = new LinkedHashSet<>(state.liked());
    rejected = new LinkedHashSet<>(state.rejected());
    accepted = state.accepted();
    asked = new ArrayList<>(state.asked());
    answered = new LinkedHashSet<>(state.answered());
    skipped = new LinkedHashSet<>(state.skipped());
    pending = state.pending();
    focus = state.focus();
    reacted = state.reacted();
    showingMore = state.showingMore();
    history = new ArrayList<>(state.history());
  }

  DialogueState build() {
    return new DialogueState(
        generation,
        turn,
        constraints,
        need.words(),
        need.avoided(),
        soughtType,
        shown,
        List.copyOf(liked),
        rejected,
        accepted,
        asked,
        answered,
        skipped,
        pending,
        focus,
        reacted,
        showingMore,
        history);
  }

  /** Back to before that message; a message too old to be known changes nothing. */
  void restore(ClientMessageId message) {
    for (int i = 0; i < history.size(); i++) {
      var before = history.get(i);
      if (before.message().equals(message)) {
        constraints.clear();
        constraints.addAll(before.constraints());
        need.restore(before.need(), before.avoided());
        soughtType = before.soughtType();
        answered.removeIf(
            attribute -> constraints.stream().noneMatch(c -> c.attribute().equals(attribute)));
        history.subList(i, history.size()).clear();
        return;
      }
    }
  }

  void begin(ClientMessageId message) {
    turn++;
    showingMore = false;
    history.add(
        new Checkpoint(message, turn, constraints, need.words(), need.avoided(), soughtType));
    trim(history, HISTORY);
  }

  /** A fresh start: nothing of the old search leaks into the new one, not even rejections (C08). */
  void clear(ClientMessageId message) {
    Stream.of(constraints, shown, asked, history).forEach(Collection::clear);
    need.clear();
    Stream.of(liked, rejected, answered, skipped).forEach(Collection::clear);
    soughtType = null;
    accepted = null;
    pending = null;
    focus = null;
    reacted = false;
    history.add(new Checkpoint(message, turn, List.of(), List.of(), List.of(), null));
  }

  int turn() {
    return turn;
  }

  List<Constraint> constraints() {
    return constraints;
  }

  @Nullable Shown shown(ItemId item) {
    return shown.stream().filter(s -> s.item().id().equals(item)).findFirst().orElse(null);
  }

  void answer(String attribute) {
    answered.add(attribute);
    skipped.remove(attribute);
    if (pending != null && pending.attribute().equals(attribute)) {
      pending = null;
    }
  }

  void drop(Predicate<Constraint> old) {
    constraints.stream().filter(old).forEach(c -> answered.remove(c.attribute()));
    constraints.removeIf(old);
  }

  /** No preference on an attribute, asked or not: it is never asked again (C10). */
  void dismiss(String attribute) {
    skipped.add(attribute);
    if (pending != null && pending.attribute().equals(attribute)) {
      pending = null;
    }
  }

  void skip(@Nullable QuestionId question) {
    if (pending != null && (question == null || question.equals(pending.id()))) {
      dismiss(pending.attribute());
    }
  }

  /** Typing always supersedes a question; a question about the shop or an item leaves it open. */
  void supersede(boolean superseded) {
    pending = superseded ? null : pending;
  }

  /** What is wanted now is no longer avoided, and the other way round. */
  NeedDraft need() {
    return need;
  }

  void seek(@Nullable String type) {
    soughtType = type;
  }

  void focus(ItemId item) {
    focus = item;
  }

  /** A shopper who takes or names a rejected item has changed their mind. */
  void name(List<ItemId> items) {
    rejected.removeAll(items);
    if (items.size() == 1) {
      focus = items.getFirst();
    }
  }

  void accept(ItemId item) {
    name(List.of(item));
    accepted = item;
    reacted = true;
  }

  void reject(List<ItemId> items) {
    rejected.addAll(items);
    liked.removeAll(items);
    focus = focus != null && items.contains(focus) ? null : focus;
    accepted = accepted != null && items.contains(accepted) ? null : accepted;
    reacted = true;
  }

  void like(ItemId item) {
    name(List.of(item));
    liked.remove(item);
    liked.add(item);
    reacted = true;
  }

  void react(@Nullable ItemId item) {
    focus = item == null || rejected.contains(item) ? focus : item;
    reacted = true;
  }

  void showMore() {
    showingMore = true;
  }

  void show(Shown item) {
    shown.removeIf(s -> s.item().id().equals(item.item().id()));
    shown.add(item);
    trim(shown, SHOWN);
  }

  /** "It" is the only item listed, or what was talked about while that is still listed. */
  void focusOnList(List<ItemId> list) {
    if (list.size() == 1) {
      focus = list.getFirst();
    } else if (focus != null && !list.contains(focus)) {
      focus = null;
    }
  }

  void ask(Question question) {
    pending = question;
    asked.add(question.attribute());
  }

  private static void trim(List<?> list, int most) {
    if (list.size() > most) {
      list.subList(0, list.size() - most).clear();
    }
  }
}
