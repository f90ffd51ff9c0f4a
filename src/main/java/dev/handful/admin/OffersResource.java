package dev.handful.admin;

import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import dev.handful.offers.OfferDesk;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;

/** Prices and stock between two imports. */
@Path("/api/admin/catalogues/{name}/offers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Access.ADMIN)
@RunOnVirtualThread
public class OffersResource {

  private final OfferDesk desk;

  public OffersResource(OfferDesk desk) {
    this.desk = desk;
  }

  /** Each line is answered; what is accepted is what shoppers are told from now on. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public OfferDesk.Answer take(@PathParam("name") String name, InputStream body) {
    return desk.take(name, bytes(body));
  }

  private static byte[] bytes(InputStream body) {
    try {
      var bytes = body.readNBytes((int) BodyLimits.OFFERS + 1);
      if (bytes.length > BodyLimits.OFFERS) {
        throw new HandfulException(
            ErrorCode.TOO_LONG,
            "The body is longer than " + BodyLimits.OFFERS + " bytes: send it in parts.");
      }
      return bytes;
    } catch (IOException e) {
      throw new HandfulException(
          ErrorCode.BAD_FRAME, "The body broke off before its end: send it again.", e);
    }
  }
}
