package dev.handful.publication;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Always up: a complete generation is served. One that cannot be followed is told as data. */
@Readiness
@ApplicationScoped
public class PublicationHealth implements HealthCheck {

  private final GenerationFollower follower;

  public PublicationHealth(GenerationFollower follower) {
    this.follower = follower;
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("published catalogues").up();
    follower.problems().forEach(response::withData);
    return response.build();
  }
}
