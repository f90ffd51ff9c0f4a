package dev.handful.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before a process that ended is started again: longer after each end, and never
 * more when it ended too often within a minute. Used by one thread.
 */
final class RestartLimit {

  private static final int MOST = 5;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  private final Deque<Long> ends = new ArrayDeque<>();

  /**
   * The pause after an end at {@code now}, null when there were too many.
   *
   * @param now in nanoseconds, as {@link System#nanoTime} gives them
   */
  @Nullable Duration pauseAfterEnd(long now) {
    while (!ends.isEmpty() && now - ends.getFirst() > WINDOW.toNanos()) {
      ends.removeFirst();
    }
    if (ends.size() == MOST) {
      return null;
    }
    var pause = FIRST_PAUSE.multipliedBy(1L << ends.size());
    ends.addLast(now);
    return pause;
  }
}
