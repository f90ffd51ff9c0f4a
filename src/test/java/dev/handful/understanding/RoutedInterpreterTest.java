package dev.handful.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.ClientMessageId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.QuestionId;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.TapKind;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import dev.handful.embedding.WordHashEmbedder;
import dev.handful.llm.ModelFailure;
import dev.handful.llm.ModelFailureException;
import dev.handful.llm.ModelTurn;
import dev.handful.prompt.Snapshot;
import dev.handful.understanding.local.LocalInterpreter;
import dev.handful.understanding.local.Shops;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutedInterpreterTest {
  private static final ClientMessageId ID = new ClientMessageId("m1");
  private static final String GERMAN = "Ich suche ein leichtes Zelt zum Wandern mit zwei Freunden";
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Snapshot snapshot = Shops.snapshot("northlight");
  private final DialogueState state = DialogueState.empty(snapshot.catalogue().generation());

  /** Reads everything as thanks, or fails. */
  private static final class Tail implements TailInterpreter {
    private final boolean available;
    private final @Nullable ModelFailure failure;
    private final List<String> read = new ArrayList<>();

    Tail(boolean available, @Nullable ModelFailure failure) {
      this.available = available;
      this.failure = failure;
    }

    @Override
    public boolean available() {
      return available;
    }

    @Override
    public Interpretation interpret(
        ShopperMessage.Say message,
        Interpretation local,
        DialogueState state,
        Snapshot snapshot,
        ModelTurn models) {
      read.add(message.text());
      if (failure != null) {
        throw new ModelFailureException(failure, "on purpose");
      }
      return new Interpretation(
          List.of(new UnderstoodAct(new UserAct.Close(), 0.8, "")), List.of(), Route.MODEL, "fake");
    }
  }

  private Interpretation read(Tail tail, ShopperMessage message) {
    return new RoutedInterpreter(new LocalInterpreter(), tail, new WordHashEmbedder(), metrics)
        .interpret(message, state, snapshot, ModelTurn.none());
  }

  private static ShopperMessage.Say say(String text) {
    return new ShopperMessage.Say(ID, text);
  }

  private double counted(String... tags) {
    return metrics.find("handful.understand.messages").tags(tags).counters().stream()
        .mapToDouble(c -> c.count())
        .sum();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a waterproof tent for two under 300",
        "hello",
        "anything but red",
        "what is your return policy?"
      })
  void whatTheLocalEngineExplainsNoModelReads(String text) {
    var tail = new Tail(true, null);

    var read = read(tail, say(text));

    assertThat(tail.read).isEmpty();
    assertThat(read.route()).isEqualTo(Route.LOCAL);
    assertThat(read.routeReason()).startsWith("explained; ");
    assertThat(counted("needed", "false", "read", "local")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        GERMAN,
        "我想要一个帐篷",
        "asdf",
        "something my grumpy flatmate would secretly treasure during rainy Edinburgh festivals"
      })
  void theTailIsReadByAModel(String text) {
    var tail = new Tail(true, null);

    var read = read(tail, say(text));

    assertThat(tail.read).containsExactly(text);
    assertThat(read.route()).isEqualTo(Route.MODEL);
    assertThat(read.routeReason()).endsWith("; fake");
    assertThat(counted("needed", "true", "read", "model")).isEqualTo(1);
  }

  @Test
  void typedAnswersAndEditsAreReadLikeMessages() {
    var tail = new Tail(true, null);

    read(tail, new ShopperMessage.Answer(ID, new QuestionId("q"), null, false, GERMAN));
    read(tail, new ShopperMessage.Edit(ID, new ClientMessageId("m0"), GERMAN));

    assertThat(tail.read).containsExactly(GERMAN, GERMAN);
  }

  @Test
  void tapsNeverNeedAModelAlsoWithAQuestionTypedOnACard() {
    var tail = new Tail(true, null);
    var item = snapshot.catalogue().items().keySet().iterator().next();

    read(tail, new ShopperMessage.Answer(ID, new QuestionId("q"), "o1", false, null));
    read(tail, new ShopperMessage.Answer(ID, new QuestionId("q"), null, true, null));
    var asked = read(tail, new ShopperMessage.Tap(ID, TapKind.ASK, List.of(item), null, GERMAN));
    read(tail, new ShopperMessage.Tap(ID, TapKind.ACCEPT, List.of(new ItemId("no")), null, null));

    assertThat(tail.read).isEmpty();
    assertThat(asked.routeReason()).startsWith("tap; ");
    assertThat(counted("grounds", "tap")).isEqualTo(4);
  }

  @Test
  void withoutAModelTheGroundIsStillToldAndCounted() {
    var tail = new Tail(false, null);

    var read = read(tail, say(GERMAN));

    assertThat(tail.read).isEmpty();
    assertThat(read.route()).isEqualTo(Route.LOCAL);
    assertThat(read.degraded()).isNull();
    assertThat(read.routeReason()).startsWith("foreign; ").endsWith("; no model is configured");
    assertThat(counted("needed", "true", "read", "local")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STOPPED")
  void whenTheModelFailsTheLocalReadingStandsAndSaysWhy(ModelFailure failure) {
    var local = new LocalInterpreter().interpret(say(GERMAN), state, snapshot, ModelTurn.none());

    var read = read(new Tail(true, failure), say(GERMAN));

    assertThat(read.acts()).isEqualTo(local.acts());
    assertThat(read.unexplained()).isEqualTo(local.unexplained());
    assertThat(read.route()).isEqualTo(Route.LOCAL);
    assertThat(read.degraded()).isEqualTo(failure.wire());
    assertThat(read.routeReason()).contains("the model failed: " + failure.wire());
    assertThat(counted("read", "failed")).isEqualTo(1);
  }

  @Test
  void aStoppedTurnIsNotDegraded() {
    assertThat(read(new Tail(true, ModelFailure.STOPPED), say(GERMAN)).degraded()).isNull();
  }
}
