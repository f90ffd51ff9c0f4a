package dev.handful.evaluation;

import dev.handful.evaluation.ChatReply.Row;
import dev.handful.evaluation.ChatReply.Table;
import dev.handful.evaluation.shop.CataloguedItem;
import dev.handful.evaluation.shop.Trait;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks up every cell of a comparison: what the item file says, and empty where it says nothing.
 * The better value of a number that nobody set a wish for must be the one most people prefer.
 */
final class TableAudit {
  private final FactCheck facts;

  TableAudit(FactCheck facts) {
    this.facts = facts;
  }

  Claims.Checked of(List<Dialogue> dialogues) {
    Claims claims = new Claims();
    for (Dialogue dialogue : dialogues) {
      for (int turn = 0; turn < dialogue.all().size(); turn++) {
        ChatReply reply = dialogue.all().get(turn).reply();
        if (reply.comparison() != null) {
          check(claims, new Claims.Place(dialogue.target().target(), turn), reply);
        }
      }
    }
    return claims.checked();
  }

  private void check(Claims claims, Claims.Place place, ChatReply reply) {
    Table table = Objects.requireNonNull(reply.comparison());
    for (Row row : table.rows()) {
      for (int column = 0; column < table.items().size(); column++) {
        String id = table.items().get(column).id();
        String value = row.values().get(column);
        CataloguedItem item = facts.feed().get(id);
        claims.claim(
            item != null && cell(row.attribute(), value, item),
            place,
            id,
            row.attribute(),
            value,
            "cell");
      }
      boolean wished =
          reply.preferences().stream().anyMatch(p -> row.attribute().equals(p.attribute()));
      if (row.best() != null && !wished) {
        claims.claim(
            best(row, table, row.best()),
            place,
            table.items().get(row.best()).id(),
            row.attribute(),
            row.values().get(row.best()),
            "best of " + row.values());
      }
    }
  }

  private boolean cell(String attribute, String value, CataloguedItem item) {
    return value.isEmpty()
        ? !item.facts().containsKey(attribute)
        : facts.holds(attribute, value, item);
  }

  private boolean best(Row row, Table table, int best) {
    String better = facts.feed().shape().trait(row.attribute()).map(Trait::better).orElse("");
    List<Double> numbers =
        table.items().stream()
            .flatMap(shown -> amount(shown.id(), row.attribute()).stream())
            .toList();
    Optional<Double> own = amount(table.items().get(best).id(), row.attribute());
    if (own.isEmpty()) {
      return true;
    }
    Stream<Double> all = numbers.stream();
    return switch (better) {
      case "lower" -> all.allMatch(other -> other >= own.get());
      case "higher" -> all.allMatch(other -> other <= own.get());
      default -> false;
    };
  }

  private Optional<Double> amount(String id, String attribute) {
    CataloguedItem item = facts.feed().get(id);
    return item == null ? Optional.empty() : item.amount(attribute);
  }
}
