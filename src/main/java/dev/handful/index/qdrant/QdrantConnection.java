package dev.handful.index.qdrant;

import com.google.common.util.concurrent.ListenableFuture;
import dev.handful.index.IndexUnavailableException;
import dev.handful.index.RefusedQuestionException;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.grpc.CollectionsGrpc.CollectionsFutureStub;
import io.qdrant.client.grpc.PointsGrpc.PointsFutureStub;
import io.qdrant.client.grpc.QdrantOuterClass.HealthCheckRequest;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * The calls to one Qdrant server. Each has a deadline, its repetitions included; what can be asked
 * twice is, when the server was not reached; after many failures it is left alone for a while.
 * Thread-safe.
 */
final class QdrantConnection implements AutoCloseable {

  private static final int LARGEST_ANSWER = 128 * 1024 * 1024;

  /** Of so many calls at least half must have failed before the server is left alone. */
  private static final int CIRCUIT_WINDOW = 10;

  private static final Duration HEALTH = Duration.ofSeconds(1);

  private final QdrantServer server;
  private final ManagedChannel channel;
  private final QdrantGrpcClient client;
  private final TypedGuard<Object> guard;

  QdrantConnection(QdrantServer server) {
    this.server = server;
    var builder = ManagedChannelBuilder.forAddress(server.host(), server.port());
    this.channel =
        (server.tls() ? builder.useTransportSecurity() : builder.usePlaintext())
            .maxInboundMessageSize(LARGEST_ANSWER)
            .keepAliveTime(30, TimeUnit.SECONDS)
            .keepAliveTimeout(5, TimeUnit.SECONDS)
            .defaultServiceConfig(RETRIES)
            .enableRetry()
            .build();
    // Asking for the server's version would wait for it here, without a deadline.
    var unchecked = QdrantGrpcClient.newBuilder(channel, true, false);
    this.client = (server.key() == null ? unchecked : unchecked.withApiKey(server.key())).build();
    this.guard =
        TypedGuard.create(Object.class)
            .withDescription("qdrant")
            .withCircuitBreaker()
            .requestVolumeThreshold(CIRCUIT_WINDOW)
            .failureRatio(0.5)
            .delay(server.retryAfter().toMillis(), ChronoUnit.MILLIS)
            .when(QdrantConnection::speaksAgainstTheServer)
            .done()
            .build();
  }

  /**
   * Calls that give the same twice are repeated when the server could not be reached; creating a
   * collection is not one. A server that says UNAVAILABLE has not done it, or may do it again.
   */
  private static final Map<String, ?> RETRIES =
      Map.of(
          "methodConfig",
          List.of(
              Map.of(
                  "name",
                  List.of(
                      method("Points", "QueryBatch"),
                      method("Points", "Scroll"),
                      method("Points", "Get"),
                      method("Points", "Count"),
                      method("Points", "Facet"),
                      method("Points", "Upsert"),
                      method("Points", "Delete"),
                      method("Collections", "Get"),
                      method("Collections", "List"),
                      method("Collections", "ListAliases")),
                  "retryPolicy",
                  Map.of(
                      "maxAttempts",
                      3.0,
                      "initialBackoff",
                      "0.05s",
                      "maxBackoff",
                      "0.5s",
                      "backoffMultiplier",
                      2.0,
                      "retryableStatusCodes",
                      List.of("UNAVAILABLE")))));

  private static Map<String, String> method(String service, String method) {
    return Map.of("service", "qdrant." + service, "method", method);
  }

  /** Asks for points, within the time a question may take. */
  <T> T read(String what, Function<PointsFutureStub, ListenableFuture<T>> call) {
    return guarded(what, server.timeout(), within -> call.apply(points(within)));
  }

  /** Changes points, or reads so many that it takes long. */
  <T> T write(String what, Function<PointsFutureStub, ListenableFuture<T>> call) {
    return guarded(what, server.writeTimeout(), within -> call.apply(points(within)));
  }

  /** Asks for collections. */
  <T> T lookUp(String what, Function<CollectionsFutureStub, ListenableFuture<T>> call) {
    return guarded(what, server.timeout(), within -> call.apply(collections(within)));
  }

  /** Changes collections. */
  <T> T change(String what, Function<CollectionsFutureStub, ListenableFuture<T>> call) {
    return guarded(what, server.writeTimeout(), within -> call.apply(collections(within)));
  }

  private CollectionsFutureStub collections(Duration within) {
    return client.collections().withDeadlineAfter(within.toNanos(), TimeUnit.NANOSECONDS);
  }

  private PointsFutureStub points(Duration within) {
    return client.points().withDeadlineAfter(within.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * The server's version.
   *
   * @throws IndexUnavailableException when it does not answer
   */
  String version() {
    return answer(
            "health",
            client
                .qdrant()
                .withDeadlineAfter(HEALTH.toNanos(), TimeUnit.NANOSECONDS)
                .healthCheck(HealthCheckRequest.getDefaultInstance()))
        .getVersion();
  }

  @SuppressWarnings("unchecked") // what a call gives is what comes out of the guard around it
  private <T> T guarded(
      String what, Duration within, Function<Duration, ListenableFuture<T>> call) {
    try {
      return (T) guard.call(() -> answer(what, call.apply(reachable(within))));
    } catch (CircuitBreakerOpenException e) {
      throw new IndexUnavailableException(server + " failed lately and is left alone", e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Else a server that was away for long would be tried again minutes after it is back. */
  private Duration reachable(Duration within) {
    if (channel.getState(false) == ConnectivityState.TRANSIENT_FAILURE) {
      channel.resetConnectBackoff();
    }
    return within;
  }

  private <T> T answer(String what, ListenableFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      var failed = new QdrantFailureException(server, what, Status.fromThrowable(e.getCause()), e);
      if (failed.code() == Status.Code.INVALID_ARGUMENT) {
        throw new RefusedQuestionException(String.valueOf(failed.getMessage()), failed);
      }
      throw failed;
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new IndexUnavailableException("stopped while " + server + " was asked: " + what, e);
    }
  }

  /** What is wrong with one question must not shut the server for all others. */
  private static boolean speaksAgainstTheServer(Throwable failure) {
    return failure instanceof QdrantFailureException failed
        && switch (failed.code()) {
          case UNAVAILABLE, DEADLINE_EXCEEDED, INTERNAL, UNKNOWN, RESOURCE_EXHAUSTED -> true;
          default -> false;
        };
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
