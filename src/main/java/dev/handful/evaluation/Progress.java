package dev.handful.evaluation;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** One line on a terminal that says how far long work is; a line every ten seconds elsewhere. */
public final class Progress {
  private final PrintStream out;
  private final String what;
  private final int total;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private final long started;
  private int done;
  private int failed;
  private long printed;

  public Progress(
      PrintStream out, String what, int total, boolean terminal, LongSupplier nanoTime) {
    this.out = out;
    this.what = what;
    this.total = total;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
    this.printed = started;
  }

  /** Counts one more, failed or not. */
  public synchronized void step(boolean ok) {
    done++;
    failed += ok ? 0 : 1;
    long now = nanoTime.getAsLong();
    double pause = terminal ? 0.25 : 10;
    if (done == total || (now - printed) / 1e9 >= pause) {
      printed = now;
      print((now - started) / 1e9);
    }
  }

  private void print(double seconds) {
    double rate = done / Math.max(seconds, 1e-9);
    String failures = failed == 0 ? "" : ", " + failed + " failed";
    String line =
        String.format(
            Locale.ROOT,
            "%s: %d of %d, %.1f/s, %.0f s left%s",
            what,
            done,
            total,
            rate,
            (total - done) / rate,
            failures);
    if (terminal) {
      out.print("\r\u001b[K" + line + (done == total ? "\n" : ""));
    } else {
      out.println(line);
    }
    out.flush();
  }
}
