package dev.handful.outcomes;

import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.ConstraintId;
import dev.handful.dialogue.Notice;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import dev.handful.prompt.PreferenceWording;
import dev.handful.prompt.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a turn asked for and did not find, from what the turn knows already. Pure. */
final class MissNotes {

  private MissNotes() {}

  static List<Note> of(AnsweredTurn turn, TellingWords telling) {
    var notes = new ArrayList<Note>();
    for (var notice : turn.plan().notices()) {
      if (notice instanceof Notice.AbsentType(var words, var nearest)) {
        absent(words, telling, notes);
      } else if (notice instanceof Notice.NoMatch(var constraints)) {
        noMatch(constraints, turn.snapshot(), notes);
      }
    }
    turn.plan().relaxations().stream()
        .filter(relaxation -> relaxation.removes().size() == 1)
        .forEach(
            relaxation ->
                wishes(
                    MissKind.IN_THE_WAY,
                    relaxation.removes(),
                    turn.state().constraints(),
                    turn.snapshot(),
                    notes));
    wishes(MissKind.GIVEN_UP, given(turn), turn.before().constraints(), turn.snapshot(), notes);
    turn.heard().unexplained().stream()
        .flatMap(word -> telling.of(word).stream())
        .map(word -> new Note.Missed(MissKind.UNKNOWN, word.stem(), word.text()))
        .forEach(notes::add);
    return notes.stream().distinct().toList();
  }

  private static void absent(String words, TellingWords telling, List<Note> notes) {
    var known = telling.of(words);
    if (!known.isEmpty()) {
      notes.add(
          new Note.Missed(
              MissKind.ABSENT,
              joined(known.stream().map(TellingWords.Word::stem)),
              joined(known.stream().map(TellingWords.Word::text))));
    }
  }

  private static String joined(Stream<String> words) {
    return words.collect(Collectors.joining(" "));
  }

  private static void noMatch(List<Constraint> constraints, Snapshot snapshot, List<Note> notes) {
    var labels =
        constraints.stream()
            .filter(c -> mayBeNamed(c, snapshot))
            .map(c -> label(c, snapshot))
            .sorted()
            .toList();
    if (!labels.isEmpty()) {
      var all = String.join(" + ", labels);
      notes.add(new Note.Missed(MissKind.NO_MATCH, all, all));
    }
  }

  private static void wishes(
      MissKind kind,
      List<ConstraintId> chosen,
      List<Constraint> constraints,
      Snapshot snapshot,
      List<Note> notes) {
    constraints.stream()
        .filter(c -> chosen.contains(c.id()) && mayBeNamed(c, snapshot))
        .map(c -> label(c, snapshot))
        .forEach(label -> notes.add(new Note.Missed(kind, label, label)));
  }

  /** Wishes this message took back. */
  private static List<ConstraintId> given(AnsweredTurn turn) {
    return turn.heard().acts().stream()
        .map(UnderstoodAct::act)
        .filter(UserAct.Retract.class::isInstance)
        .map(act -> ((UserAct.Retract) act).constraint())
        .filter(Objects::nonNull)
        .toList();
  }

  private static boolean mayBeNamed(Constraint constraint, Snapshot snapshot) {
    return !snapshot.policy().blocked().contains(constraint.attribute())
        && snapshot.catalogue().schema().attribute(constraint.attribute()).isPresent();
  }

  /** In the catalogue's words: the shopper's own would spell one wish in many ways. */
  private static String label(Constraint c, Snapshot snapshot) {
    var named =
        switch (c.wanted()) {
          case Wanted.Values(var values, var narrower) when !values.isEmpty() ->
              sign(c) + String.join(" or ", values.stream().sorted().toList());
          case Wanted.Values(var values, var narrower) -> sign(c) + String.join(" or ", narrower);
          case Wanted.Range ignored -> worded(c, snapshot);
          case Wanted.About ignored -> worded(c, snapshot);
          case Wanted.Flag ignored -> worded(c, snapshot);
        };
    return c.attribute() + ": " + named;
  }

  private static String sign(Constraint constraint) {
    return constraint.polarity() == Polarity.AVOID ? "not " : "";
  }

  private static String worded(Constraint c, Snapshot snapshot) {
    var own =
        new Constraint(
            c.id(), c.attribute(), c.wanted(), c.polarity(), c.strength(), "", c.turn(), c.from());
    return PreferenceWording.label(own, snapshot);
  }
}
