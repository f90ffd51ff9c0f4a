package dev.handful.advising.local;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Slot;
import dev.handful.dialogue.Suggestion;
import java.util.List;

/** The planned places as suggestions with reasons, a weakness and variants. */
final class Suggestions {

  private final Writing writing;
  private final Reasons reasons;
  private final Tradeoffs tradeoffs;
  private final Variants variants;
  private final Details details;

  Suggestions(Writing writing, Reasons reasons) {
    this.writing = writing;
    this.reasons = reasons;
    this.tradeoffs = new Tradeoffs(writing, writing.items());
    this.variants = new Variants(writing);
    this.details = new Details(writing, writing.items());
  }

  List<Suggestion> all() {
    return writing.plan().slots().stream().map(this::suggestion).toList();
  }

  private Suggestion suggestion(Slot slot) {
    var item = slot.candidate().item();
    return new Suggestion(
        item.id(),
        item.title(),
        item.url(),
        item.image(),
        item.price(),
        slot.rank(),
        slot.role(),
        reasons.of(slot),
        tradeoffs.of(item),
        slot.change(),
        variants.of(slot.candidate()),
        sponsored(item),
        details.of(item));
  }

  private boolean sponsored(Item item) {
    var attribute = writing.snapshot().policy().sponsored().attribute();
    return attribute != null
        && item.value(attribute) instanceof AttributeValue.Flag(boolean yes)
        && yes;
  }
}
