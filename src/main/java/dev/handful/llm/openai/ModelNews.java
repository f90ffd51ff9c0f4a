package dev.handful.llm.openai;

import dev.handful.dialogue.ModelRole;
import dev.handful.llm.ModelFailure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Tells the operator when a model begins to fail and when it answers again, once each. */
final class ModelNews {

  private static final Logger LOG = Logger.getLogger(ModelNews.class);

  private final Map<ModelRole, ModelFailure> told = new ConcurrentHashMap<>();

  void answered(ModelRole role) {
    if (told.remove(role) != null) {
      LOG.infof("The model for %s answers again.", role.wire());
    }
  }

  void failed(ModelSettings settings, AttemptFailedException failed) {
    var failure = failed.failure();
    var news =
        switch (failure) {
          case STOPPED, BUDGET_SPENT, INVALID_OUTPUT, DEADLINE -> false;
          // The circuit only repeats what opened it.
          case CIRCUIT_OPEN -> false;
          case FIRST_TOKEN_TIMEOUT,
              IDLE_TIMEOUT,
              RATE_LIMITED,
              SERVER_ERROR,
              UNREACHABLE,
              REFUSED,
              BUSY ->
              told.put(settings.role(), failure) != failure;
        };
    if (news) {
      LOG.warnf(
          "The model for %s (%s at %s) fails, turns are finished locally: %s, %s.%s",
          settings.role().wire(),
          settings.name(),
          settings.baseUrl(),
          failure.wire(),
          failed.getMessage(),
          advice(settings, failed));
    }
  }

  private static String advice(ModelSettings settings, AttemptFailedException failed) {
    if (failed.failure() != ModelFailure.REFUSED) {
      return "";
    }
    return failed.getMessage().matches("HTTP 40[13].*")
        ? " Check the key in " + settings.keySetting() + "."
        : " Check the model's name and base URL (OPENAI_MODEL, OPENAI_BASE_URL, or"
            + " handful.models."
            + settings.role().wire()
            + ".name and .base-url).";
  }
}
