package dev.handful.importing.enrich;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueProblemException;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.config.HandfulConfig;
import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.ModelRole;
import dev.handful.embedding.Progress;
import dev.handful.llm.ModelClient;
import dev.handful.llm.ModelFailure;
import dev.handful.llm.ModelFailureException;
import dev.handful.llm.ModelRequest;
import dev.handful.llm.ModelTurn;
import dev.handful.prompt.Prompts;
import dev.handful.prompt.RenderedPrompt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Asks a model about each item of a catalogue, within the budget of the run. */
@ApplicationScoped
public class ModelEnrichment implements Enricher {

  private static final Logger LOG = Logger.getLogger(ModelEnrichment.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration MOST = Duration.ofMinutes(2);
  private static final int TRIES = 5;
  private static final int KNOWN_VALUES = 60;

  private final HandfulConfig.Enrichment settings;
  private final ModelClient models;
  private final Prompts prompts;
  private final Clock clock;
  private final Duration pause;

  @Inject
  public ModelEnrichment(HandfulConfig config, ModelClient models, Prompts prompts, Clock clock) {
    this(config.enrichment(), models, prompts, clock, Duration.ofSeconds(2));
  }

  /**
   * @param pause before a busy model is asked again; doubles
   */
  ModelEnrichment(
      HandfulConfig.Enrichment settings,
      ModelClient models,
      Prompts prompts,
      Clock clock,
      Duration pause) {
    this.settings = settings;
    this.models = models;
    this.prompts = prompts;
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public Outcome enrich(Catalogue catalogue, Path folder, Progress progress) {
    if (!settings.enabled()) {
      return new Outcome(catalogue, "");
    }
    var role = models.configured(ModelRole.TEACHER) ? ModelRole.TEACHER : ModelRole.ADVISOR;
    if (!models.configured(role)) {
      throw new CatalogueProblemException(
          "Enrichment is switched on, but no model is configured: set OPENAI_API_KEY or"
              + " OPENAI_BASE_URL, or switch handful.enrichment.enabled off.");
    }
    try (var file = new EnrichmentFile(folder.resolve("enrichment.jsonl"))) {
      var run = new Run(catalogue, role, file, progress);
      return run.outcome();
    }
  }

  private final class Run {

    private final Catalogue catalogue;
    private final ModelRole role;
    private final EnrichmentFile file;
    private final Progress progress;
    private final EnrichmentReport report = new EnrichmentReport();
    private final Map<ItemId, Enrichment> answers = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> spellings;
    private final List<Map<String, Object>> attributes;
    private final AtomicInteger done = new AtomicInteger();
    private final long begun = System.nanoTime();

    Run(Catalogue catalogue, ModelRole role, EnrichmentFile file, Progress progress) {
      this.catalogue = catalogue;
      this.role = role;
      this.file = file;
      this.progress = progress;
      this.spellings = spellings(catalogue);
      this.attributes = attributes(catalogue, spellings);
    }

    Outcome outcome() {
      var items = List.copyOf(catalogue.items().values());
      askAll(items);
      var check = new TextCheck(catalogue.schema(), spellings, settings.confidence());
      var enriched = new Enriched(check, report);
      var now = new ArrayList<Item>(items.size());
      for (var item : items) {
        var answer = answers.get(item.id());
        now.add(answer == null ? item : enriched.of(item, answer));
      }
      return new Outcome(catalogue.of(now), report.text());
    }

    /** So many at once that the model's own limits, not our threads, decide the pace. */
    private void askAll(List<Item> items) {
      try (var threads = Executors.newFixedThreadPool(settings.concurrency())) {
        var running = new ArrayList<Future<?>>(items.size());
        items.forEach(item -> running.add(threads.submit(() -> one(item, items.size()))));
        try {
          for (var future : running) {
            future.get();
          }
        } catch (ExecutionException e) {
          running.forEach(future -> future.cancel(true));
          throw e.getCause() instanceof RuntimeException told
              ? told
              : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
          running.forEach(future -> future.cancel(true));
          Thread.currentThread().interrupt();
          throw new CatalogueProblemException(
              "the enrichment was interrupted; it goes on next time");
        }
      }
    }

    private void one(Item item, int total) {
      var prompt = prompt(item);
      var key = EnrichmentFile.key(item, prompt.ref().toString());
      var known = file.known(key);
      if (known != null) {
        report.known();
        answers.put(item.id(), known);
      } else if (spent()) {
        report.left();
      } else {
        ask(item, key, prompt);
      }
      int now = done.incrementAndGet();
      progress.at(now, total, now * 1e9 / (System.nanoTime() - begun));
    }

    private boolean spent() {
      return settings.tokens() > 0 && report.tokens() >= settings.tokens()
          || settings.money().signum() > 0
              && BigDecimal.valueOf(report.costMicros(), 6).compareTo(settings.money()) >= 0;
    }

    private void ask(Item item, String key, RenderedPrompt prompt) {
      report.asked();
      for (int attempt = 1; ; attempt++) {
        // Of its own, so that the budget of a conversation does not end an import.
        var turn =
            new ModelTurn(
                new ConversationId("enrich-" + key.substring(0, 16)),
                null,
                clock.instant().plus(MOST),
                Thread.currentThread()::isInterrupted,
                query -> {});
        try {
          var text = models.complete(new ModelRequest(role, prompt, turn)).text();
          var answer = JSON.readValue(text, Enrichment.class);
          file.add(key, item, prompt.ref().toString(), model(turn), answer);
          answers.put(item.id(), answer);
          return;
        } catch (JsonProcessingException e) {
          report.failed();
          return;
        } catch (ModelFailureException e) {
          if (attempt == TRIES || !passes(e.failure()) || !waited(attempt)) {
            LOG.warnf("item %s is not enriched: %s", item.id(), e.getMessage());
            report.failed();
            return;
          }
        } finally {
          turn.calls()
              .forEach(
                  call ->
                      report.spent(
                          (long) call.inputTokens() + call.outputTokens(), call.costMicros()));
        }
      }
    }

    private RenderedPrompt prompt(Item item) {
      var feed = new TreeMap<String, Object>();
      item.attributes().forEach((name, value) -> feed.put(name, plain(value)));
      var variables = new LinkedHashMap<String, Object>();
      variables.put("attributes", attributes);
      variables.put(
          "item", Map.of("title", item.title(), "description", item.description(), "feed", feed));
      return prompts.current().templates().render("enrich", "enrichment", variables);
    }
  }

  private static String model(ModelTurn turn) {
    return turn.calls().isEmpty() ? "" : turn.calls().getLast().model();
  }

  private static boolean passes(ModelFailure failure) {
    return switch (failure) {
      case RATE_LIMITED, SERVER_ERROR, UNREACHABLE, CIRCUIT_OPEN, BUSY -> true;
      case FIRST_TOKEN_TIMEOUT, IDLE_TIMEOUT -> true;
      case DEADLINE, REFUSED, INVALID_OUTPUT, BUDGET_SPENT, STOPPED -> false;
    };
  }

  private boolean waited(int attempt) {
    try {
      Thread.sleep(pause.multipliedBy(1L << attempt));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Object plain(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Keywords(var values) -> values;
      case AttributeValue.Quantity(double amount) -> amount;
      case AttributeValue.Price(var money) -> money.amount();
      case AttributeValue.Flag(boolean yes) -> yes ? "yes" : "no";
      case AttributeValue.Prose(var text) -> text;
      case AttributeValue.Day(var date) -> date.toString();
    };
  }

  private static Map<String, Map<String, String>> spellings(Catalogue catalogue) {
    var spellings = new TreeMap<String, Map<String, String>>();
    for (var item : catalogue.items().values()) {
      item.attributes()
          .forEach(
              (name, value) -> {
                if (value instanceof AttributeValue.Keywords(var values)) {
                  var known = spellings.computeIfAbsent(name, any -> new TreeMap<>());
                  values.forEach(one -> known.putIfAbsent(one.toLowerCase(Locale.ROOT), one));
                }
              });
    }
    return spellings;
  }

  /** What may be filled in: words and yes-or-no, nothing protected, nothing built in. */
  private static List<Map<String, Object>> attributes(
      Catalogue catalogue, Map<String, Map<String, String>> spellings) {
    var attributes = new ArrayList<Map<String, Object>>();
    for (var attribute : catalogue.schema().attributes()) {
      if (attribute.protectedClass() || !TextCheck.taken(attribute)) {
        continue;
      }
      var known = spellings.getOrDefault(attribute.name(), Map.of()).values();
      var one = new LinkedHashMap<String, Object>();
      one.put("name", attribute.name());
      one.put("label", attribute.label());
      one.put("type", attribute.type() == AttributeType.BOOLEAN ? "yes or no" : "words");
      one.put("values", known.stream().limit(KNOWN_VALUES).toList());
      attributes.add(one);
    }
    return attributes;
  }
}
