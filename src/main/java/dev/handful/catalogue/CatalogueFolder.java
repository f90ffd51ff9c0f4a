package dev.handful.catalogue;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one imported catalogue: {@code catalogue.yaml} for people to edit, one folder per
 * generation ({@link GenerationFolder}), and the file {@code live} with the name of the one that is
 * served. The pointer moves in one step, so whoever reads it finds a complete generation.
 */
public record CatalogueFolder(String name, Path path) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9_][a-z0-9_-]{0,63}");
  private static final Pattern GENERATION = Pattern.compile("[a-z0-9_-]{1,90}");
  private static final String POINTER = "live";

  /**
   * The folder of that name; it need not exist.
   *
   * @param data the server's data folder
   * @throws CatalogueProblemException when no catalogue may be called that
   */
  public static CatalogueFolder in(Path data, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new CatalogueProblemException(
          "'"
              + name
              + "' cannot be the name of a catalogue: use small letters, digits, - and _, at most"
              + " 64 (--name NAME)");
    }
    return new CatalogueFolder(name, data.resolve("catalogues").resolve(name));
  }

  /** The names of all catalogues that were imported into a data folder, in order. */
  public static List<String> imported(Path data) {
    var all = data.resolve("catalogues");
    if (!Files.isDirectory(all)) {
      return List.of();
    }
    try (var folders = Files.list(all)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve(POINTER)))
          .map(folder -> folder.getFileName().toString())
          .filter(name -> NAME.matcher(name).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw problem(all, "cannot be read", e);
    }
  }

  /**
   * The generation that is served; null when none was imported yet.
   *
   * @throws CatalogueProblemException when the pointer leads nowhere
   */
  public @Nullable Generation live() {
    var pointer = path.resolve(POINTER);
    if (!Files.exists(pointer)) {
      return null;
    }
    try {
      var value = Files.readString(pointer).strip();
      if (GENERATION.matcher(value).matches() && Files.isDirectory(path.resolve(value))) {
        return new Generation(value);
      }
    } catch (IOException e) {
      throw problem(pointer, "cannot be read", e);
    }
    throw new CatalogueProblemException(
        pointer + " names no generation that is there: delete that file and import again");
  }

  /** Where the files of a generation are, or go. */
  public Path of(Generation generation) {
    if (!GENERATION.matcher(generation.value()).matches()) {
      throw new CatalogueProblemException("'" + generation + "' cannot be a generation");
    }
    return path.resolve(generation.value());
  }

  /** Where the files of a generation grow; nobody reads them there. */
  public Path unfinished(Generation generation) {
    return path.resolve(GenerationFolder.UNFINISHED + of(generation).getFileName());
  }

  /** An empty {@link #unfinished} folder. */
  public void begin(Generation generation) throws IOException {
    var unfinished = unfinished(generation);
    if (Files.exists(unfinished)) {
      delete(unfinished);
    }
    Files.createDirectories(unfinished);
  }

  /** The unfinished folder is complete and takes its place. */
  public void finish(Generation generation) throws IOException {
    var place = of(generation);
    if (Files.exists(place)) {
      delete(place);
    }
    move(unfinished(generation), place);
  }

  /**
   * Writes a generation; its folder appears when it is complete. The editable schema file is copied
   * into it.
   *
   * @throws CatalogueProblemException when it cannot be written
   */
  public void write(Catalogue catalogue) {
    try {
      begin(catalogue.generation());
      new GenerationFolder(unfinished(catalogue.generation()))
          .write(catalogue, path.resolve("catalogue.yaml"));
      finish(catalogue.generation());
    } catch (IOException e) {
      throw new CatalogueProblemException(
          of(catalogue.generation())
              + " cannot be written ("
              + e
              + "): free disk space or mend the permissions, and import again; what was embedded is"
              + " kept",
          e);
    }
  }

  /** A file for what the last import left out. */
  public Path badLines() {
    return path.resolve("bad-lines.jsonl");
  }

  /** From now on that generation is the one; its files are complete. */
  public void makeLive(Generation generation) {
    var pointer = path.resolve(POINTER);
    var fresh = path.resolve(POINTER + ".new");
    try {
      GenerationFolder.writeDown(fresh, generation.value() + "\n");
      move(fresh, pointer);
    } catch (IOException e) {
      throw problem(pointer, "cannot be written", e);
    }
  }

  /** Deletes the files of all other generations and what interrupted imports have left. */
  public void keepOnly(Set<Generation> kept) {
    if (!Files.isDirectory(path)) {
      return;
    }
    try (var folders = Files.list(path)) {
      for (var folder : folders.filter(Files::isDirectory).toList()) {
        var value = folder.getFileName().toString();
        boolean ours =
            value.startsWith(GenerationFolder.UNFINISHED)
                || Files.exists(folder.resolve(GenerationFolder.MANIFEST));
        if (ours && kept.stream().noneMatch(one -> one.value().equals(value))) {
          delete(folder);
        }
      }
    } catch (IOException e) {
      throw problem(path, "cannot be tidied", e);
    }
  }

  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes of) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path done, @Nullable IOException e)
              throws IOException {
            Files.delete(done);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static CatalogueProblemException problem(Path file, String what, IOException e) {
    return new CatalogueProblemException(
        file + " " + what + " (" + e.getMessage() + "): see its permissions and the disk", e);
  }
}
