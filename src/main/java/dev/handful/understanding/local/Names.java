package dev.handful.understanding.local;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import java.util.List;

/** A named or pointed-at item that nothing else was said of: a choice to look at (C06). */
final class Names implements Rule {
  private static final double SURE = 0.9;
  private final References references;

  Names(References references) {
    this.references = references;
  }

  @Override
  public void apply(Reading reading, Acts acts) {
    for (var reference : references.find(reading)) {
      boolean pointed =
          !reading.in(CueKind.THIS, reference.start())
              && !reading.in(CueKind.THESE, reference.start());
      if (!reading.free(reference.start(), reference.end())
          || !(reference.named() || pointed && acts.isEmpty())
          || asked(acts, reference)) {
        continue;
      }
      var fitting = reference.items().stream().filter(id -> fits(reading, acts, id)).toList();
      acts.add(
          new UserAct.NameItem(fitting.isEmpty() ? reference.items() : fitting),
          SURE,
          reference.start(),
          reference.end());
    }
  }

  /** "The first one, how long does it last?": the question says what is wanted of it. */
  private static boolean asked(Acts acts, Reference reference) {
    return acts.all()
        .anyMatch(
            act ->
                act instanceof UserAct.InquireItem(var item, var ignored, var question)
                    && reference.items().contains(item));
  }

  /** "A white BILLY": of the many of that name, the white ones. */
  private static boolean fits(Reading reading, Acts acts, ItemId id) {
    var item = reading.snapshot.catalogue().item(id);
    return item != null
        && acts.all()
            .allMatch(
                a ->
                    !(a instanceof UserAct.Disclose(Constraint c))
                        || c.polarity() != Polarity.WANT
                        || has(item, c));
  }

  private static boolean has(Item item, Constraint constraint) {
    return !(constraint.wanted() instanceof Wanted.Values wanted)
        || (item.value(constraint.attribute())
                instanceof AttributeValue.Keywords(List<String> values)
            && values.stream()
                .anyMatch(v -> wanted.named().contains(v) || wanted.narrower().contains(v)));
  }
}
