package dev.handful.validation;

import dev.handful.catalogue.Item;
import dev.handful.dialogue.Comparison;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Verdict;
import java.util.List;
import java.util.Optional;

/** A table of known items whose every cell is what the catalogue says. */
final class ComparisonRules {

  private static final int FEWEST = 2;

  private final Facts facts;

  ComparisonRules(Facts facts) {
    this.facts = facts;
  }

  Verdict judge(DraftBlock.Compared block) {
    var said = block.comparison();
    var items = said.items().stream().flatMap(c -> facts.known(c.id()).stream()).toList();
    if (items.size() < said.items().size() || items.size() < FEWEST) {
      return new Verdict.Dropped(block, Rule.UNKNOWN_ITEM.wire());
    }
    var columns = items.stream().map(i -> new Comparison.Column(i.id(), i.title())).toList();
    var rows = said.rows().stream().flatMap(row -> truth(row, items).stream()).toList();
    var mended = new Comparison(columns, rows);
    if (mended.equals(said)) {
      return new Verdict.Accepted(block);
    }
    var rule =
        !columns.equals(said.items())
            ? Rule.TITLE
            : rows.size() < said.rows().size() ? Rule.HIDDEN_ATTRIBUTE : Rule.COMPARISON_VALUE;
    return new Verdict.Repaired(new DraftBlock.Compared(mended), rule.wire());
  }

  /** The row with the catalogue's values; a verdict on false values is not kept. */
  private Optional<Comparison.Row> truth(Comparison.Row said, List<Item> items) {
    return facts
        .attribute(said.attribute())
        .map(
            attribute -> {
              var values = items.stream().map(i -> facts.worded(i, attribute)).toList();
              var best = said.best();
              boolean sound =
                  values.equals(said.values())
                      && best != null
                      && best >= 0
                      && best < values.size()
                      && !values.get(best).isEmpty();
              return new Comparison.Row(
                  attribute.name(), attribute.label(), values, sound ? best : null);
            });
  }
}
