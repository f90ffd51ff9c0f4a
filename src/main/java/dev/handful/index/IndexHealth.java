package dev.handful.index;

import org.jspecify.annotations.Nullable;

/**
 * How an index is, or was during a turn.
 *
 * @param answers whether anybody answers, be it a local copy
 * @param problem what is wrong, for operators; null when all is well
 */
public record IndexHealth(boolean answers, @Nullable String problem) {

  public static final IndexHealth FINE = new IndexHealth(true, null);

  /** Nobody answers. */
  public static IndexHealth away(@Nullable String problem) {
    return new IndexHealth(false, problem);
  }

  /** A local copy answers in its place. */
  public static IndexHealth local(String problem) {
    return new IndexHealth(true, problem);
  }
}
