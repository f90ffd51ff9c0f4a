package dev.handful.evaluation;

import dev.handful.evaluation.ChatReply.Suggested;
import dev.handful.evaluation.shop.CataloguedItem;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks what places are called: the best match is the first; best value costs less than the first
 * and is of the same kind; something different is no twin of the first. No role twice.
 */
final class RoleAudit {
  private final FactCheck facts;

  RoleAudit(FactCheck facts) {
    this.facts = facts;
  }

  Claims.Checked of(List<Dialogue> dialogues) {
    Claims claims = new Claims();
    for (Dialogue dialogue : dialogues) {
      for (int turn = 0; turn < dialogue.all().size(); turn++) {
        List<Suggested> list = dialogue.all().get(turn).reply().suggestions();
        Claims.Place place = new Claims.Place(dialogue.target().target(), turn);
        for (Suggested shown : list) {
          if (shown.role() != null) {
            claims.claim(
                holds(shown.role(), shown, list), place, shown.id(), "role", shown.role(), "");
          }
        }
      }
    }
    return claims.checked();
  }

  boolean holds(String role, Suggested shown, List<Suggested> list) {
    boolean once = list.stream().filter(other -> role.equals(other.role())).count() == 1;
    return once
        && switch (role) {
          case "best-match" -> list.getFirst().equals(shown);
          case "best-value" -> value(shown, list.getFirst());
          case "different" -> different(shown, list.getFirst());
          default -> false;
        };
  }

  private boolean value(Suggested shown, Suggested first) {
    Optional<Double> own = price(shown);
    Optional<Double> other = price(first);
    return own.isPresent() && other.isPresent() && own.get() < other.get() && alike(shown, first);
  }

  private boolean alike(Suggested shown, Suggested first) {
    CataloguedItem one = facts.feed().get(shown.id());
    CataloguedItem two = facts.feed().get(first.id());
    return one != null
        && two != null
        && facts.feed().shape().typeAttributes().stream()
            .anyMatch(type -> !Collections.disjoint(one.values(type), two.values(type)));
  }

  private Optional<Double> price(Suggested shown) {
    CataloguedItem item = facts.feed().get(shown.id());
    return item == null ? Optional.empty() : item.amount("price");
  }

  private boolean different(Suggested shown, Suggested first) {
    return !Objects.equals(
        Optional.ofNullable(facts.feed().get(shown.id()))
            .map(CataloguedItem::facts)
            .orElse(Map.of()),
        Optional.ofNullable(facts.feed().get(first.id()))
            .map(CataloguedItem::facts)
            .orElse(Map.of()));
  }
}
