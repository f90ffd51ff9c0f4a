package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.QuestionOption;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.UserAct;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What buttons and chips mean. Nothing is guessed: an unknown option or item is unclear. */
final class Taps {
  private static final String TOO_EXPENSIVE = "too-expensive";

  private Taps() {}

  static List<UserAct> answer(ShopperMessage.Answer answer, DialogueState state) {
    var pending = state.pending();
    if (answer.skip()) {
      return List.of(new UserAct.Skip(answer.questionId()));
    }
    if (pending == null || !pending.id().equals(answer.questionId())) {
      return List.of(new UserAct.Unclear());
    }
    return pending.options().stream()
        .filter(option -> option.id().equals(answer.option()))
        .findFirst()
        .map(option -> List.<UserAct>of(chosen(option, pending.attribute(), state, "tap")))
        .orElse(List.of(new UserAct.Unclear()));
  }

  static UserAct.Disclose chosen(
      QuestionOption option, String attribute, DialogueState state, @Nullable String from) {
    int turn = state.turn() + 1;
    return new UserAct.Disclose(
        new Constraint(
            Acts.id(turn, attribute, Polarity.WANT),
            attribute,
            option.wanted(),
            Polarity.WANT,
            Strength.MUST,
            option.label(),
            turn,
            from));
  }

  static List<UserAct> tap(ShopperMessage.Tap tap) {
    var items = tap.items();
    return switch (tap.act()) {
      case RESTART -> List.of(new UserAct.Restart());
      case WHY -> List.of(new UserAct.Explain(items));
      case COMPARE -> List.of(new UserAct.Compare(items));
      case CHEAPER -> List.of(new UserAct.Critique(Attribute.PRICE, Direction.LESS, first(items)));
      case NOT_THIS -> reject(tap);
      case MORE_LIKE ->
          items.isEmpty() ? unclear() : List.of(new UserAct.MoreLike(items.getFirst()));
      case ACCEPT -> items.isEmpty() ? unclear() : List.of(new UserAct.Accept(items.getFirst()));
      case ASK ->
          items.isEmpty()
              ? unclear()
              : List.of(
                  new UserAct.InquireItem(
                      items.getFirst(), null, tap.text() == null ? "" : tap.text()));
    };
  }

  private static List<UserAct> unclear() {
    return List.of(new UserAct.Unclear());
  }

  private static @Nullable ItemId first(List<ItemId> items) {
    return items.isEmpty() ? null : items.getFirst();
  }

  private static List<UserAct> reject(ShopperMessage.Tap tap) {
    if (tap.items().isEmpty()) {
      return unclear();
    }
    var acts = new ArrayList<UserAct>();
    acts.add(new UserAct.Reject(tap.items(), tap.reasonCode()));
    if (TOO_EXPENSIVE.equals(tap.reasonCode())) {
      acts.add(new UserAct.Critique(Attribute.PRICE, Direction.LESS, tap.items().getFirst()));
    }
    return acts;
  }

  static List<UserAct> prefer(ShopperMessage.Prefer prefer, DialogueState state) {
    var attribute = prefer.attribute();
    var wanted = prefer.wanted();
    if (attribute == null || wanted == null) {
      return List.of(new UserAct.Retract(prefer.remove(), null));
    }
    int turn = state.turn() + 1;
    return List.of(
        new UserAct.Disclose(
            new Constraint(
                Acts.id(turn, attribute, Polarity.WANT),
                attribute,
                wanted,
                Polarity.WANT,
                Strength.MUST,
                "",
                turn,
                "tap")));
  }
}
