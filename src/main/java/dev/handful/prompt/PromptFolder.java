package dev.handful.prompt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of all prompt files, read once; checks look at nothing else.
 *
 * @param files by name relative to the folder, in the order of names
 */
record PromptFolder(Path path, SortedMap<String, Source> files) {

  /** No file an editor writes comes near. */
  static final int MOST_BYTES = 256 * 1024;

  private static final Pattern OURS =
      Pattern.compile(
          "[^.].*\\.prompt|[^.].*\\.examples\\.yaml|(policy|wording\\.en|synonyms|experiments)\\.yaml");
  private static final Pattern SCHEMA = Pattern.compile("[^.].*\\.json");

  PromptFolder {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * Reads the folder.
   *
   * @throws PromptProblemException with every file that cannot be read as text of a fair size
   */
  static PromptFolder read(Path folder) {
    var problems = new Problems();
    var files = new TreeMap<String, Source>();
    for (var file : list(folder)) {
      var name = name(folder, file);
      var source = problems.collect(() -> new Source(file.toString(), name, text(folder, file)));
      if (source != null) {
        files.put(name, source);
      }
    }
    problems.raise();
    return new PromptFolder(folder, files);
  }

  /** The file, which has to be there. */
  Source required(String name) {
    var source = files.get(name);
    if (source == null) {
      throw whole(path.resolve(name))
          .problem(
              "no such file; put it back, or name the folder of the prompt files with"
                  + " handful.prompts");
    }
    return source;
  }

  /** Names this content: the same files have the same hash on every machine. */
  String hash() {
    var content = new ArrayList<String>();
    files.forEach(
        (name, source) -> {
          content.add(name);
          content.add(source.text());
        });
    return Hash.of(content);
  }

  @Nullable Source find(String name) {
    return files.get(name);
  }

  /** Those whose name ends so, by name without that ending. */
  Map<String, Source> ending(String suffix) {
    var found = new TreeMap<String, Source>();
    files.forEach(
        (name, source) -> {
          if (name.endsWith(suffix)) {
            found.put(name.substring(0, name.length() - suffix.length()), source);
          }
        });
    return found;
  }

  /** The prompt files of a folder; what else lies there is nobody's business. */
  static List<Path> list(Path folder) {
    var found = new ArrayList<Path>();
    try (Stream<Path> top = Files.list(folder)) {
      top.filter(file -> OURS.matcher(file.getFileName().toString()).matches()).forEach(found::add);
      var schemas = folder.resolve("schemas");
      if (Files.isDirectory(schemas)) {
        try (Stream<Path> inner = Files.list(schemas)) {
          inner
              .filter(file -> SCHEMA.matcher(file.getFileName().toString()).matches())
              .forEach(found::add);
        }
      }
    } catch (IOException e) {
      throw whole(folder).problem("cannot be listed (" + e.getMessage() + "); make it readable");
    }
    Collections.sort(found);
    return found;
  }

  static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static String text(Path folder, Path file) {
    var place = whole(file);
    try {
      var real = file.toRealPath();
      if (!real.startsWith(folder.toRealPath())) {
        throw place.problem("is a link that leads out of the folder; put a copy here instead");
      }
      if (!Files.isRegularFile(real)) {
        throw place.problem("is not a file; replace it by one");
      }
      if (Files.size(real) > MOST_BYTES) {
        throw place.problem(
            "has " + Files.size(real) + " bytes; keep it under " + MOST_BYTES + " (256 KB)");
      }
      return decoded(place, Files.readAllBytes(real));
    } catch (NoSuchFileException e) {
      throw place.problem("is a link to a file that is not there; put the file here");
    } catch (IOException e) {
      throw place.problem("cannot be read (" + e.getMessage() + "); make it readable");
    }
  }

  private static String decoded(Place place, byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.isBlank()) {
        throw place.problem("is empty; write it again, or take it back from your history");
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw place.problem("is not UTF-8 text; save it as UTF-8");
    }
  }

  private static Place whole(Path file) {
    return new Place(file.toString(), 0, "");
  }
}
