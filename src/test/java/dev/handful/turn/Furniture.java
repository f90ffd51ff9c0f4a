package dev.handful.turn;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Better;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Generation;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.Lexicon;
import dev.handful.catalogue.Money;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.ConstraintId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import dev.handful.prompt.Policy;
import dev.handful.prompt.PromptLibrary;
import dev.handful.prompt.Snapshot;
import dev.handful.prompt.Synonyms;
import dev.handful.prompt.Wording;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A few bookcases and everything the pure part of a turn needs around them. */
final class Furniture {

  static final Attribute COLOUR = attribute("colour", AttributeType.KEYWORD, 0.9);
  static final Attribute WIDTH = attribute("width", AttributeType.NUMBER, 0.7);
  static final Attribute PRICE = attribute(Attribute.PRICE, AttributeType.MONEY, 0.95);
  static final Attribute FAITH =
      new Attribute(
          "faith",
          AttributeType.KEYWORD,
          null,
          "faith",
          List.of(),
          null,
          1,
          true,
          true,
          Better.NEITHER,
          true);
  static final CatalogueSchema SCHEMA =
      new CatalogueSchema(
          "furniture",
          "Furniture",
          null,
          Locale.ENGLISH,
          List.of(COLOUR, WIDTH, PRICE, FAITH),
          List.of());

  private Furniture() {}

  private static Attribute attribute(String name, AttributeType type, double ease) {
    return new Attribute(
        name, type, null, name, List.of(), null, ease, true, true, Better.NEITHER, false);
  }

  static Item item(String id, String colour, double width, long price) {
    return new Item(
        new ItemId(id),
        "Bookcase " + id,
        "A bookcase.",
        List.of(),
        null,
        null,
        new Money(price, null),
        Availability.UNKNOWN,
        null,
        null,
        Map.of(
            "colour", new AttributeValue.Keywords(List.of(colour)),
            "width", new AttributeValue.Quantity(width),
            "faith", new AttributeValue.Keywords(List.of(id))),
        null);
  }

  static Candidate candidate(Item item) {
    return new Candidate(item, Map.of(), 1, List.of());
  }

  static List<Candidate> candidates(Item... items) {
    return Arrays.stream(items).map(Furniture::candidate).toList();
  }

  static Found found(int total, List<Candidate> candidates, Found.Facet... facets) {
    return new Found(
        candidates,
        candidates,
        total,
        List.of(facets),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        null);
  }

  static Found.Facet facet(String attribute, int... counts) {
    var options =
        Arrays.stream(counts)
            .mapToObj(
                count ->
                    new Found.FacetOption(
                        new Wanted.Values(List.of("v" + count), List.of()), count))
            .toList();
    return new Found.Facet(attribute, options);
  }

  static Constraint constraint(String attribute, int turn) {
    return new Constraint(
        new ConstraintId("t" + turn + "-" + attribute),
        attribute,
        new Wanted.Values(List.of("white"), List.of()),
        Polarity.WANT,
        Strength.MUST,
        "white",
        turn,
        null);
  }

  static DialogueState state() {
    return DialogueState.empty(new Generation("g"));
  }

  static Interpretation heard(UserAct... acts) {
    return new Interpretation(
        Arrays.stream(acts).map(act -> new UnderstoodAct(act, 1, "")).toList(),
        List.of(),
        Route.LOCAL,
        "test");
  }

  static Snapshot snapshot(int maxQuestions, double minGain) {
    var policy =
        new Policy(
            new Policy.Assistant("Handful", "AI", "Hello", Map.of(), null, null, null),
            new Policy.Questions(maxQuestions, minGain, 4, Map.of()),
            new Policy.Retrieval(50, 50, 0.7, 0.05),
            new Policy.Weights(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
            new Policy.Experience(true),
            new Policy.Diversity(0.3, 2, true),
            List.of("blocked"),
            Map.of(),
            Map.of(),
            new Policy.Sponsored(null, 0),
            new Policy.Model(new Policy.Understand(0.5, 2, 1, 40), new Policy.Advise(12)));
    var library =
        new PromptLibrary(policy, noWording(), new Synonyms(Map.of(), Map.of()), List.of());
    return new Snapshot(library, new Catalogue(SCHEMA, new Generation("g"), List.of(), noWords()));
  }

  /** The policy decides without words; asking for any is a mistake. */
  private static Wording noWording() {
    return (Wording)
        Proxy.newProxyInstance(
            Wording.class.getClassLoader(),
            new Class<?>[] {Wording.class},
            (proxy, method, arguments) -> {
              throw new AssertionError("the policy must not word anything: " + method.getName());
            });
  }

  private static Lexicon noWords() {
    return new Lexicon() {
      @Override
      public List<Match> match(List<String> stems) {
        return List.of();
      }

      @Override
      public boolean knows(String stem) {
        return false;
      }
    };
  }

  /** The state after these items were shown in a turn. */
  static DialogueState shown(DialogueState state, int turn, Item... items) {
    var shown = new java.util.ArrayList<dev.handful.dialogue.Shown>();
    for (var item : items) {
      shown.add(new dev.handful.dialogue.Shown(item, turn, shown.size() + 1));
    }
    return new DialogueState(
        state.generation(),
        turn,
        state.constraints(),
        state.need(),
        state.avoided(),
        state.soughtType(),
        shown,
        state.liked(),
        state.rejected(),
        state.accepted(),
        state.asked(),
        state.answered(),
        state.skipped(),
        state.pending(),
        state.focus(),
        false,
        false,
        state.history());
  }

  /** The state with constraints and what was asked and skipped. */
  static DialogueState with(
      DialogueState state,
      int turn,
      List<Constraint> constraints,
      List<String> asked,
      java.util.Set<String> skipped) {
    return new DialogueState(
        state.generation(),
        turn,
        constraints,
        state.need(),
        state.avoided(),
        state.soughtType(),
        state.shown(),
        state.liked(),
        state.rejected(),
        state.accepted(),
        asked,
        state.answered(),
        skipped,
        state.pending(),
        state.focus(),
        false,
        false,
        state.history());
  }

  /** The state of a shopper who liked and took these. */
  static DialogueState chosen(DialogueState state, List<ItemId> liked, @Nullable ItemId accepted) {
    return new DialogueState(
        state.generation(),
        state.turn(),
        state.constraints(),
        state.need(),
        state.avoided(),
        state.soughtType(),
        state.shown(),
        liked,
        state.rejected(),
        accepted,
        state.asked(),
        state.answered(),
        state.skipped(),
        state.pending(),
        state.focus(),
        true,
        false,
        state.history());
  }

  /** A first turn in which so much was asked and answered. */
  static DialogueState asking(
      List<Constraint> constraints,
      List<String> asked,
      java.util.Set<String> answered,
      boolean reacted) {
    var state = state();
    return new DialogueState(
        state.generation(),
        1,
        constraints,
        state.need(),
        state.avoided(),
        state.soughtType(),
        state.shown(),
        state.liked(),
        state.rejected(),
        state.accepted(),
        asked,
        answered,
        state.skipped(),
        state.pending(),
        state.focus(),
        reacted,
        false,
        state.history());
  }

  /** A second turn that found these constraints and left those. */
  static DialogueState withHistory(
      DialogueState state, List<Constraint> before, List<Constraint> now) {
    var checkpoint =
        new DialogueState.Checkpoint(
            new dev.handful.dialogue.ClientMessageId("m2"), 2, before, List.of(), List.of(), null);
    return new DialogueState(
        state.generation(),
        2,
        now,
        state.need(),
        state.avoided(),
        state.soughtType(),
        state.shown(),
        state.liked(),
        state.rejected(),
        state.accepted(),
        state.asked(),
        state.answered(),
        state.skipped(),
        state.pending(),
        state.focus(),
        false,
        false,
        List.of(checkpoint));
  }
}
