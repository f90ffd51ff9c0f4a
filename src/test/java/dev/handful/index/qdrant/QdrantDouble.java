package dev.handful.index.qdrant;

import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.QdrantGrpc;
import io.qdrant.client.grpc.QdrantOuterClass.HealthCheckReply;
import io.qdrant.client.grpc.QdrantOuterClass.HealthCheckRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A Qdrant in this process, over HTTP/2 on the loopback interface, that works its answers out by
 * brute force and refuses what the real one refuses. It can be told to misbehave.
 */
public final class QdrantDouble implements AutoCloseable {

  private static final Metadata.Key<String> KEY =
      Metadata.Key.of("api-key", Metadata.ASCII_STRING_MARSHALLER);

  /** How it treats calls. */
  public enum Mood {
    WELL,
    /** Refuses every call at once. */
    UNAVAILABLE,
    /** Takes calls and never answers. */
    HANGING,
    /** Answers each call after a while. */
    SLOW,
    /** Answers what cannot be. */
    NONSENSE
  }

  private final DoubledCollections collections = new DoubledCollections();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final @Nullable String key;
  private final int port;
  private volatile Mood mood = Mood.WELL;
  private volatile int failuresLeft;
  private volatile UnaryOperator<Object> lie = UnaryOperator.identity();
  private Server server;

  private QdrantDouble(@Nullable String key) {
    this.key = key;
    this.server = started(0);
    this.port = server.getPort();
  }

  public static QdrantDouble start() {
    return new QdrantDouble(null);
  }

  static QdrantDouble guardedBy(String key) {
    return new QdrantDouble(key);
  }

  private Server started(int at) {
    try {
      return NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", at))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .addService(collections)
          .addService(new DoubledPoints(collections))
          .addService(new Health())
          .intercept(new Behaviour())
          .build()
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public void is(Mood next) {
    mood = next;
  }

  /** So many calls fail, then it is well. */
  void fails(int times) {
    failuresLeft = times;
  }

  /** Answers pass through this before they are sent. */
  void lies(UnaryOperator<Object> how) {
    lie = how;
  }

  /** Every connection is cut and nobody listens. */
  public void vanishes() {
    server.shutdownNow();
  }

  /** Listens again at the same port, with what it had. */
  public void comesBack() {
    server = started(port);
  }

  /** Methods called so far, e.g. {@code Points/QueryBatch}. */
  List<String> calls() {
    return calls;
  }

  DoubledCollections collections() {
    return collections;
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private static final class Health extends QdrantGrpc.QdrantImplBase {
    @Override
    public void healthCheck(HealthCheckRequest request, StreamObserver<HealthCheckReply> answer) {
      answer.onNext(HealthCheckReply.newBuilder().setVersion("1.18.0-double").build());
      answer.onCompleted();
    }
  }

  private final class Behaviour implements ServerInterceptor {
    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      var method = call.getMethodDescriptor().getFullMethodName().replace("qdrant.", "");
      calls.add(method);
      if (key != null && !key.equals(headers.get(KEY)) && !method.endsWith("HealthCheck")) {
        return ended(call, Status.UNAUTHENTICATED.withDescription("Must provide an API key"));
      }
      if (failuresLeft > 0) {
        failuresLeft--;
        return ended(call, Status.UNAVAILABLE.withDescription("not for now"));
      }
      return switch (mood) {
        case WELL -> next.startCall(lying(call, lie), headers);
        case UNAVAILABLE -> ended(call, Status.UNAVAILABLE.withDescription("going down"));
        case HANGING -> new ServerCall.Listener<>() {};
        case NONSENSE -> next.startCall(lying(call, Lies::anything), headers);
        case SLOW -> {
          pause();
          yield next.startCall(lying(call, lie), headers);
        }
      };
    }

    private <Q, A> ServerCall.Listener<Q> ended(ServerCall<Q, A> call, Status status) {
      call.close(status, new Metadata());
      return new ServerCall.Listener<>() {};
    }

    private static void pause() {
      try {
        Thread.sleep(150);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private <Q, A> ServerCall<Q, A> lying(ServerCall<Q, A> call, UnaryOperator<Object> lie) {
      return new io.grpc.ForwardingServerCall.SimpleForwardingServerCall<>(call) {
        @Override
        @SuppressWarnings("unchecked") // a lie is of the kind that was asked for
        public void sendMessage(A message) {
          super.sendMessage((A) lie.apply(message));
        }
      };
    }
  }
}
