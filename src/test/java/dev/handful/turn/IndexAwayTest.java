package dev.handful.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.advising.local.LocalAdvisor;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueLoader;
import dev.handful.catalogue.Catalogues;
import dev.handful.config.HandfulConfig;
import dev.handful.dialogue.ClientMessageId;
import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.ErrorCode;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.Suggestion;
import dev.handful.dialogue.TurnEvent;
import dev.handful.dialogue.TurnId;
import dev.handful.embedding.WordHashEmbedder;
import dev.handful.index.IndexUnavailableException;
import dev.handful.index.ItemIndex;
import dev.handful.index.ItemText;
import dev.handful.index.OwnTexts;
import dev.handful.index.RoutedIndexes;
import dev.handful.index.lucene.LuceneItemIndexes;
import dev.handful.index.qdrant.QdrantDouble;
import dev.handful.index.qdrant.QdrantItemIndexes;
import dev.handful.journal.InMemoryJournals;
import dev.handful.memory.AbandonedTurns;
import dev.handful.memory.ConversationMemory;
import dev.handful.memory.ConversationMemory.Acceptance;
import dev.handful.memory.DialogueStateTracker;
import dev.handful.memory.inmemory.InMemoryConversationMemory;
import dev.handful.offers.LiveOffers;
import dev.handful.outcomes.KeptInMemory;
import dev.handful.outcomes.Outcomes;
import dev.handful.prompt.PromptFiles;
import dev.handful.prompt.PromptLibrary;
import dev.handful.retrieval.HybridRetriever;
import dev.handful.testing.Defaults;
import dev.handful.transcript.inmemory.InMemoryTranscript;
import dev.handful.understanding.local.LocalInterpreter;
import dev.handful.validation.ReplyValidator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole turns of the local engine on a Qdrant that is away, slow or wrong. */
class IndexAwayTest {

  private static final PromptLibrary PROMPTS = PromptFiles.load(Path.of("prompts"), Map.of());
  private static final Path SHOP = Path.of("catalogues/northlight");
  private static final Catalogue CATALOGUE =
      new CatalogueLoader().load("northlight", SHOP, SHOP).catalogue();
  private static final WordHashEmbedder EMBEDDER = new WordHashEmbedder();
  private static final List<ItemIndex.Entry> ENTRIES = entries();
  private static final String WISH = "a waterproof tent under 400 dollars";
  private static final int LOCAL_COPY = 20_000;
  private static final int NO_COPY = 0;

  /** What can be wrong with a server. */
  enum Trouble {
    REFUSES(server -> server.is(QdrantDouble.Mood.UNAVAILABLE)),
    HANGS(server -> server.is(QdrantDouble.Mood.HANGING)),
    ANSWERS_SLOWLY(server -> server.is(QdrantDouble.Mood.SLOW)),
    TALKS_NONSENSE(server -> server.is(QdrantDouble.Mood.NONSENSE)),
    IS_GONE(QdrantDouble::vanishes);

    private final Consumer<QdrantDouble> begins;

    Trouble(Consumer<QdrantDouble> begins) {
      this.begins = begins;
    }
  }

  private final QdrantDouble server = QdrantDouble.start();
  private final InMemoryJournals journals = new InMemoryJournals();
  private final ConversationMemory memory =
      new InMemoryConversationMemory(
          journals, new AbandonedTurns(() -> PROMPTS), Clock.systemUTC());
  private int turns;

  @AfterEach
  void stop() {
    server.close();
  }

  private static List<ItemIndex.Entry> entries() {
    var text = new ItemText(CATALOGUE.schema());
    return CATALOGUE.items().values().stream()
        .map(item -> new ItemIndex.Entry(item, EMBEDDER.name(text.embedded(item))))
        .toList();
  }

  private ItemIndex index(int localCopy) {
    HandfulConfig config =
        Defaults.config(
            Map.of(
                "handful.qdrant.url", server.url(),
                "handful.qdrant.timeout", "400ms",
                "handful.qdrant.turn-timeout", "600ms",
                "handful.qdrant.retry-after", "200ms",
                "handful.qdrant.local-copy", String.valueOf(localCopy)));
    return new RoutedIndexes(config, new LuceneItemIndexes(), new QdrantItemIndexes(config))
        .build(CATALOGUE.generation(), CATALOGUE.schema(), ENTRIES);
  }

  @Test
  void all_is_well_while_the_server_is() {
    var reply = reply(turn(index(LOCAL_COPY)));

    assertThat(reply.degraded()).isNull();
    assertThat(reply.suggestions()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void the_local_copy_answers_the_turn_and_the_reply_and_the_trace_say_so(Trouble trouble) {
    var index = index(LOCAL_COPY);
    var before = ids(reply(turn(index)));
    trouble.begins.accept(server);

    var ended = turn(index);

    assertThat(reply(ended).degraded()).isEqualTo(new Reply.Degraded("local_index"));
    assertThat(ids(reply(ended))).isEqualTo(before);
    var trace = new InMemoryTranscript(journals).trace(conversation(), ended.turn());
    assertThat(trace.found().degraded()).isEqualTo("local_index");
    index.close();
  }

  @ParameterizedTest
  @EnumSource
  void without_a_copy_the_turn_ends_in_an_error_that_may_be_retried(Trouble trouble) {
    var index = index(NO_COPY);
    trouble.begins.accept(server);

    var failed = (TurnEvent.Failed) turn(index).event();

    assertThat(failed.code()).isEqualTo(ErrorCode.UNAVAILABLE);
    assertThat(failed.retryable()).isTrue();
  }

  @Test
  void a_server_that_is_back_answers_again_with_what_changed_meanwhile() throws Exception {
    var index = index(LOCAL_COPY);
    server.vanishes();
    assertThat(reply(turn(index)).degraded()).isNotNull();
    assertThat(index.health().answers()).isTrue();
    assertThat(index.health().problem()).contains("Qdrant");
    index.delete(List.of(ENTRIES.getFirst().item().id()));

    server.comesBack();
    until(index);

    assertThat(reply(turn(index)).degraded()).isNull();
    assertThat(index.count(dev.handful.index.Filter.ALL)).isEqualTo(ENTRIES.size() - 1);
    assertThat(index.health().problem()).isNull();
    index.close();
  }

  @Test
  void without_a_copy_a_server_that_is_back_answers_again() throws Exception {
    var index = index(NO_COPY);
    server.vanishes();
    assertThat(turn(index).event()).isInstanceOf(TurnEvent.Failed.class);
    assertThat(index.health().answers()).isFalse();

    server.comesBack();
    until(index);

    assertThat(reply(eventually(index)).degraded()).isNull();
  }

  @Test
  void a_start_while_the_server_is_away_serves_the_copy_until_it_is_there() throws Exception {
    server.vanishes();
    var index = index(LOCAL_COPY);
    assertThat(reply(turn(index)).degraded()).isEqualTo(new Reply.Degraded("local_index"));

    server.comesBack();
    until(index);

    assertThat(reply(turn(index)).degraded()).isNull();
    index.close();
  }

  @Test
  void a_start_without_server_and_without_copy_fails_and_says_where_it_looked() {
    server.vanishes();

    assertThatThrownBy(() -> index(NO_COPY))
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining(server.url().substring("http://".length()));
  }

  /** Nothing is timed: it only has to come about before a test run would be given up. */
  private static void until(ItemIndex index) throws InterruptedException {
    for (int i = 0; i < 600 && index.health().problem() != null; i++) {
      Thread.sleep(100);
    }
  }

  /** A circuit that is open lets the first question through after its pause. */
  private LoggedEvent eventually(ItemIndex index) throws InterruptedException {
    var ended = turn(index);
    for (int i = 0; i < 100 && ended.event() instanceof TurnEvent.Failed; i++) {
      Thread.sleep(100);
      ended = turn(index);
    }
    return ended;
  }

  private ConversationId conversation() {
    return new ConversationId("c_" + turns);
  }

  private LoggedEvent turn(ItemIndex index) {
    turns++;
    var opened =
        memory.open(
            conversation(),
            "northlight",
            "en",
            null,
            DialogueState.empty(CATALOGUE.generation()),
            Duration.ofDays(1));
    List<ShopperMessage> messages =
        List.of(new ShopperMessage.Say(new ClientMessageId("m1"), WISH));
    var begun =
        (Acceptance.Begun)
            memory.accept(
                conversation(), new TurnId("t_" + turns), messages, Duration.ofSeconds(30));
    return pipeline(index).run(begun.lease(), opened, messages, new Nobody(), () -> false);
  }

  private TurnPipeline pipeline(ItemIndex index) {
    Map<String, float[]> own =
        OwnTexts.of(CATALOGUE).stream().collect(Collectors.toMap(t -> t, EMBEDDER::name));
    return new TurnPipeline(
        new Snapshots(() -> PROMPTS, new OneShop()),
        new LocalInterpreter(),
        new DialogueStateTracker(),
        new DialoguePolicy(),
        new HybridRetriever(generation -> index, generation -> own, EMBEDDER),
        new LiveFigures(new LiveOffers(Defaults.config())),
        new LocalAdvisor(),
        new ReplyValidator(),
        memory,
        new Outcomes(new KeptInMemory(), new OneShop(), Clock.systemUTC()),
        Defaults.config(),
        Clock.systemUTC());
  }

  private static Reply reply(LoggedEvent ended) {
    assertThat(ended.event()).isInstanceOf(TurnEvent.Final.class);
    return ((TurnEvent.Final) ended.event()).reply();
  }

  private static List<String> ids(Reply reply) {
    return reply.suggestions().stream().map(Suggestion::id).map(Object::toString).toList();
  }

  private static final class OneShop implements Catalogues {
    @Override
    public List<String> names() {
      return List.of("northlight");
    }

    @Override
    public Catalogue live(String name) {
      return CATALOGUE;
    }
  }

  private static final class Nobody implements TurnListener {
    @Override
    public void onEvent(LoggedEvent event) {}

    @Override
    public void onStatus(TurnId turn, TurnEvent.Status status) {}
  }
}
