package dev.handful.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handful.catalogue.Catalogues;
import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import dev.handful.outcomes.Imported;
import dev.handful.outcomes.NotFoundReport;
import dev.handful.outcomes.OutcomeReport;
import dev.handful.outcomes.OutcomeReports;
import dev.handful.outcomes.OutcomeText;
import dev.handful.outcomes.ShopOutcome;
import dev.handful.outcomes.ShopOutcomes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a shop tells of its purchases, and what came of conversations. */
@Path("/api/admin/catalogues/{name}")
@RolesAllowed(Access.ADMIN)
@RunOnVirtualThread
public class OutcomesResource {

  private static final int MOST_TOLD = 5_000;
  private static final int MOST_DAYS = 400;
  private static final String CSV = "text/csv";

  private final Catalogues catalogues;
  private final ShopOutcomes shop;
  private final OutcomeReports reports;

  public OutcomesResource(Catalogues catalogues, ShopOutcomes shop, OutcomeReports reports) {
    this.catalogues = catalogues;
    this.shop = shop;
    this.reports = reports;
  }

  /**
   * Outcomes that a shop's own systems know.
   *
   * @param first number of the first, for problems; 1 when absent
   */
  public record Told(
      @JsonProperty @Nullable List<ShopOutcome> outcomes, @JsonProperty @Nullable Integer first) {}

  @POST
  @Path("/outcomes")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public Imported take(@PathParam("name") String name, @Nullable Told told) {
    served(name);
    if (told == null || told.outcomes() == null || told.outcomes().size() > MOST_TOLD) {
      throw new HandfulException(
          ErrorCode.BAD_FRAME,
          "Send {\"outcomes\":[{\"subject\":…,\"item\":…,\"kind\":\"bought\",\"time\":…}]}, at most "
              + MOST_TOLD
              + " at once.");
    }
    return shop.take(name, told.outcomes(), told.first() == null ? 1 : told.first());
  }

  @GET
  @Path("/reports/outcomes")
  @Produces(MediaType.APPLICATION_JSON)
  public OutcomeReport outcomes(
      @PathParam("name") String name, @QueryParam("days") @DefaultValue("28") int days) {
    return reports.outcomes(served(name), period(days));
  }

  @GET
  @Path("/reports/outcomes.csv")
  @Produces(CSV)
  public String outcomesAsCsv(
      @PathParam("name") String name, @QueryParam("days") @DefaultValue("28") int days) {
    return OutcomeText.csv(outcomes(name, days));
  }

  /** {@code all}: also words that one conversation alone has said. */
  @GET
  @Path("/reports/not-found")
  @Produces(MediaType.APPLICATION_JSON)
  public NotFoundReport notFound(
      @PathParam("name") String name,
      @QueryParam("days") @DefaultValue("28") int days,
      @QueryParam("all") @DefaultValue("false") boolean all) {
    return reports.notFound(served(name), period(days), all);
  }

  @GET
  @Path("/reports/not-found.csv")
  @Produces(CSV)
  public String notFoundAsCsv(
      @PathParam("name") String name,
      @QueryParam("days") @DefaultValue("28") int days,
      @QueryParam("all") @DefaultValue("false") boolean all) {
    return OutcomeText.csv(notFound(name, days, all));
  }

  private String served(String name) {
    if (catalogues.live(name) == null) {
      throw new HandfulException(
          ErrorCode.UNKNOWN_CATALOGUE,
          "No such catalogue. Served here: " + String.join(", ", catalogues.names()) + ".");
    }
    return name;
  }

  private static int period(int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new HandfulException(
          ErrorCode.BAD_FRAME, "'days' must be between 1 and " + MOST_DAYS + ".");
    }
    return days;
  }
}
