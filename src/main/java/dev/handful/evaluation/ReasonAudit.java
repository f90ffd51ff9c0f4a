package dev.handful.evaluation;

import dev.handful.evaluation.ChatReply.Suggested;
import dev.handful.evaluation.ChatReply.Why;
import dev.handful.evaluation.shop.CataloguedItem;
import java.util.List;

/** Looks up the value of every reason in the item file, and every number its sentence gives. */
final class ReasonAudit {
  private final FactCheck facts;

  ReasonAudit(FactCheck facts) {
    this.facts = facts;
  }

  Claims.Checked of(List<Dialogue> dialogues) {
    Claims claims = new Claims();
    for (Dialogue dialogue : dialogues) {
      for (int turn = 0; turn < dialogue.all().size(); turn++) {
        Claims.Place place = new Claims.Place(dialogue.target().target(), turn);
        String said = dialogue.saidUpTo(turn);
        for (Suggested shown : dialogue.all().get(turn).reply().suggestions()) {
          shown.reasons().forEach(reason -> check(claims, place, shown, reason, said));
        }
      }
    }
    return claims.checked();
  }

  private void check(Claims claims, Claims.Place place, Suggested shown, Why reason, String said) {
    String attribute = String.valueOf(reason.attribute());
    String value = String.valueOf(reason.value());
    String text = String.valueOf(reason.text());
    claims.claim(
        holds(reason, facts.feed().get(shown.id()), said),
        place,
        shown.id(),
        attribute,
        value,
        text);
  }

  /** Whether the item has the reason's value, and its sentence no number from elsewhere. */
  boolean holds(Why reason, @org.jspecify.annotations.Nullable CataloguedItem item, String said) {
    if (item == null || reason.value() == null) {
      return false;
    }
    String attribute = reason.attribute() == null ? "" : reason.attribute();
    boolean quoted =
        "described".equals(reason.basis())
            && item.words().contains(Speech.lower(reason.value()).strip());
    boolean borneOut =
        "popular".equals(reason.basis())
            ? facts.rated(reason.value(), item)
            : quoted || facts.holds(attribute, reason.value(), item);
    return borneOut
        && facts.numbersKnown(reason.text() == null ? "" : reason.text(), List.of(item), said);
  }
}
