package dev.handful.index.qdrant;

import dev.handful.index.IndexUnavailableException;
import io.grpc.Status;
import java.io.Serial;

/** A call that Qdrant refused, did not answer in time, or never got. */
final class QdrantFailureException extends IndexUnavailableException {

  @Serial private static final long serialVersionUID = 1L;

  private final Status.Code code;

  QdrantFailureException(QdrantServer server, String what, Status status, Throwable cause) {
    super(server + " gave no answer (" + what + "): " + told(status) + advice(status), cause);
    this.code = status.getCode();
  }

  Status.Code code() {
    return code;
  }

  private static String told(Status status) {
    return status.getDescription() == null
        ? status.getCode().name()
        : status.getCode() + " " + status.getDescription();
  }

  private static String advice(Status status) {
    return switch (status.getCode()) {
      case UNAUTHENTICATED, PERMISSION_DENIED -> "; is HANDFUL_QDRANT_KEY its key?";
      case UNIMPLEMENTED -> "; is QDRANT_URL its gRPC port (6334), and is it 1.17 or newer?";
      default -> "";
    };
  }
}
