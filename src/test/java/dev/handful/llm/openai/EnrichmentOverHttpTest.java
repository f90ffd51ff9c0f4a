package dev.handful.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueLoader;
import dev.handful.catalogue.CatalogueProblemException;
import dev.handful.catalogue.ItemId;
import dev.handful.embedding.Progress;
import dev.handful.importing.enrich.Enricher;
import dev.handful.importing.enrich.ModelEnrichment;
import dev.handful.prompt.PromptFiles;
import dev.handful.prompt.PromptLibrary;
import dev.handful.testing.Defaults;
import dev.handful.testing.model.Behaviour;
import dev.handful.testing.model.Misbehaviour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enrichment by the real client and the real prompt, against a real HTTP server. */
class EnrichmentOverHttpTest {

  private static final PromptLibrary PROMPTS = PromptFiles.load(Path.of("prompts"), Map.of());

  private static final String ANSWER =
      """
      {"values":[
        {"attribute":"material","value":"oak","quote":"solid oak","confidence":1},
        {"attribute":"material","value":"gold","quote":"made of gold","confidence":1},
        {"attribute":"colour","value":"green","quote":"solid oak","confidence":1}],
       "proposed":[{"attribute":"mood","value":"cosy","quote":"cosy","confidence":0.9}],
       "junk":["Add to cart."]}
      """;

  @TempDir Path folder;
  private final Asking asking = new Asking();
  private Catalogue catalogue;

  @BeforeEach
  void load() throws IOException {
    var items = folder.resolve("items.jsonl");
    Files.writeString(
        items,
        """
        {"id":"a","title":"Lamp","description":"A cosy lamp of solid oak. Add to cart.","attributes":{"colour":"red"}}
        {"id":"b","title":"Table","description":"A table of solid oak.","attributes":{"colour":"blue"}}
        {"id":"c","title":"Chair","description":"A steel chair.","attributes":{"colour":"blue","material":"steel"}}
        {"id":"d","title":"Shelf","description":"A pine shelf.","attributes":{"colour":"red","material":"pine"}}
        """);
    catalogue = new CatalogueLoader().load("shop", items, folder).catalogue();
    asking.server.script().always(Behaviour.good().saying(ANSWER));
  }

  @AfterEach
  void close() {
    asking.close();
  }

  private Enricher.Outcome enrich(Map<String, String> more) {
    var settings = new HashMap<>(Map.of("handful.enrichment.enabled", "true"));
    settings.putAll(more);
    var enrichment =
        new ModelEnrichment(
            Defaults.config(settings), asking.client(), () -> PROMPTS, Clock.systemUTC());
    return enrichment.enrich(catalogue, folder, Progress.SILENT);
  }

  private Enricher.Outcome enrich() {
    return enrich(Map.of());
  }

  private int asked() {
    return asking.server.requests().all().size();
  }

  @Test
  void only_what_the_text_bears_out_is_added_and_what_the_feed_says_stays() {
    var outcome = enrich();

    var lamp = outcome.catalogue().items().get(new ItemId("a"));
    var chair = outcome.catalogue().items().get(new ItemId("c"));
    assertThat(lamp.value("material"))
        .isInstanceOfSatisfying(
            AttributeValue.Keywords.class, is -> assertThat(is.values()).containsExactly("oak"));
    assertThat(lamp.value("colour"))
        .isEqualTo(catalogue.items().get(new ItemId("a")).value("colour"));
    assertThat(lamp.description()).isEqualTo("A cosy lamp of solid oak.");
    assertThat(chair).isEqualTo(catalogue.items().get(new ItemId("c")));
    assertThat(outcome.catalogue().generation()).isNotEqualTo(catalogue.generation());
    assertThat(outcome.report())
        .contains("4 items asked", "material=2", "its quote is not in the text", "mood=4");
  }

  @Test
  void a_second_run_asks_nothing_and_a_torn_line_asks_for_that_item_alone() throws IOException {
    var first = enrich();
    assertThat(asked()).isEqualTo(4);

    assertThat(enrich().catalogue().generation()).isEqualTo(first.catalogue().generation());
    assertThat(asked()).isEqualTo(4);
    var file = folder.resolve("enrichment.jsonl");
    var bytes = Files.readAllBytes(file);
    Files.write(
        file,
        java.util.Arrays.copyOf(bytes, bytes.length - 30),
        StandardOpenOption.TRUNCATE_EXISTING);

    assertThat(enrich().catalogue().generation()).isEqualTo(first.catalogue().generation());
    assertThat(asked()).isEqualTo(5);
    enrich();
    assertThat(asked()).isEqualTo(5);
  }

  @Test
  void a_spent_budget_ends_the_asking_and_the_next_run_goes_on() {
    var outcome =
        enrich(Map.of("handful.enrichment.tokens", "1", "handful.enrichment.concurrency", "1"));

    assertThat(asked()).isEqualTo(1);
    assertThat(outcome.report()).contains("3 left because the budget of this run is spent");
    enrich();
    assertThat(asked()).isEqualTo(4);
  }

  @Test
  void garbage_costs_the_item_its_values_and_nothing_else() {
    asking.server.script().always(Behaviour.good().saying("I cannot do that."));

    var outcome = enrich();

    assertThat(outcome.catalogue().generation()).isEqualTo(catalogue.generation());
    assertThat(outcome.report()).contains("4 without a usable answer");
  }

  @Test
  void a_busy_server_is_asked_again() {
    var busy = Misbehaviour.RATE_LIMITED_SECONDS.apply(Behaviour.good());
    asking.server.script().next(busy, busy, busy);

    var outcome = enrich(Map.of("handful.enrichment.concurrency", "1"));

    assertThat(outcome.report()).contains("0 without a usable answer", "material=2");
  }

  @Test
  void without_a_model_it_says_what_to_do_and_switched_off_it_does_nothing() {
    var config = Defaults.config(Map.of("handful.enrichment.enabled", "true"));
    var none =
        new OpenAiModelClient(
            Asking.configured(Map.of(), Map.of()),
            asking.budgets,
            Clock.systemUTC(),
            asking.metrics);
    var enrichment = new ModelEnrichment(config, none, () -> PROMPTS, Clock.systemUTC());

    assertThatThrownBy(() -> enrichment.enrich(catalogue, folder, Progress.SILENT))
        .isInstanceOf(CatalogueProblemException.class)
        .hasMessageContaining("OPENAI_API_KEY");
    var off = enrich(Map.of("handful.enrichment.enabled", "false"));
    assertThat(off.catalogue()).isSameAs(catalogue);
    assertThat(off.report()).isEmpty();
  }
}
