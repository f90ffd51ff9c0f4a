package dev.handful.understanding.llm;

import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Shown;
import dev.handful.llm.ItemLabels;
import java.util.LinkedHashSet;
import java.util.List;

/** The items shown last, by label; a model sees and says nothing else of them. */
record Labels(ItemLabels shown) {

  Labels(List<Shown> shown) {
    this(new ItemLabels(shown.stream().map(Shown::item).toList()));
  }

  boolean isEmpty() {
    return shown.items().isEmpty();
  }

  /** The label of the item at a place of the list, first = 0. */
  static String label(int at) {
    return ItemLabels.of(at);
  }

  /** The items that these labels name, each once; one that names none is counted. */
  List<ItemId> items(List<String> written, Tally tally) {
    var items = new LinkedHashSet<ItemId>();
    for (var one : written) {
      shown
          .resolve(one)
          .map(Item::id)
          .ifPresentOrElse(items::add, () -> tally.drop(Drop.UNKNOWN_ITEM));
    }
    return List.copyOf(items);
  }
}
