package dev.handful.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import dev.handful.importing.ImportJobs;
import dev.handful.importing.ImportRequest;
import dev.handful.importing.ImportRequest.Effect;
import dev.handful.importing.ImportRequest.Shrink;
import dev.handful.importing.ImportStatus;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** Imports: a feed comes in, a job goes out; {@link JobsResource} tells how far it is. */
@Path("/api/admin/catalogues/{name}/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Access.ADMIN)
@RunOnVirtualThread
public class ImportsResource {

  private static final String NAME = "[a-z0-9][a-z0-9_-]{0,63}";

  private final ImportJobs jobs;
  private final Uploads uploads;

  public ImportsResource(ImportJobs jobs, Uploads uploads) {
    this.jobs = jobs;
    this.uploads = uploads;
  }

  /** A file or folder on the server's own machine. */
  public record Local(@JsonProperty @Nullable String path) {}

  /**
   * Takes a feed as the body and starts its import.
   *
   * @param filename tells the format by its ending; without it the Content-Type does
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  public Response upload(
      @PathParam("name") String name,
      @QueryParam("filename") @Nullable String filename,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("force") @DefaultValue("false") boolean force,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      InputStream body) {
    named(name);
    var file = uploads.keep(body, FeedNames.of(filename, type));
    try {
      return started(jobs.start(request(name, file, dryRun, force), () -> uploads.discard(file)));
    } catch (RuntimeException e) {
      uploads.discard(file);
      throw e;
    }
  }

  /** Imports a file of this machine, for commands of who owns it. */
  @POST
  @Path("/local")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Access.OWNER)
  public Response local(
      @PathParam("name") String name,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("force") @DefaultValue("false") boolean force,
      Local local) {
    named(name);
    if (local == null || local.path() == null || local.path().isBlank()) {
      throw bad("Send {\"path\":\"/absolute/path/of/the/feed\"}.");
    }
    var file = java.nio.file.Path.of(local.path());
    if (!file.isAbsolute() || !Files.exists(file)) {
      throw bad("There is no file or folder " + file + "; the path must be absolute.");
    }
    return started(jobs.start(request(name, file, dryRun, force), () -> {}));
  }

  private static Response started(ImportStatus job) {
    return Response.accepted(job).location(URI.create("/api/admin/imports/" + job.id())).build();
  }

  private static ImportRequest request(
      String name, java.nio.file.Path file, boolean dryRun, boolean force) {
    return new ImportRequest(
        name, file, dryRun ? Effect.DRY_RUN : Effect.GO_LIVE, force ? Shrink.FORCE : Shrink.REFUSE);
  }

  private static void named(String name) {
    if (!name.matches(NAME)) {
      throw bad("A catalogue's name is made of a-z, 0-9, - and _.");
    }
  }

  private static HandfulException bad(String message) {
    return new HandfulException(ErrorCode.BAD_FRAME, message);
  }
}
