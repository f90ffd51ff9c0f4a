package dev.handful.chat;

import dev.handful.catalogue.Catalogues;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** The catalogues a page can choose from. */
@Path("/api/catalogues")
@Produces(MediaType.APPLICATION_JSON)
public class CataloguesResource {

  private final Catalogues catalogues;

  public CataloguesResource(Catalogues catalogues) {
    this.catalogues = catalogues;
  }

  @GET
  public String all() {
    var names = catalogues.names();
    List<Map<String, Object>> entries =
        names.stream().map(name -> entry(name, name.equals(names.getFirst()))).toList();
    return WireJson.write(Map.of("catalogues", entries));
  }

  private Map<String, Object> entry(String name, boolean first) {
    var live = catalogues.live(name);
    var title = live == null ? name : live.schema().title();
    return Map.of("name", name, "title", title, "default", first);
  }
}
