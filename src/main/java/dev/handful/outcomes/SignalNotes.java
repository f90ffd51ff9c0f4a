package dev.handful.outcomes;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.ShopperSignal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is worth keeping of what a shopper's client tells beside the turns. Pure. */
final class SignalNotes {

  private SignalNotes() {}

  /**
   * @param served whether the catalogue has the item; clients may name anything
   */
  static List<Note> of(ShopperSignal signal, Predicate<ItemId> served) {
    return switch (signal) {
      case ShopperSignal.Feedback feedback -> feedback(feedback, served);
      case ShopperSignal.Impression(var turn, var items) ->
          items.stream()
              .map(ShopperSignal.Seen::id)
              .filter(served)
              .map(item -> told(OutcomeKind.SEEN, item, null))
              .toList();
      case ShopperSignal.Outcome(var item, var kind) ->
          OutcomeKind.of(kind)
              .filter(known -> served.test(item))
              .map(known -> List.of(told(known, item, null)))
              .orElse(List.of());
      case ShopperSignal.Context ignored -> List.of();
    };
  }

  private static List<Note> feedback(ShopperSignal.Feedback feedback, Predicate<ItemId> served) {
    boolean good = feedback.value().equals("up") || feedback.value().equals("helped");
    var item = feedback.itemId();
    if (item == null) {
      return List.of(new Note.Judged(good));
    }
    var kind = good ? OutcomeKind.LIKE : OutcomeKind.REJECT;
    return served.test(item)
        ? List.of(told(kind, item, good ? null : Codes.of(feedback.reasonCode())))
        : List.of();
  }

  private static Note told(OutcomeKind kind, ItemId item, @Nullable String detail) {
    return new Note.Happened(kind, item, false, detail);
  }
}
