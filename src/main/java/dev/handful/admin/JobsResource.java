package dev.handful.admin;

import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import dev.handful.importing.ImportJobs;
import dev.handful.importing.ImportStatus;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** How far imports are, and how they ended. */
@Path("/api/admin/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Access.ADMIN)
@RunOnVirtualThread
public class JobsResource {

  private final ImportJobs jobs;

  public JobsResource(ImportJobs jobs) {
    this.jobs = jobs;
  }

  /** The latest first. */
  public record Imports(List<ImportStatus> imports) {}

  @GET
  public Imports latest() {
    return new Imports(jobs.latest());
  }

  @GET
  @Path("/{id}")
  public ImportStatus status(@PathParam("id") String id) {
    var status = jobs.status(id);
    if (status == null) {
      throw new HandfulException(
          ErrorCode.NOT_FOUND, "No import " + id + " is remembered since the server started.");
    }
    return status;
  }
}
