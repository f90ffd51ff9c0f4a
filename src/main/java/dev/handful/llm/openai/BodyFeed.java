package dev.handful.llm.openai;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A response body that is asked for piece by piece, from a thread that may look up in between. No
 * thread of the HTTP client waits for it, so that one slow stream holds up no other.
 */
final class BodyFeed implements BodySubscriber<BodyFeed> {

  /** What came next. */
  sealed interface Piece {
    /** Bytes, at least one buffer. */
    record Bytes(List<ByteBuffer> buffers) implements Piece {}

    /** All has come. */
    record End() implements Piece {}

    /** The connection broke. */
    record Broken(Throwable cause) implements Piece {}
  }

  private final LinkedBlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
  private final CompletableFuture<Subscription> subscribed = new CompletableFuture<>();

  @Override
  public CompletionStage<BodyFeed> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    subscribed.complete(subscription);
    subscription.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    pieces.add(new Piece.Bytes(buffers));
  }

  @Override
  public void onError(Throwable cause) {
    pieces.add(new Piece.Broken(cause));
  }

  @Override
  public void onComplete() {
    pieces.add(new Piece.End());
  }

  /** The next piece, or null when none comes in that time. At most one is held here. */
  @Nullable Piece poll(Duration patience) throws InterruptedException {
    var piece = pieces.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    if (piece instanceof Piece.Bytes) {
      subscribed.thenAccept(subscription -> subscription.request(1));
    }
    return piece;
  }

  /** Closes the upstream, or its stream of a shared connection. */
  void cancel() {
    subscribed.thenAccept(Subscription::cancel);
  }
}
