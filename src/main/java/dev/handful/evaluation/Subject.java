package dev.handful.evaluation;

import dev.handful.evaluation.shop.Feed;
import dev.handful.evaluation.shop.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue that is measured.
 *
 * @param name under which a server serves it
 * @param serve what {@code serve --catalogue} wants to be given
 * @param items the item file
 * @param targets recorded shoppers; null when they are drawn from the items
 */
public record Subject(String name, String serve, Path items, @Nullable Path targets, Shape shape) {

  private static final String DECLARED = "catalogue.yaml";

  /**
   * The public furniture data, or other targets in the same format.
   *
   * @throws BadEvaluationInput naming the file that is missing
   */
  public static Subject recorded(Path folder, String name) {
    Path items = folder.resolve("items.jsonl");
    Path targets = folder.resolve("targets.dev.jsonl");
    for (Path file : List.of(items, targets)) {
      if (!Files.isReadable(file)) {
        throw new BadEvaluationInput(
            "cannot read " + file + ": name the folder of items and targets with --targets DIR");
      }
    }
    Path own = folder.resolve(DECLARED);
    Shape shape = Files.isReadable(own) ? Shape.read(own) : Shape.recordedFurniture();
    return new Subject(name, items.toString(), items, targets, shape);
  }

  /**
   * Any catalogue that is served: a built-in name, a folder, or an item file.
   *
   * @param data the server's data folder, where an imported catalogue is declared
   * @throws BadEvaluationInput when items or declaration are missing
   */
  public static Subject served(String catalogue, Path data) {
    Path builtIn = Path.of("catalogues").resolve(catalogue);
    if (catalogue.matches("[A-Za-z0-9_-]+") && Files.isDirectory(builtIn)) {
      Shape shape = Shape.read(builtIn.resolve(DECLARED));
      return of(catalogue.toLowerCase(Locale.ROOT), catalogue, items(builtIn, shape), shape);
    }
    Path path = Path.of(catalogue);
    String name = name(path.toAbsolutePath().normalize());
    boolean folder = Files.isDirectory(path);
    Path beside = folder ? path.resolve(DECLARED) : path.resolveSibling(DECLARED);
    Shape shape = declared(beside, name, data);
    return of(name, catalogue, folder ? items(path, shape) : path, shape);
  }

  private static Path items(Path folder, Shape shape) {
    return folder.resolve(Objects.requireNonNullElse(shape.items(), "items.jsonl"));
  }

  /** As the server names it: {@code .../ikea/items.jsonl} is "ikea". */
  private static String name(Path path) {
    String file = path.getFileName().toString();
    String stem = Files.isDirectory(path) ? file : file.replaceFirst("\\..*", "");
    boolean plain = stem.equals("items") && path.getNameCount() > 1;
    String own = plain ? path.getParent().getFileName().toString() : stem;
    return own.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-");
  }

  private static Subject of(String name, String serve, Path items, Shape shape) {
    if (!Files.isReadable(items)) {
      throw new BadEvaluationInput("cannot read " + items);
    }
    return new Subject(name, serve, items, null, shape);
  }

  private static Shape declared(Path beside, String name, Path data) {
    Path edited = data.resolve("catalogues").resolve(name).resolve(DECLARED);
    for (Path file : List.of(edited, beside)) {
      if (Files.isReadable(file)) {
        return Shape.read(file);
      }
    }
    throw new BadEvaluationInput(
        "no " + DECLARED + " for '" + name + "': looked at " + edited + " and " + beside);
  }

  Feed feed() {
    return Feed.read(items, shape);
  }
}
