package dev.handful.admin;

import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import dev.handful.outcomes.Outcomes;
import dev.handful.outcomes.Subject;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Forgets the outcomes of a conversation or a shopper, in every catalogue. */
@Path("/api/admin/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Access.ADMIN)
@RunOnVirtualThread
public class ErasuresResource {

  private final Outcomes outcomes;

  public ErasuresResource(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  /** Whether anything was known. */
  public record Erased(boolean erased) {}

  @DELETE
  @Path("/{subject}")
  public Erased erase(@PathParam("subject") String subject) {
    try {
      return new Erased(outcomes.erase(Subject.named(subject)));
    } catch (IllegalArgumentException e) {
      throw new HandfulException(ErrorCode.BAD_FRAME, e.getMessage() + ".", e);
    }
  }
}
