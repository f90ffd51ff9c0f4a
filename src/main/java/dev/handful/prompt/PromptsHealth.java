package dev.handful.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Always up: what is served was checked. A refused edit is told as data until it is mended. */
@Readiness
@ApplicationScoped
public class PromptsHealth implements HealthCheck {

  private final FilePrompts prompts;

  public PromptsHealth(FilePrompts prompts) {
    this.prompts = prompts;
  }

  @Override
  public HealthCheckResponse call() {
    var problems = prompts.problems();
    var response = HealthCheckResponse.named("prompts").up().withData("live", prompts.hash());
    if (!problems.isEmpty()) {
      response.withData(
          "problem",
          problems.stream().map(PromptProblem::toString).collect(Collectors.joining("\n")));
    }
    return response.build();
  }
}
