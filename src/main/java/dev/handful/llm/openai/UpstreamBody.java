package dev.handful.llm.openai;

import dev.handful.llm.ModelFailure;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A response body as a stream whose reads end in time, and which never holds more than a line.
 * Reads raise {@link AttemptFailedException}; closing before the end closes the upstream.
 */
final class UpstreamBody extends InputStream {

  /** An event of a stream is a few hundred bytes. */
  private static final int MAX_LINE = 512 * 1024;

  /** After the last event only the end of the body is missing; without it nothing is reused. */
  private static final Duration LINGER = Duration.ofMillis(100);

  private final BodyFeed feed;
  private final Patience patience;
  private final Runnable check;
  private final long maxBytes;
  private final Deque<ByteBuffer> buffers = new ArrayDeque<>();
  private long bytes;
  private long lineBytes;
  private boolean whole;
  private boolean ended;

  /**
   * @param check raises what ends the reading for reasons of the reader
   */
  UpstreamBody(BodyFeed feed, Patience patience, Runnable check, long maxBytes) {
    this.feed = feed;
    this.patience = patience;
    this.check = check;
    this.maxBytes = maxBytes;
  }

  /** The last event has come: what follows is not waited for. */
  void whole() {
    whole = true;
  }

  @Override
  public int read() {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    check.run();
    if (buffers.isEmpty() && !receive()) {
      return -1;
    }
    var buffer = buffers.element();
    int count = Math.min(length, buffer.remaining());
    buffer.get(target, offset, count);
    if (!buffer.hasRemaining()) {
      buffers.remove();
    }
    measure(target, offset, count);
    return count;
  }

  @Override
  public int available() {
    var buffer = buffers.peek();
    return buffer == null ? 0 : buffer.remaining();
  }

  @Override
  public void close() {
    if (!ended) {
      ended = true;
      feed.cancel();
    }
  }

  private boolean receive() {
    while (!ended && buffers.isEmpty()) {
      switch (next()) {
        case null -> ended = abandoned();
        case BodyFeed.Piece.Bytes(var received) ->
            received.stream().filter(ByteBuffer::hasRemaining).forEach(buffers::add);
        case BodyFeed.Piece.End() -> ended = true;
        case BodyFeed.Piece.Broken(var cause) -> {
          ended = true;
          if (!whole) {
            throw AttemptFailedException.passing(
                ModelFailure.SERVER_ERROR, "the connection broke: " + cause.getMessage(), cause);
          }
        }
      }
    }
    return !ended;
  }

  private BodyFeed.@Nullable Piece next() {
    try {
      return feed.poll(whole ? LINGER : patience.next());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AttemptFailedException.lasting(ModelFailure.STOPPED, "interrupted");
    }
  }

  /** Nothing came: fatal only where nothing more is needed. */
  private boolean abandoned() {
    if (whole) {
      feed.cancel();
    }
    return whole;
  }

  private void measure(byte[] target, int offset, int count) {
    bytes += count;
    for (int i = offset; i < offset + count; i++) {
      lineBytes = target[i] == '\n' ? 0 : lineBytes + 1;
      if (lineBytes > MAX_LINE) {
        throw tooMuch("an event of more than " + MAX_LINE + " bytes");
      }
    }
    if (bytes > maxBytes) {
      throw tooMuch("more than " + maxBytes + " bytes");
    }
  }

  private static AttemptFailedException tooMuch(String what) {
    return AttemptFailedException.lasting(ModelFailure.INVALID_OUTPUT, "the server sent " + what);
  }
}
