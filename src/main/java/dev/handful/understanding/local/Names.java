package dev.handful.understanding.local;

import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;

/** A named or pointed-at item that nothing else was said of: a choice to look at (C06). */
final class Names implements Rule {
  private static final double SURE = 0.9;
  private static final double WISHED = 0.6;
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
      int start = reference.start();
      // "BILLY, white, over 200 high" where no BILLY is so: a wish for such a thing, no choice.
      var act =
          fitting.isEmpty()
              ? new UserAct.Need(reading.quote(start, reference.end()))
              : new UserAct.NameItem(fitting);
      acts.add(act, fitting.isEmpty() ? WISHED : SURE, start, reference.end());
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

  /** A size or price that is not known contradicts nothing; a colour that is not told does. */
  private static boolean has(Item item, Constraint constraint) {
    var value = item.value(constraint.attribute());
    boolean told = constraint.wanted() instanceof Wanted.Values;
    return value == null
        ? !told
        : constraint.strength() == Strength.NICE && !told || constraint.wanted().admits(value);
  }
}
