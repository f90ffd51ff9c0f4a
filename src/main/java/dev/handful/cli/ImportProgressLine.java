package dev.handful.cli;

import dev.handful.importing.ImportStatus;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where an import is: one line that changes on a terminal; elsewhere a line per step and per tenth
 * of the embedding.
 */
final class ImportProgressLine {

  private final PrintStream out;
  private final boolean terminal;
  private String last = "";

  ImportProgressLine(PrintStream out) {
    this(out, System.console() != null && System.console().isTerminal());
  }

  ImportProgressLine(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Tells it if there is news. */
  void tell(ImportStatus status) {
    if (terminal) {
      var line = line(status);
      if (!line.equals(last)) {
        out.printf("\r%-78s", line);
        out.flush();
        last = line;
      }
      return;
    }
    long tenth = status.total() == 0 ? 0 : 10L * status.done() / status.total();
    var mark = status.step() + " " + tenth;
    if (!mark.equals(last)) {
      out.println(line(status));
      last = mark;
    }
  }

  /** Leaves the line. */
  void end() {
    if (terminal && !last.isEmpty()) {
      out.printf("\r%-78s\r", "");
      out.flush();
    }
  }

  private static String line(ImportStatus status) {
    return switch (status.step()) {
      case READING -> "reading and checking the items …";
      case ENRICHING -> counted("reading texts with a model", "items", status);
      case EMBEDDING -> counted("embedding", "texts", status);
      case WRITING -> "writing the generation …";
      case PUBLISHING, SWITCHING -> "making it live …";
    };
  }

  private static String counted(String what, String things, ImportStatus status) {
    return status.total() == 0
        ? what + " …"
        : String.format(
            Locale.ROOT,
            "%s: %,d of %,d %s, %.0f/s%s",
            what,
            status.done(),
            status.total(),
            things,
            status.perSecond(),
            left(status.secondsLeft()));
  }

  private static String left(@Nullable Integer seconds) {
    if (seconds == null) {
      return "";
    }
    return seconds < 100
        ? ", " + seconds + " s left"
        : String.format(Locale.ROOT, ", %d min left", (seconds + 59) / 60);
  }
}
