package dev.handful.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Down only when nobody answers for a catalogue; what a local copy answers is told as data. */
@Readiness
@ApplicationScoped
public class IndexReady implements HealthCheck {

  private final LiveCatalogues catalogues;

  public IndexReady(LiveCatalogues catalogues) {
    this.catalogues = catalogues;
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("index");
    boolean answers = true;
    for (var name : catalogues.names()) {
      var live = catalogues.live(name);
      if (live != null) {
        var health = catalogues.of(live.generation()).health();
        answers &= health.answers();
        var state = health.problem() == null ? "up" : health.answers() ? "local copy" : "down";
        response.withData(name, state + (health.problem() == null ? "" : ": " + health.problem()));
      }
    }
    return response.status(answers).build();
  }

  /** What is wrong with the first index that is not well; null when all are. */
  public @Nullable String problem() {
    return catalogues.names().stream()
        .map(catalogues::live)
        .filter(Objects::nonNull)
        .map(live -> catalogues.of(live.generation()).health().problem())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
