package dev.handful.offers;

import java.io.Serial;

/** A line or an answer says something that cannot be; caught where lines are judged. */
final class RefusedOfferException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final OfferLine.Status status;

  RefusedOfferException(OfferLine.Status status, String message) {
    super(message);
    this.status = status;
  }

  OfferLine.Status status() {
    return status;
  }
}
