package dev.handful.turn;

import dev.handful.advising.Drafted;
import dev.handful.dialogue.Comparison;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.HandOff;
import dev.handful.dialogue.Preference;
import dev.handful.dialogue.Question;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.Suggestion;
import dev.handful.dialogue.TurnEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a reply together from accepted blocks; the place where "at most five" is enforced. */
final class ReplyBuilder {

  private final List<String> text = new ArrayList<>();
  private final List<Suggestion> suggestions = new ArrayList<>();
  private List<String> followUps = List.of();
  private @Nullable Question question;
  private @Nullable Comparison comparison;
  private @Nullable HandOff handOff;

  /**
   * Takes a block in and gives the event that tells of it; empty when the block only shows in the
   * final reply, or when it is a suggestion beyond the fifth or one that is there already.
   */
  Optional<TurnEvent> add(DraftBlock block) {
    return switch (block) {
      case DraftBlock.Text(var paragraph) -> {
        text.add(paragraph);
        yield Optional.of(new TurnEvent.Text(paragraph));
      }
      case DraftBlock.Suggested(var suggestion) -> addSuggestion(suggestion);
      case DraftBlock.Asked(var asked) -> {
        question = asked;
        yield Optional.of(new TurnEvent.Asked(asked));
      }
      case DraftBlock.Compared(var table) -> {
        comparison = table;
        yield Optional.of(new TurnEvent.Compared(table));
      }
      case DraftBlock.FollowUps(var texts) -> {
        followUps = texts.stream().limit(3).toList();
        yield Optional.empty();
      }
      case DraftBlock.HandedOff(var person) -> {
        handOff = person;
        yield Optional.empty();
      }
    };
  }

  private Optional<TurnEvent> addSuggestion(Suggestion suggestion) {
    if (suggestions.size() == Reply.MAX_SUGGESTIONS
        || suggestions.stream().anyMatch(known -> known.id().equals(suggestion.id()))) {
      return Optional.empty();
    }
    suggestions.add(suggestion);
    return Optional.of(new TurnEvent.Suggested(suggestion));
  }

  Reply build(
      List<Preference> preferences, List<Reply.WordedRelaxation> relaxations, Drafted made) {
    return new Reply(
        text,
        suggestions,
        question,
        comparison,
        relaxations,
        preferences,
        followUps,
        handOff,
        made.route(),
        made.degraded(),
        made.promptRefs());
  }
}
