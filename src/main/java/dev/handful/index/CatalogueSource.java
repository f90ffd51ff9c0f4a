package dev.handful.index;

import dev.handful.failure.StartupProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where a catalogue comes from.
 *
 * @param name by which conversations choose it
 * @param items a file of items, or a folder with {@code items.jsonl}
 * @param schemaFolder holds its editable {@code catalogue.yaml}
 */
record CatalogueSource(String name, Path items, Path schemaFolder) {

  /**
   * What a setting names: a folder under {@code builtIn}, else a file or folder of the operator's,
   * whose schema is kept in the data folder.
   *
   * @throws StartupProblem when there is neither
   */
  static CatalogueSource of(String setting, Path builtIn, Path data) {
    var own = builtIn.resolve(setting);
    if (setting.matches("[A-Za-z0-9_-]+") && Files.isDirectory(own)) {
      return new CatalogueSource(setting.toLowerCase(Locale.ROOT), own, own);
    }
    var path = Path.of(setting);
    if (!Files.exists(path)) {
      throw new StartupProblem(
          "There is no catalogue '"
              + setting
              + "': it is neither a folder under "
              + builtIn
              + " nor a file. Name one with --catalogue NAME or --catalogue FILE.");
    }
    var name = name(path);
    return new CatalogueSource(name, path, data.resolve("catalogues").resolve(name));
  }

  /** {@code .../ikea/items.jsonl} is "ikea"; {@code .../Shoes 2026.jsonl} is "shoes-2026". */
  private static String name(Path path) {
    var absolute = path.toAbsolutePath().normalize();
    var file = absolute.getFileName().toString();
    if (Files.isDirectory(absolute)) {
      return clean(file);
    }
    var stem = file.contains(".") ? file.substring(0, file.indexOf('.')) : file;
    boolean plain = stem.equals("items") && absolute.getNameCount() > 1;
    return clean(plain ? absolute.getParent().getFileName().toString() : stem);
  }

  private static String clean(String name) {
    var clean = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-");
    return clean.isBlank() || clean.equals("-") ? "catalogue" : clean;
  }
}
