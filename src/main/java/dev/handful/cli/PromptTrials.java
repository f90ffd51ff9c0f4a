package dev.handful.cli;

import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.ModelRole;
import dev.handful.llm.ModelClient;
import dev.handful.llm.ModelFailureException;
import dev.handful.llm.ModelRequest;
import dev.handful.llm.ModelTurn;
import dev.handful.prompt.PromptTrial;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The golden examples, put to the configured models one after the other. */
final class PromptTrials {

  private static final Duration MOST = Duration.ofMinutes(2);

  private final ModelClient models;
  private final Clock clock;

  PromptTrials(ModelClient models, Clock clock) {
    this.models = models;
    this.clock = clock;
  }

  /**
   * What came of an example.
   *
   * @param wrongs empty when every assertion holds
   */
  record Outcome(String promptRef, String example, List<String> wrongs) {
    boolean passed() {
      return wrongs.isEmpty();
    }
  }

  /** The model a prompt is for, as the server chooses it. */
  static ModelRole role(PromptTrial trial) {
    return switch (trial.ref().name()) {
      case "understand" -> ModelRole.FAST;
      case "judge" -> ModelRole.TEACHER;
      default -> ModelRole.ADVISOR;
    };
  }

  /** The roles that are needed and have no model. */
  List<String> lacking(List<PromptTrial> trials) {
    return trials.stream()
        .map(PromptTrials::role)
        .distinct()
        .filter(role -> !models.configured(role))
        .map(ModelRole::wire)
        .sorted()
        .toList();
  }

  List<Outcome> run(List<PromptTrial> trials, PrintStream progress) {
    var outcomes = new ArrayList<Outcome>();
    for (var trial : trials) {
      var outcome = new Outcome(trial.ref().toString(), trial.description(), wrongs(trial));
      progress.printf(
          "%d/%d %s %s: %s%n",
          outcomes.size() + 1,
          trials.size(),
          outcome.passed() ? "passed" : "FAILED",
          outcome.promptRef(),
          outcome.example());
      outcome.wrongs().forEach(wrong -> progress.println("    " + wrong));
      outcomes.add(outcome);
    }
    return outcomes;
  }

  private List<String> wrongs(PromptTrial trial) {
    var turn =
        new ModelTurn(
            new ConversationId("prompts-test"),
            null,
            clock.instant().plus(MOST),
            () -> false,
            query -> {});
    try {
      var answer = models.complete(new ModelRequest(role(trial), trial.rendered(), turn));
      return trial.wrongs(answer.text());
    } catch (ModelFailureException e) {
      return List.of("no answer: " + e.failure().wire() + " (" + e.getMessage() + ")");
    }
  }
}
