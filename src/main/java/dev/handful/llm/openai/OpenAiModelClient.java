package dev.handful.llm.openai;

import dev.handful.dialogue.ModelRole;
import dev.handful.failure.HandfulException;
import dev.handful.limits.Budgets;
import dev.handful.llm.ModelAnswer;
import dev.handful.llm.ModelClient;
import dev.handful.llm.ModelFailure;
import dev.handful.llm.ModelFailureException;
import dev.handful.llm.ModelRequest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The models of any OpenAI-compatible server. Every call sets a budget aside, asks, settles, and
 * leaves a record, however it ends. Whole answers are streamed too, so that a stall is noticed and
 * a stop closes the upstream there as well.
 */
@ApplicationScoped
public class OpenAiModelClient implements ModelClient {

  private static final Logger LOG = Logger.getLogger(OpenAiModelClient.class);

  private final Map<ModelRole, RoleModel> models = new EnumMap<>(ModelRole.class);
  private final Budgets budgets;
  private final Clock clock;
  private final ModelMetrics metrics;
  private final ModelNews news = new ModelNews();

  @Inject
  OpenAiModelClient(ConfiguredModels configured, Budgets budgets, Clock clock) {
    this(configured, budgets, clock, Metrics.globalRegistry);
  }

  OpenAiModelClient(
      ConfiguredModels configured, Budgets budgets, Clock clock, MeterRegistry registry) {
    configured.all().forEach(one -> models.put(one.role(), new RoleModel(one, clock)));
    this.budgets = budgets;
    this.clock = clock;
    this.metrics = new ModelMetrics(registry);
  }

  @Override
  public boolean configured(ModelRole role) {
    return models.containsKey(role);
  }

  @Override
  public ModelAnswer complete(ModelRequest request) {
    return stream(request, piece -> {});
  }

  @Override
  public ModelAnswer stream(ModelRequest request, Consumer<String> onText) {
    var model = models.get(request.role());
    if (model == null) {
      throw new IllegalStateException("no model is configured for " + request.role().wire());
    }
    var call = new Call(model, request, onText, clock, System::nanoTime);
    try {
      spend(call, request);
      end(call, request, null);
      news.answered(request.role());
      var usage = call.usage();
      return new ModelAnswer(call.text(), usage.input(), usage.cached(), usage.output());
    } catch (AttemptFailedException e) {
      end(call, request, e.failure());
      news.failed(model.settings(), e);
      throw new ModelFailureException(e.failure(), model.settings() + ": " + e.getMessage(), e);
    } catch (ReaderFailedException e) {
      end(call, request, ModelFailure.STOPPED);
      throw e.thrown();
    }
  }

  private void spend(Call call, ModelRequest request) {
    var reservation = reserve(call, request);
    try {
      call.ask();
    } finally {
      settle(reservation, call.usage().amount());
    }
  }

  /** Counters that nobody can read might as well be spent: money is at stake (fail closed). */
  private Budgets.Reservation reserve(Call call, ModelRequest request) {
    var turn = request.turn();
    var spender = new Budgets.Spender(turn.conversation(), turn.address());
    try {
      return switch (budgets.reserve(spender, call.estimate())) {
        case Budgets.Decision.Granted(var reservation) -> reservation;
        case Budgets.Decision.Spent(var scope) ->
            throw AttemptFailedException.lasting(
                ModelFailure.BUDGET_SPENT, "the budget of the " + scope.wire() + " is spent");
      };
    } catch (HandfulException e) {
      throw AttemptFailedException.lasting(
          ModelFailure.BUDGET_SPENT, "the budgets cannot be read: " + e.getMessage());
    }
  }

  /** An answer is worth more than its bill; what is not settled stays set aside. */
  private static void settle(Budgets.Reservation reservation, Budgets.Amount used) {
    try {
      reservation.settle(used);
    } catch (HandfulException e) {
      LOG.warnf("a model call could not be settled: %s", e.getMessage());
    }
  }

  private void end(Call call, ModelRequest request, @Nullable ModelFailure failure) {
    var record = call.record(failure);
    request.turn().called(record);
    metrics.record(record);
  }

  /** Before the catalogues: a wrong setting is told at once. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 50) StartupEvent event) {
    models.values().forEach(model -> LOG.infof("Model for %s.", model.settings()));
  }

  @PreDestroy
  void close() {
    models.values().forEach(RoleModel::close);
  }
}
