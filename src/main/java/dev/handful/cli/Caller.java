package dev.handful.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;

/**
 * Where the operator stood when calling {@code ./handful}, which itself runs in its own folder:
 * relative files of the command line are meant from there.
 *
 * @param folder absolute; null = the program's own folder
 */
record Caller(@Nullable Path folder) {

  /** Set by the script {@code handful}; below "handful." only settings may stand. */
  static final String PROPERTY = "caller.folder";

  static Caller current() {
    return of(System.getProperty(PROPERTY), Path.of(""));
  }

  /** A caller in the program's own folder changes nothing, so that messages stay short. */
  static Caller of(@Nullable String folder, Path own) {
    var at = folder == null || folder.isEmpty() ? null : Path.of(folder).toAbsolutePath();
    return new Caller(own.toAbsolutePath().equals(at) ? null : at);
  }

  Path path(String text) {
    return folder == null ? Path.of(text) : folder.resolve(text).normalize();
  }

  /** Names of catalogues have neither dot nor slash; what has one is a file. */
  String catalogue(String text) {
    return text.contains("/") || text.contains(".") ? path(text).toString() : text;
  }

  /** For options that take a catalogue's name or its file. */
  static final class CatalogueOption implements ITypeConverter<String> {

    @Override
    public String convert(String text) {
      return current().catalogue(text);
    }
  }
}
