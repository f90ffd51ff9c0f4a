package dev.handful.turn;

import static dev.handful.turn.Furniture.candidate;
import static dev.handful.turn.Furniture.found;
import static dev.handful.turn.Furniture.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.Money;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.ConstraintId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Wanted;
import dev.handful.prompt.PromptFiles;
import dev.handful.prompt.PromptLibrary;
import dev.handful.prompt.Snapshot;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequotedTest {

  private static final PromptLibrary PROMPTS = PromptFiles.load(Path.of("prompts"), Map.of());
  private static final Item A = item("a", "white", 60, 100);
  private static final Item B = item("b", "white", 60, 200);
  private static final Item C = item("c", "white", 60, 300);

  private static Item at(Item item, long price) {
    return item.at(new Money(price, null), item.availability());
  }

  private static Item out(Item item) {
    return item.at(item.price(), Availability.OUT);
  }

  private static Requoted requoted(@Nullable Constraint constraint, Item... now) {
    var items = new LinkedHashMap<ItemId, Item>();
    Arrays.stream(now).forEach(item -> items.put(item.id(), item));
    return new Requoted(items, Set.copyOf(items.keySet()), state(constraint), snapshot());
  }

  private static Snapshot snapshot() {
    var catalogue = Catalogue.of(Furniture.SCHEMA, List.of(A, B, C), List.of(), Set.of());
    return new Snapshot(PROMPTS, catalogue);
  }

  private static DialogueState state(@Nullable Constraint constraint) {
    return constraint == null
        ? Furniture.state()
        : Furniture.with(Furniture.state(), 1, List.of(constraint), List.of(), Set.of());
  }

  private static Constraint budget(double most, Strength strength) {
    return new Constraint(
        new ConstraintId("t1-price"),
        Attribute.PRICE,
        new Wanted.Range(null, most),
        Polarity.WANT,
        strength,
        "under " + most,
        1,
        null);
  }

  private static List<String> ids(List<Candidate> candidates) {
    return candidates.stream().map(c -> c.item().id().value()).toList();
  }

  @Test
  void aPriceAboveTheBudgetIsLeftOutAndNotCounted() {
    var now =
        requoted(budget(250, Strength.MUST), at(A, 260), at(B, 190))
            .of(found(7, Furniture.candidates(A, B)));

    assertThat(ids(now.candidates())).containsExactly("b");
    assertThat(now.candidates().getFirst().item().price().amount()).isEqualTo(190);
    assertThat(ids(now.pool())).containsExactly("b");
    assertThat(now.total()).isEqualTo(6);
  }

  @Test
  void aVariantAboveTheBudgetIsLeftOutToo() {
    var candidate = new Candidate(A, Map.of(), 1, List.of(B.id(), C.id()));

    var now = requoted(budget(250, Strength.MUST), A, at(B, 400)).of(found(3, List.of(candidate)));

    assertThat(now.candidates().getFirst().variants()).containsExactly(C.id());
    assertThat(now.total()).isEqualTo(2);
  }

  @Test
  void aWishIsNoMust() {
    var now =
        requoted(budget(250, Strength.NICE), at(A, 260)).of(found(2, Furniture.candidates(A, B)));

    assertThat(ids(now.candidates())).containsExactly("a", "b");
  }

  @Test
  void whatWentOutOfStockComesLastAndIsNotThrownAway() {
    var now = requoted(null, out(A), B, C).of(found(3, Furniture.candidates(A, B, C)));

    assertThat(ids(now.candidates())).containsExactly("b", "c", "a");
    assertThat(now.total()).isEqualTo(3);
  }

  @Test
  void whatWasOutOfStockBeforeKeepsThePlaceTheSearchGaveIt() {
    var gone = out(A);

    var now = requoted(null, gone, B).of(found(2, List.of(candidate(gone), candidate(B))));

    assertThat(ids(now.candidates())).containsExactly("a", "b");
  }

  @Test
  void whatNobodyConfirmedIsToldWithoutPriceAndStaysUnderABudget() {
    var unsaid = Requoted.unsaid(A);
    var now =
        new Requoted(
                Map.of(A.id(), unsaid), Set.of(), state(budget(250, Strength.MUST)), snapshot())
            .of(found(1, Furniture.candidates(A)));

    assertThat(now.candidates().getFirst().item().price()).isNull();
    assertThat(now.total()).isEqualTo(1);
  }

  @Test
  void theCheapestStaysTheCheapestOnlyWhenItDidNotRise() {
    assertThat(extreme(at(A, 90)).extremes())
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.value()).isEqualTo(90);
              assertThat(fact.item().price().amount()).isEqualTo(90);
            });
    assertThat(extreme(out(A)).extremes()).hasSize(1);
    assertThat(extreme(at(A, 110)).extremes()).isEmpty();
    assertThat(extreme(Requoted.unsaid(A)).extremes()).isEmpty();
  }

  private static Found extreme(Item now) {
    var fact = new Found.ExtremeFact(Attribute.PRICE, Direction.LESS, 100, A);
    return requoted(null, now)
        .of(
            new Found(
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                List.of(fact),
                Map.of(A.id(), A),
                List.of(),
                null));
  }

  @Test
  void anItemThatIsAskedAboutIsToldAsItIsNow() {
    assertThat(extreme(at(A, 90)).asked().get(A.id()).price().amount()).isEqualTo(90);
  }
}
