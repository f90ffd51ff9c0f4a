package dev.handful.catalogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.handful.catalogue.LoadReport.Problem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was left out as JSON lines {@code {file,line,reason,text}}, so that an operator can
 * repair and import it alone. The file appears with the first bad line; one of an earlier import is
 * replaced or taken away, so that it never speaks of another feed. Not safe for several threads.
 */
public final class BadLineFile implements BadLines, AutoCloseable {

  private final Path file;
  private @Nullable BufferedWriter out;
  private int written;

  /**
   * @throws UncheckedIOException when an earlier file cannot be taken away
   */
  public BadLineFile(Path file) {
    this.file = file;
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void leftOut(Problem problem, String text) {
    var line =
        JsonNodeFactory.instance
            .objectNode()
            .put("file", problem.file())
            .put("line", problem.line())
            .put("reason", problem.reason())
            .put("text", text);
    try {
      var to = out == null ? open() : out;
      to.write(line.toString());
      to.write('\n');
      written++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many lines were written. */
  public int written() {
    return written;
  }

  private BufferedWriter open() throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    var opened = Files.newBufferedWriter(file);
    out = opened;
    return opened;
  }

  @Override
  public void close() {
    try {
      if (out != null) {
        out.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
