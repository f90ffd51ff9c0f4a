package dev.handful.catalogue.feed;

import dev.handful.catalogue.CatalogueProblemException;
import dev.handful.catalogue.LoadReport.Problem;
import dev.handful.catalogue.LoadReport.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads files of items as a stream: JSON lines, a JSON array, a JSON document with an array inside,
 * or a table (CSV, TSV), each also compressed with gzip; formats are told by content first and by
 * name second. What cannot be read is told with its line, and the rest is read.
 */
public final class FeedReader {

  /**
   * What was read.
   *
   * @param warnings what was read although it was not quite right, one sentence each
   */
  public record Reading(List<SourceFile> files, List<String> warnings) {

    public Reading {
      files = List.copyOf(files);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Reads the files in order. A file that is no feed is one bad line when there are others.
   *
   * @throws CatalogueProblemException when the only file is missing, unreadable or no feed
   */
  public Reading read(List<Path> files, FeedSink sink) {
    var read = new ArrayList<SourceFile>();
    var warnings = new ArrayList<String>();
    for (var file : files) {
      try {
        read.add(read(file, sink, warnings));
      } catch (CatalogueProblemException e) {
        if (files.size() == 1) {
          throw e;
        }
        sink.leftOut(new Problem(name(file), 1, e.getMessage()), "");
      }
    }
    return new Reading(read, warnings);
  }

  private static SourceFile read(Path path, FeedSink sink, List<String> warnings) {
    var repairs = new Repairs(name(path));
    try {
      var file = FeedFile.of(path);
      var shape = shape(file);
      if (shape instanceof Shape.Rows
          && file.bom() == 0
          && file.encoding().equals(StandardCharsets.UTF_8)
          && file.census().windows1252()) {
        file = file.asWindows();
        repairs.note(
            "is not UTF-8 and was read as Windows-1252; export it as UTF-8 if letters look wrong");
      }
      int records;
      try (var text = file.open()) {
        records = new Records(path, text, sink, repairs).read(shape);
      }
      warnings.addAll(repairs.sentences());
      return new SourceFile(name(path), shape.label() + ", " + file.coding(), records);
    } catch (IOException e) {
      throw new CatalogueProblemException(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Shape shape(FeedFile file) throws IOException {
    try (var text = file.open()) {
      var head = text.head(FeedLimits.HEAD);
      boolean whole = head.length() < FeedLimits.HEAD;
      return new ShapeSniffer(name(file.path()), head, whole).shape();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
