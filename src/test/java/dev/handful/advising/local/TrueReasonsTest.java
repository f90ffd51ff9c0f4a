package dev.handful.advising.local;

import static dev.handful.advising.Shop.found;
import static dev.handful.advising.Shop.plan;
import static dev.handful.advising.Shop.snapshot;
import static dev.handful.advising.Shop.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.advising.Shop;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.ConstraintId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Notice;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Reason;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Suggestion;
import dev.handful.dialogue.Verdict;
import dev.handful.dialogue.Wanted;
import dev.handful.prompt.Snapshot;
import dev.handful.validation.ReplyValidator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over random states: every reason is true by a check that shares no code with the advisor. */
class TrueReasonsTest {

  private static final int STATES = 150;
  private static final Snapshot SNAPSHOT = snapshot();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyReasonOfEveryReplyIsTrueAndPassesTheValidator(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < STATES; i++) {
      var state = randomState(random);
      var found = randomFound(random, state);
      var plan = plan(goals(random, found), found, notices(random, state));
      var drafted = Drafted.of(plan, state, found, SNAPSHOT);
      var list = plan.slots().stream().map(slot -> slot.candidate().item()).toList();
      drafted.suggestions().forEach(s -> assertTrue(s, state, list));
      drafted.blocks().forEach(this::assertNothingLeaks);
      for (var block : drafted.blocks()) {
        var verdict = new ReplyValidator().judge(block, plan, state, found, SNAPSHOT);
        boolean hostileLink =
            block instanceof DraftBlock.Suggested(var s) && s.id().equals(Shop.HOSTILE.id());
        if (!hostileLink) {
          assertThat(verdict).as("%s", block).isInstanceOf(Verdict.Accepted.class);
        }
      }
    }
  }

  private static void assertTrue(Suggestion suggestion, DialogueState state, List<Item> list) {
    var item = SNAPSHOT.catalogue().item(suggestion.id());
    assertThat(suggestion.reasons()).as(suggestion.title()).hasSizeBetween(1, 2);
    for (var reason : suggestion.reasons()) {
      if (reason.constraint() == null) {
        assertGrounded(reason, item, list);
      } else {
        var constraint =
            state.constraints().stream()
                .filter(c -> c.id().equals(reason.constraint()))
                .findFirst()
                .orElseThrow();
        assertThat(constraint.attribute()).isEqualTo(reason.attribute());
        assertFulfilled(constraint, item.value(reason.attribute()), reason);
      }
    }
  }

  private static void assertGrounded(Reason reason, Item item, List<Item> list) {
    switch (reason.basis()) {
      case "best" -> assertBest(reason, item, list);
      case "most" -> assertBetterThanMost(reason, item);
      case "only", "different" -> throw new AssertionError("the shop has nothing of the kind");
      case "described" -> assertDescribed(reason, item);
      case "rated" -> assertThat(reason.value()).isEqualTo(String.valueOf(item.rating().value()));
      case "popular" -> assertThat(reason.value()).isEqualTo(String.valueOf(item.rating().count()));
      default -> throw new AssertionError(reason.basis());
    }
    assertThat(reason.text()).contains(reason.value());
  }

  private static void assertDescribed(Reason reason, Item item) {
    if (reason.attribute().equals("description")) {
      assertThat(item.description()).contains(reason.value());
    } else if (number(item, reason.attribute()) != null) {
      assertThat(reason.value()).contains(digits(reason, number(item, reason.attribute())));
    } else if (!reason.attribute().equals("availability")) {
      assertThat(item.value(reason.attribute()).toString()).contains(reason.value());
    }
  }

  /** Nobody else of the list has as little of it, or as high a rating. */
  private static void assertBest(Reason reason, Item item, List<Item> list) {
    double sign = reason.attribute().equals("rating") ? -1 : 1;
    double own = sign * number(item, reason.attribute());
    assertThat(list)
        .filteredOn(other -> !other.equals(item) && number(other, reason.attribute()) != null)
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(other -> sign * number(other, reason.attribute()) > own);
  }

  private static void assertBetterThanMost(Reason reason, Item item) {
    double own = number(item, reason.attribute());
    var numbers =
        SNAPSHOT.catalogue().items().values().stream()
            .map(other -> number(other, reason.attribute()))
            .filter(java.util.Objects::nonNull)
            .toList();
    assertThat(numbers.stream().filter(n -> n > own).count()).isGreaterThan(numbers.size() / 2);
  }

  private static Double number(Item item, String attribute) {
    var value = item.value(attribute);
    return value == null || value.number().isEmpty() ? null : value.number().getAsDouble();
  }

  private static void assertFulfilled(Constraint c, AttributeValue value, Reason reason) {
    boolean want = c.polarity() == Polarity.WANT;
    switch (c.wanted()) {
      case Wanted.Values(var named, var narrower) -> {
        var has = ((AttributeValue.Keywords) value).values();
        assertThat(!Collections.disjoint(named, has) || !Collections.disjoint(narrower, has))
            .isEqualTo(want);
        assertThat(has).containsAll(List.of(reason.value().split(", ")));
      }
      case Wanted.Range(var low, var high) -> {
        double number = value.number().orElseThrow();
        boolean inside = (low == null || low <= number) && (high == null || number <= high);
        assertThat(inside).isEqualTo(want);
        assertThat(reason.value()).contains(digits(reason, number));
      }
      case Wanted.About(double target, double tolerance) -> {
        double number = value.number().orElseThrow();
        assertThat(Math.abs(number - target) <= tolerance).isEqualTo(want);
      }
      case Wanted.Flag(boolean yes) ->
          assertThat(((AttributeValue.Flag) value).yes() == yes).isEqualTo(want);
    }
  }

  private static String digits(Reason reason, double number) {
    double people = reason.attribute().equals("price") ? number / 100 : number;
    return people == Math.rint(people) ? String.valueOf((long) people) : String.valueOf(people);
  }

  private void assertNothingLeaks(DraftBlock block) {
    if (block instanceof DraftBlock.Text(var text)) {
      var ours = text.replace(Shop.HOSTILE.title(), "").replace(Shop.HOSTILE.description(), "");
      assertThat(ours).doesNotContain("{", "}", "null", "NaN");
    }
    if (block instanceof DraftBlock.Suggested(var s)) {
      var tradeoff = s.tradeoff() == null ? "" : s.tradeoff();
      assertThat(tradeoff).doesNotContain("{", "null", "NaN");
      assertThat(s.reasons()).noneMatch(r -> r.text().contains("null") || r.text().contains("NaN"));
    }
  }

  private static List<Goal> goals(Random random, Found found) {
    var goals = new ArrayList<Goal>();
    goals.add(new Goal.Recommend(false));
    var ids = found.candidates().stream().map(c -> c.item().id()).toList();
    if (random.nextBoolean()) {
      goals.add(new Goal.Compare(ids));
    }
    if (random.nextBoolean()) {
      goals.add(new Goal.Explain(ids.stream().filter(i -> !i.value().equals("hostile")).toList()));
    }
    return goals;
  }

  private static Notice[] notices(Random random, DialogueState state) {
    return random.nextBoolean()
        ? new Notice[] {new Notice.Changed(1, 1, List.of(Shop.HEMNES), state.constraints())}
        : new Notice[] {};
  }

  private static DialogueState randomState(Random random) {
    var constraints = new ArrayList<Constraint>();
    add(constraints, random, "width", number(random, 50, 80));
    add(constraints, random, "price", number(random, 9_000, 50_000));
    add(constraints, random, "weight", number(random, 12, 20));
    add(constraints, random, "colour", words(random, "white", "black", "oak"));
    add(constraints, random, "material", words(random, "pine", "leather", "steel"));
    add(constraints, random, "type", words(random, "bookcase", "bookcase", "shelf"));
    add(constraints, random, "waterproof", new Wanted.Flag(random.nextBoolean()));
    add(constraints, random, "religion", words(random, "a", "b", "c"));
    var need = random.nextBoolean() ? List.of("foldable", "cosy") : List.<String>of();
    var shown = random.nextBoolean() ? List.of(Shop.BILLY, Shop.KALLAX) : List.<Item>of();
    return state(1 + random.nextInt(9), need, shown, constraints.toArray(new Constraint[0]));
  }

  private static void add(List<Constraint> into, Random random, String attribute, Wanted wanted) {
    if (random.nextInt(3) == 0) {
      into.add(
          new Constraint(
              new ConstraintId("p" + into.size()),
              attribute,
              wanted,
              random.nextInt(3) == 0 ? Polarity.AVOID : Polarity.WANT,
              random.nextBoolean() ? Strength.MUST : Strength.NICE,
              "",
              1 + random.nextInt(2),
              null));
    }
  }

  private static Wanted number(Random random, int from, int to) {
    double number = from + random.nextInt(to - from);
    return switch (random.nextInt(4)) {
      case 0 -> new Wanted.Range(null, number);
      case 1 -> new Wanted.Range(number, null);
      case 2 -> new Wanted.Range(number, number * 1.3);
      default -> new Wanted.About(number, number * 0.1);
    };
  }

  private static Wanted words(Random random, String a, String b, String c) {
    return switch (random.nextInt(3)) {
      case 0 -> new Wanted.Values(List.of(a), List.of());
      case 1 -> new Wanted.Values(List.of(a, b), List.of(c));
      default -> new Wanted.Values(List.of(), List.of(b, c));
    };
  }

  /** Any items; the musts need not hold, as after a relaxation: no reason may claim they do. */
  private static Found randomFound(Random random, DialogueState state) {
    var items = new ArrayList<>(Shop.items());
    Collections.shuffle(items, random);
    int count = 1 + random.nextInt(5);
    return found(count + random.nextInt(20), items.subList(0, count).toArray(new Item[0]));
  }
}
