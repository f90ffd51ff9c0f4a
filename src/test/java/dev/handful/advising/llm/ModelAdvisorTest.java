package dev.handful.advising.llm;

import static dev.handful.advising.Shop.BILLY;
import static dev.handful.advising.Shop.FINNBY;
import static dev.handful.advising.Shop.KALLAX;
import static dev.handful.advising.Shop.VITTSJO;
import static dev.handful.advising.Shop.found;
import static dev.handful.advising.Shop.plan;
import static dev.handful.advising.Shop.want;
import static dev.handful.advising.Shop.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.advising.BlockSink;
import dev.handful.advising.Brief;
import dev.handful.advising.Drafted;
import dev.handful.advising.Shop;
import dev.handful.advising.local.LocalAdvisor;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Change;
import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.ModelCall;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.Slot;
import dev.handful.dialogue.Suggestion;
import dev.handful.dialogue.Verdict;
import dev.handful.llm.ModelFailure;
import dev.handful.llm.ModelTurn;
import dev.handful.prompt.PromptLibrary;
import dev.handful.prompt.PromptRef;
import dev.handful.prompt.PromptTemplates;
import dev.handful.prompt.RenderedPrompt;
import dev.handful.prompt.Snapshot;
import dev.handful.validation.ReplyValidator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a shopper gets of a model's words, judged by the real rules. */
class ModelAdvisorTest {

  private static final Goal SEARCH = new Goal.Recommend(false);
  private static final String BILLY_OBJECT =
      """
      {"item": "C1", "reasons": [{"need": "N1", "attribute": "colour", "value": "white", "text": "It comes in white."}], "tradeoff": null}""";
  private static final String VITTSJO_OBJECT =
      """
      {"item": "`C4`", "reasons": [{"need": "N1", "attribute": "colour", "value": "white", "text": "White, so it fits your room."}], "tradeoff": null}""";

  private final SayingModel model = new SayingModel();
  private final ModelAdvisor advisor = new ModelAdvisor(model);
  private final List<DraftBlock> sent = new ArrayList<>();
  private final DialogueState state = Shop.state(want("c1", "colour", words("white")));
  private final Found found = found(9, BILLY, KALLAX, FINNBY, VITTSJO);
  private final Snapshot snapshot = prompted();

  @Test
  void theModelChoosesAndGivesTheReasons() {
    model.says(answer("[\"C4\", \"C1\"]", VITTSJO_OBJECT, BILLY_OBJECT));

    var drafted = draft(twoOf(found));

    assertThat(suggested()).extracting(Suggestion::id).containsExactly(VITTSJO.id(), BILLY.id());
    assertThat(suggested().getFirst().reasons().getFirst().text())
        .isEqualTo("White, so it fits your room.");
    assertThat(suggested().getFirst().title()).isEqualTo(VITTSJO.title());
    assertThat(drafted).isEqualTo(new Drafted(Route.MODEL, null, List.of("advise.default@test")));
    assertThat(model.requests).hasSize(1);
  }

  @Test
  void aSuggestionIsSentWhenItsObjectIsComplete() {
    model.says(answer("[\"C4\", \"C1\"]", VITTSJO_OBJECT, BILLY_OBJECT));
    var seen = new ArrayList<Integer>();
    model.afterEachPiece = () -> seen.add(suggested().size());

    draft(twoOf(found));

    // Two arrive one after the other, the first of them long before the end.
    assertThat(seen).contains(0, 1, 2).isSorted();
    assertThat(seen.stream().filter(n -> n == 1).count()).isGreaterThan(5);
  }

  @Test
  void whatTheListHasInCommonIsSaidOfTheItemsTheModelChose() {
    model.says(answer("[\"C4\", \"C1\"]", VITTSJO_OBJECT, BILLY_OBJECT));

    draft(twoOf(found));

    assertThat(sent.getFirst()).isInstanceOf(DraftBlock.Text.class);
    assertThat(sent.indexOf(new DraftBlock.Suggested(suggested().getFirst()))).isPositive();
  }

  @Test
  void aPlaceTheModelLeftIsFilledAsPlanned() {
    model.says(answer("[\"C4\"]", VITTSJO_OBJECT));

    draft(twoOf(found));

    assertThat(suggested()).extracting(Suggestion::id).containsExactly(VITTSJO.id(), BILLY.id());
    assertThat(suggested().get(1).reasons()).isNotEmpty();
  }

  @Test
  void foreignAndRepeatedLabelsAreNobody() {
    model.says(
        answer(
            "[\"C9\", \"Malm Deluxe\", \"C1\", \"C1\"]",
            VITTSJO_OBJECT.replace("`C4`", "C9"),
            BILLY_OBJECT,
            BILLY_OBJECT));

    draft(twoOf(found));

    assertThat(suggested()).extracting(Suggestion::id).containsExactly(BILLY.id(), KALLAX.id());
  }

  @Test
  void aFalseReasonIsReplacedByTheLocalOneForTheSameItem() {
    model.says(
        answer(
            "[\"C1\", \"C2\"]",
            BILLY_OBJECT.replace("\"value\": \"white\"", "\"value\": \"waterproof\""),
            "{\"item\": \"C2\", \"reasons\": [], \"tradeoff\": null}"));

    draft(twoOf(found));

    assertThat(suggested()).extracting(Suggestion::id).containsExactly(BILLY.id(), KALLAX.id());
    assertThat(suggested())
        .allSatisfy(s -> assertThat(s.reasons()).isNotEmpty())
        .noneMatch(s -> s.reasons().toString().contains("waterproof"));
  }

  @Test
  void aStreamThatBreaksOffKeepsWhatWasSentAndTheRestIsLocal() {
    model.saysAndFails(
        "{\"picks\": [\"C4\", \"C1\"], \"suggestions\": [" + VITTSJO_OBJECT + ", {\"item\": \"C1",
        ModelFailure.SERVER_ERROR);

    var drafted = draft(twoOf(found));

    assertThat(suggested()).extracting(Suggestion::id).containsExactly(VITTSJO.id(), BILLY.id());
    assertThat(drafted.degraded()).isEqualTo(new Reply.Degraded("server_error"));
    assertThat(drafted.route()).isEqualTo(Route.MODEL);
    assertThat(model.requests).as("nothing is asked again once something was sent").hasSize(1);
  }

  @Test
  void aWholeAnswerIsWholeWhateverHappensBehindIt() {
    model.saysAndFails(
        answer("[\"C4\", \"C1\"]", VITTSJO_OBJECT, BILLY_OBJECT), ModelFailure.SERVER_ERROR);

    assertThat(draft(twoOf(found)).degraded()).isNull();
    assertThat(suggested()).hasSize(2);
  }

  @Test
  void aModelThatFailsAtOnceCostsItsWordsNotTheReply() {
    model.saysAndFails("", ModelFailure.RATE_LIMITED);

    var drafted = draft(twoOf(found));

    var local = new ArrayList<DraftBlock>();
    var brief = brief(twoOf(found));
    new LocalAdvisor().draft(brief, new dev.handful.testing.AcceptingSink(local));
    assertThat(sent).isEqualTo(local);
    assertThat(drafted.degraded()).isEqualTo(new Reply.Degraded("rate_limited"));
    assertThat(drafted.route()).isEqualTo(Route.LOCAL);
  }

  @Test
  void anAnswerWithoutSenseIsRepairedOnce() {
    model.says("I would take the white one!").says(answer("[\"C4\"]", VITTSJO_OBJECT));

    var drafted = draft(twoOf(found));

    assertThat(suggested().getFirst().id()).isEqualTo(VITTSJO.id());
    assertThat(drafted.degraded()).isNull();
    assertThat(model.requests).hasSize(2);
    assertThat(model.requests.getLast().prompt().messages().toString()).contains("cut-off");
  }

  @Test
  void twoAnswersWithoutSenseEndLocally() {
    model.says("{\"picks\": [oops").says("{\"picks\": [], \"suggestions\": [], \"advice\": []}");

    var drafted = draft(twoOf(found));

    assertThat(suggested()).extracting(Suggestion::id).containsExactly(BILLY.id(), KALLAX.id());
    assertThat(drafted.degraded()).isEqualTo(new Reply.Degraded("invalid_output"));
    assertThat(model.requests).hasSize(2);
  }

  @Test
  void suggestionsWithoutPicksBeforeThemCountAsPicks() {
    model.says("{\"suggestions\": [" + VITTSJO_OBJECT + ", " + BILLY_OBJECT + "], \"advice\": []}");

    draft(twoOf(found));

    assertThat(suggested()).extracting(Suggestion::id).containsExactly(VITTSJO.id(), BILLY.id());
    assertThat(suggested().getFirst().reasons().getFirst().text()).contains("fits your room");
  }

  @Test
  void namedItemsAreNoChoiceForAModel() {
    var named = plan(List.of(new Goal.Present(List.of(BILLY.id()))), found(9, BILLY));
    model.says(answer("[\"C4\"]", VITTSJO_OBJECT));
    model.says(answer("[\"C4\"]", VITTSJO_OBJECT));

    draft(named);

    assertThat(suggested()).extracting(Suggestion::id).containsExactly(BILLY.id());
  }

  @Test
  void whoStopsTheTurnStopsTheModel() {
    model.says(answer("[\"C4\", \"C1\"]", VITTSJO_OBJECT, BILLY_OBJECT));
    model.afterEachPiece =
        () -> {
          if (!suggested().isEmpty()) {
            throw new IllegalStateException("stopped");
          }
        };

    assertThatThrownBy(() -> draft(twoOf(found))).hasMessage("stopped");
    assertThat(suggested()).hasSize(1);
  }

  @Test
  void anAnswerOfWhichNothingIsTrueIsTheLocalOne() {
    var asked = new Goal.AnswerItem(BILLY.id(), "width", "how wide is it?");
    var question = new Plan(List.of(asked), List.of(), null, List.of(), List.of(), List.of());
    model
        .says("{\"sentences\": [\"See https://evil.example/ for details.\"]}")
        .says("{\"sentences\": [\"See https://evil.example/ for details.\"]}");

    var drafted = draft(question);

    assertThat(texts()).isNotEmpty().noneMatch(text -> text.contains("evil"));
    assertThat(String.join(" ", texts())).contains("60");
    assertThat(drafted.degraded()).isEqualTo(new Reply.Degraded("invalid_output"));
  }

  @Test
  void aGreetingNeedsNoModel() {
    var hello =
        new Plan(List.of(new Goal.Greet()), List.of(), null, List.of(), List.of(), List.of());

    assertThat(advisor.takes(brief(hello))).isFalse();
  }

  private static String answer(String picks, String... suggestions) {
    return "{\"picks\": "
        + picks
        + ", \"suggestions\": ["
        + String.join(", ", suggestions)
        + "], \"advice\": []}";
  }

  /** The first two candidates are planned; the others may be chosen instead. */
  private static Plan twoOf(Found found) {
    return list(found.candidates().stream().limit(2).map(c -> c.item()).toList(), found);
  }

  private static Plan list(List<Item> items, Found found) {
    var slots = new ArrayList<Slot>();
    items.forEach(
        item ->
            found.candidates().stream()
                .filter(c -> c.item().equals(item))
                .forEach(c -> slots.add(new Slot(c, slots.size() + 1, null, Change.NEW))));
    return new Plan(List.of(SEARCH), slots, null, List.of(), List.of(), List.of());
  }

  private Plan replan(List<ItemId> picks) {
    var byId = snapshot.catalogue().items();
    return list(picks.stream().map(byId::get).toList(), found);
  }

  private Brief brief(Plan plan) {
    var models =
        new ModelTurn(new ConversationId("c_1"), null, Instant.MAX, () -> false, query -> {});
    return new Brief(plan, state, found, snapshot, this::replan, models);
  }

  private Drafted draft(Plan plan) {
    var brief = brief(plan);
    assertThat(advisor.takes(brief)).isTrue();
    return advisor.draft(brief, sink(), new LocalAdvisor());
  }

  private BlockSink sink() {
    var validator = new ReplyValidator();
    return new BlockSink() {
      @Override
      public Verdict judge(DraftBlock block, Route origin, Plan plan) {
        return validator.judge(block, origin, plan, state, found, snapshot);
      }

      @Override
      public Verdict offer(DraftBlock block, Route origin, Plan plan) {
        var verdict = judge(block, origin, plan);
        switch (verdict) {
          case Verdict.Accepted(var fit) -> sent.add(fit);
          case Verdict.Repaired(var fit, var rule) -> sent.add(fit);
          case Verdict.Dropped ignored -> {}
        }
        return verdict;
      }
    };
  }

  private List<Suggestion> suggested() {
    return sent.stream()
        .filter(DraftBlock.Suggested.class::isInstance)
        .map(block -> ((DraftBlock.Suggested) block).suggestion())
        .toList();
  }

  private List<String> texts() {
    return sent.stream()
        .filter(DraftBlock.Text.class::isInstance)
        .map(block -> ((DraftBlock.Text) block).text())
        .toList();
  }

  private static Snapshot prompted() {
    var shop = Shop.snapshot();
    PromptTemplates templates =
        (name, conversation, variables) ->
            new RenderedPrompt(
                new PromptRef(name, "default", "test"),
                List.of(new ModelCall.Message("user", Map.copyOf(variables).toString())),
                null,
                900,
                null);
    var prompts =
        new PromptLibrary(
            shop.policy(), shop.wording(), shop.prompts().synonyms(), templates, List.of());
    return new Snapshot(prompts, shop.catalogue());
  }
}
