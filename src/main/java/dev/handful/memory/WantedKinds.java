package dev.handful.memory;

import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Wanted;
import dev.handful.prompt.Limits;
import java.util.HashSet;
import java.util.Set;

/** The kinds of thing that are wanted, and what is forgotten with them. Changes the draft. */
final class WantedKinds {
  private final StateDraft draft;
  private final Catalogue catalogue;

  WantedKinds(StateDraft draft, Catalogue catalogue) {
    this.draft = draft;
    this.catalogue = catalogue;
  }

  /** Whether everything is of one kind. */
  boolean one() {
    var types = catalogue.schema().typeAttributes();
    return catalogue.items().values().stream()
            .map(item -> types.stream().map(item::value).toList())
            .distinct()
            .limit(2)
            .count()
        == 1;
  }

  boolean kind(Constraint constraint) {
    return constraint.polarity() == Polarity.WANT
        && catalogue.schema().typeAttributes().contains(constraint.attribute());
  }

  /**
   * Another kind of thing ends the earlier kind and the words said about it; colour and budget
   * stay. A broad and a narrow kind that some item is both of stay together.
   */
  void replace(Constraint constraint) {
    boolean other =
        draft.constraints().stream()
            .anyMatch(c -> kind(c) && c.turn() < constraint.turn() && !together(c, constraint));
    if (other || draft.build().soughtType() != null) {
      draft.need().forgetEarlier();
      forgetMeasures(constraint);
    }
    draft.seek(null);
    draft
        .constraints()
        .removeIf(
            c ->
                kind(c)
                    && !c.attribute().equals(constraint.attribute())
                    && !together(c, constraint));
  }

  /**
   * Sizes, whatever no thing of the new kind has, and limits worked out of things of the old kind
   * ("cheaper") were said about that.
   */
  private void forgetMeasures(Constraint kind) {
    var covered = covered(kind);
    draft.drop(
        c ->
            c.turn() < kind.turn()
                && !kind(c)
                && (measure(c)
                    || workedOut(c)
                    || !known(kind.attribute(), covered, c.attribute())));
  }

  private boolean workedOut(Constraint constraint) {
    return constraint.from() == null
        && !Limits.named(constraint)
        && catalogue
            .schema()
            .attribute(constraint.attribute())
            .filter(a -> a.type() == AttributeType.MONEY)
            .isPresent();
  }

  private boolean known(String type, Set<String> kinds, String attribute) {
    return catalogue.columns().having(type, kinds).stream()
        .anyMatch(item -> item.value(attribute) != null);
  }

  boolean measure(Constraint constraint) {
    return catalogue
        .schema()
        .attribute(constraint.attribute())
        .filter(a -> a.numeric() && a.type() != AttributeType.MONEY)
        .isPresent();
  }

  private boolean together(Constraint one, Constraint two) {
    var ones = covered(one);
    var twos = covered(two);
    return catalogue.columns().having(one.attribute(), ones).stream()
        .anyMatch(item -> is(item, two.attribute(), twos));
  }

  private static Set<String> covered(Constraint kind) {
    var covered = new HashSet<String>();
    if (kind.wanted() instanceof Wanted.Values(var named, var narrower)) {
      covered.addAll(named);
      covered.addAll(narrower);
    }
    return covered;
  }

  private static boolean is(Item item, String attribute, Set<String> values) {
    return item.value(attribute) instanceof AttributeValue.Keywords(var has)
        && has.stream().anyMatch(values::contains);
  }
}
