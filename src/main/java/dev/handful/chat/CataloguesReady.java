package dev.handful.chat;

import dev.handful.catalogue.Catalogues;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once a catalogue can be served; Redis has a check of its own. */
@Readiness
@ApplicationScoped
public class CataloguesReady implements HealthCheck {

  private final Catalogues catalogues;

  public CataloguesReady(Catalogues catalogues) {
    this.catalogues = catalogues;
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("catalogues");
    for (var name : catalogues.names()) {
      var live = catalogues.live(name);
      response.withData(name, live == null ? 0 : live.items().size());
    }
    return response.status(!catalogues.names().isEmpty()).build();
  }
}
