package dev.handful.understanding.local;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.UserAct;
import java.util.List;
import java.util.Set;

/** "That's perfect", "not this one", "none of these": what is said of an item without naming it. */
final class Pointing implements Rule {
  private static final double SURE = 0.9;
  private static final double GUESSED = 0.5;
  private static final int SHORT = 4;
  private static final int LONGEST = 7;
  private static final List<String> ALL = List.of("these", "those");
  private static final List<String> ONE = List.of("this", "that", "it");
  private static final Set<String> SINGULAR = Set.of("this", "that", "thats", "it");

  /**
   * "Not this one" where several are shown: the first is likeliest. It is not chosen but presented,
   * so that the reply says which is meant.
   */
  private static void guessed(Reading reading, Acts acts, ItemId first) {
    var fond =
        reading
            .cues(CueKind.NICE)
            .filter(c -> reading.cues(CueKind.THIS).anyMatch(t -> t.start() == c.end()))
            .filter(c -> c.start() == 0)
            .findFirst()
            .orElse(null);
    if (fond != null && !reading.asks(0)) {
      acts.add(new UserAct.MoreLike(first), GUESSED, 0, fond.end() + 1);
      return;
    }
    boolean other =
        reading.size() > LONGEST
            || !reading.matches.isEmpty()
            || !reading.quantities.isEmpty()
            || !reading.grades.isEmpty()
            || reading.has(CueKind.CLOSE)
            || ItemTalk.answers(reading, 0, reading.size())
            || reading.asks(0);
    boolean one = reading.surfaces.stream().anyMatch(SINGULAR::contains);
    var cue =
        reading.cues.stream()
            .filter(
                c ->
                    c.is(CueKind.REJECT)
                        || c.is(CueKind.ACCEPT)
                        || c.is(CueKind.NICE)
                        || c.is(CueKind.PRAISE)
                        || c.is(CueKind.SEEN)
                        || c.is(CueKind.NEGATION)
                            && reading.in(CueKind.THIS, c.end())
                            && !reading.askedYesOrNo())
            .findFirst()
            .orElse(null);
    if (other || !one || cue == null || reading.has(CueKind.THESE)) {
      return;
    }
    if (cue.is(CueKind.SEEN)) {
      acts.add(new UserAct.Reject(List.of(first), "seen"), GUESSED, 0, reading.size());
      return;
    }
    var act =
        cue.is(CueKind.REJECT) || cue.is(CueKind.NEGATION)
            ? new UserAct.Reject(List.of(first), null)
            : cue.is(CueKind.ACCEPT)
                ? new UserAct.NameItem(List.of(first))
                : new UserAct.MoreLike(first);
    acts.add(act, GUESSED, 0, reading.size());
  }

  /**
   * "That's perfect", "not this one": the cue points by itself, to the item talked about last or
   * the only one shown. "Not these" points to all.
   */
  @Override
  public void apply(Reading reading, Acts acts) {
    var shown = reading.state.lastShown();
    var focus = reading.state.focus();
    var only = shown.size() == 1 ? shown.getFirst().item().id() : null;
    var meant = focus == null ? only : focus;
    if (meant == null && acts.isEmpty() && !shown.isEmpty()) {
      guessed(reading, acts, shown.getFirst().item().id());
    }
    for (var cue : reading.cues) {
      boolean brief = reading.size() - (cue.end() - cue.start()) <= SHORT;
      if (!reading.free(cue.start(), cue.end()) || shown.isEmpty()) {
        continue;
      }
      var words = reading.surfaces.subList(cue.start(), cue.end());
      if (cue.is(CueKind.REJECT) && ALL.stream().anyMatch(words::contains)) {
        acts.add(
            new UserAct.Reject(shown.stream().map(s -> s.item().id()).toList(), null),
            SURE,
            cue.start(),
            cue.end());
      } else if (cue.is(CueKind.REJECT)
          && meant != null
          && ONE.stream().anyMatch(words::contains)) {
        acts.add(new UserAct.Reject(List.of(meant), null), SURE, cue.start(), cue.end());
      } else if (cue.is(CueKind.SEEN)
          && meant != null
          && brief
          && acts.isEmpty()
          && reading.matches.isEmpty()
          && !reading.asks(cue.start())) {
        acts.add(new UserAct.Reject(List.of(meant), "seen"), SURE, 0, reading.size());
      } else if (cue.is(CueKind.ACCEPT)
          && meant != null
          && brief
          && acts.isEmpty()
          && reading.matches.isEmpty()
          && !ItemTalk.answers(reading, 0, reading.size())
          && reading.quantities.isEmpty()) {
        acts.add(new UserAct.Accept(meant), SURE, cue.start(), cue.end());
      }
    }
  }
}
