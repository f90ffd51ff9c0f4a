package dev.handful.outcomes;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Suggestion;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is worth keeping of a turn. Pure. */
final class TurnNotes {

  private static final int MOST_WORDS = 30;

  private TurnNotes() {}

  /** In this order: what was chosen is about the lists before this reply. */
  static List<Note> of(AnsweredTurn turn) {
    var notes = new ArrayList<Note>();
    notes.add(new Note.Answered(turn.reply().promptRefs(), turn.reply().route(), said(turn)));
    turn.heard().acts().stream()
        .map(UnderstoodAct::act)
        .flatMap(TurnNotes::act)
        .forEach(notes::add);
    turn.reply().suggestions().stream()
        .map(Suggestion::id)
        .map(Note.Listed::new)
        .forEach(notes::add);
    notes.addAll(MissNotes.of(turn, TellingWords.of(turn.messages())));
    return notes;
  }

  /** What this message asked for, as stems. */
  private static List<String> said(AnsweredTurn turn) {
    var telling = TellingWords.of(turn.messages());
    return turn.heard().acts().stream()
        .map(UnderstoodAct::act)
        .flatMap(TurnNotes::words)
        .flatMap(words -> telling.of(words).stream())
        .map(TellingWords.Word::stem)
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  private static Stream<String> words(UserAct act) {
    if (act instanceof UserAct.Need(var words)) {
      return Stream.of(words);
    }
    boolean wanted = act instanceof UserAct.Disclose(var wish) && wish.polarity() == Polarity.WANT;
    return wanted ? Stream.of(((UserAct.Disclose) act).constraint().quote()) : Stream.empty();
  }

  private static Stream<Note> act(UserAct act) {
    return switch (act) {
      case UserAct.Accept(var item) -> Stream.of(told(OutcomeKind.ACCEPT, item, null));
      case UserAct.MoreLike(var item) -> Stream.of(told(OutcomeKind.LIKE, item, null));
      case UserAct.Reject(var items, var reason) ->
          items.stream().map(item -> told(OutcomeKind.REJECT, item, Codes.of(reason)));
      case UserAct.Disclose ignored -> Stream.empty();
      case UserAct.Need ignored -> Stream.empty();
      case UserAct.AvoidWords ignored -> Stream.empty();
      case UserAct.SeekType ignored -> Stream.empty();
      case UserAct.Critique ignored -> Stream.empty();
      case UserAct.Retract ignored -> Stream.empty();
      case UserAct.Skip ignored -> Stream.empty();
      case UserAct.NameItem ignored -> Stream.empty();
      case UserAct.InquireItem ignored -> Stream.empty();
      case UserAct.InquireExtreme ignored -> Stream.empty();
      case UserAct.InquirePolicy ignored -> Stream.empty();
      case UserAct.InquireAssistant ignored -> Stream.empty();
      case UserAct.Explain ignored -> Stream.empty();
      case UserAct.Compare ignored -> Stream.empty();
      case UserAct.ShowMore ignored -> Stream.empty();
      case UserAct.ForeignCurrency ignored -> Stream.empty();
      case UserAct.Restart ignored -> Stream.empty();
      case UserAct.Greet ignored -> Stream.empty();
      case UserAct.Close ignored -> Stream.empty();
      case UserAct.HandOff ignored -> Stream.empty();
      case UserAct.Decline ignored -> Stream.empty();
      case UserAct.Unclear ignored -> Stream.empty();
    };
  }

  private static Note told(OutcomeKind kind, ItemId item, @Nullable String detail) {
    return new Note.Happened(kind, item, false, detail);
  }
}
