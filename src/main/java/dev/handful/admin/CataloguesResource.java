package dev.handful.admin;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Catalogues;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;

/** What is served now. */
@Path("/api/admin/catalogues")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Access.ADMIN)
@RunOnVirtualThread
public class CataloguesResource {

  private final Catalogues catalogues;

  public CataloguesResource(Catalogues catalogues) {
    this.catalogues = catalogues;
  }

  /** The default first. */
  public record Served(List<Entry> catalogues) {}

  /** One catalogue as it is live on this server. */
  public record Entry(String name, String title, String generation, int items) {

    static Entry of(String name, Catalogue live) {
      return new Entry(name, live.schema().title(), live.generation().value(), live.items().size());
    }
  }

  @GET
  public Served all() {
    return new Served(catalogues.names().stream().flatMap(this::entry).toList());
  }

  private Stream<Entry> entry(String name) {
    var live = catalogues.live(name);
    return live == null ? Stream.empty() : Stream.of(Entry.of(name, live));
  }
}
