package dev.handful.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueLoader;
import dev.handful.dialogue.ClientMessageId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.embedding.WordHashEmbedder;
import dev.handful.llm.ModelTurn;
import dev.handful.memory.DialogueStateTracker;
import dev.handful.prompt.Policy;
import dev.handful.prompt.PromptFiles;
import dev.handful.prompt.Snapshot;
import dev.handful.understanding.local.LocalInterpreter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of the last message, told from those before it. */
class LatestWordsTest {

  @TempDir Path folder;
  private Catalogue shop;

  @BeforeEach
  void books() throws IOException {
    var items = folder.resolve("items.jsonl");
    Files.writeString(
        items,
        """
        {"id":"1","title":"Harbour","description":"A novel of whales and lighthouses."}
        {"id":"2","title":"Orchard","description":"A novel of beekeepers."}
        """);
    shop = new CatalogueLoader().load("books", items, folder.resolve("schema")).catalogue();
  }

  private DialogueState said(String... messages) {
    var snapshot = new Snapshot(PromptFiles.load(Path.of("prompts"), Map.of()), shop);
    var state = DialogueState.empty(shop.generation());
    for (var text : messages) {
      var message = new ShopperMessage.Say(new ClientMessageId("m" + state.turn()), text);
      var understood = new LocalInterpreter().interpret(message, state, snapshot, ModelTurn.none());
      state = new DialogueStateTracker().update(state, message, understood, shop);
    }
    return state;
  }

  @Test
  void they_are_what_the_last_message_added() {
    assertThat(QueryText.latest(said("whales and lighthouses", "beekeepers")))
        .isEqualTo("beekeepers");
  }

  @Test
  void with_nothing_older_beside_them_there_is_nothing_to_count_twice() {
    assertThat(QueryText.latest(said("beekeepers"))).isEmpty();
    assertThat(QueryText.latest(DialogueState.empty(shop.generation()))).isEmpty();
  }

  @Test
  void a_policy_may_count_them_once_more() {
    var state = said("whales and lighthouses", "beekeepers");

    assertThat(first(state, 0)).isEqualTo("1");
    assertThat(first(state, 2)).isEqualTo("2");
  }

  private String first(DialogueState state, double latest) {
    var weights = new Policy.Weights(0, 1, latest, 0, 0, 0, 0, 0, 0, 0, 0);
    var policy = Policies.with(weights, Policies.DIVERSITY);
    return LoadedShop.of(shop, new WordHashEmbedder(), folder)
        .find(java.util.List.of(new Goal.Recommend(false)), state, policy)
        .pool()
        .getFirst()
        .item()
        .id()
        .value();
  }
}
