package dev.handful.index;

import dev.handful.catalogue.CatalogueFolder;
import dev.handful.catalogue.CatalogueLoader;
import dev.handful.catalogue.CatalogueProblemException;
import dev.handful.catalogue.CatalogueProfile;
import dev.handful.catalogue.GenerationFolder;
import dev.handful.catalogue.LoadReport;
import dev.handful.catalogue.LoadedCatalogue;
import dev.handful.config.HandfulConfig;
import dev.handful.failure.StartupProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Where a catalogue comes from. */
sealed interface CatalogueSource {

  /** By which conversations choose it. */
  String name();

  /**
   * The catalogue and what is to be said of it.
   *
   * @throws CatalogueProblemException when it cannot be served
   */
  LoadedCatalogue load();

  /**
   * Items as the operator has them, read anew at each start.
   *
   * @param items a file of items, or a folder with {@code items.jsonl}
   * @param schemaFolder holds its editable {@code catalogue.yaml}
   */
  record Feed(String name, Path items, Path schemaFolder) implements CatalogueSource {
    @Override
    public LoadedCatalogue load() {
      return new CatalogueLoader().load(name, items, schemaFolder);
    }
  }

  /** What {@code handful import} has taken in: the live generation. */
  record Imported(CatalogueFolder folder) implements CatalogueSource {
    @Override
    public String name() {
      return folder.name();
    }

    @Override
    public LoadedCatalogue load() {
      var live = Objects.requireNonNull(folder.live(), "it was there a moment ago");
      var catalogue = new GenerationFolder(folder.of(live)).read();
      var profile = CatalogueProfile.of(catalogue.schema(), catalogue.items().values());
      var schemaFile = folder.path().resolve("catalogue.yaml");
      return new LoadedCatalogue(
          catalogue,
          new LoadReport(
              catalogue.items().size(),
              0,
              0,
              List.of(),
              List.of(),
              List.of(),
              profile,
              schemaFile));
    }
  }

  /** What a server is to serve: the settings, or every imported catalogue, or the demos. */
  static List<String> settings(HandfulConfig config) {
    if (config.catalogues().isPresent()) {
      return config.catalogues().get();
    }
    var imported = CatalogueFolder.imported(config.data());
    return imported.isEmpty() ? config.demos() : imported;
  }

  /**
   * What a setting names: an imported catalogue, a folder under {@code builtIn}, else a file or
   * folder of the operator's, whose schema is kept in the data folder.
   *
   * @throws StartupProblem when there is none of them
   */
  static CatalogueSource of(String setting, Path builtIn, Path data) {
    if (CatalogueFolder.imported(data).contains(setting)) {
      return new Imported(CatalogueFolder.in(data, setting));
    }
    var own = builtIn.resolve(setting);
    if (setting.matches("[A-Za-z0-9_-]+") && Files.isDirectory(own)) {
      return new Feed(setting.toLowerCase(Locale.ROOT), own, own);
    }
    var path = Path.of(setting);
    if (!Files.exists(path)) {
      throw new StartupProblem(
          "There is no catalogue '"
              + setting
              + "': it is neither imported, nor a folder under "
              + builtIn
              + " nor a file. Name one with --catalogue NAME or --catalogue FILE, or import it with"
              + " 'handful import FILE'.");
    }
    var name = name(path);
    return new Feed(name, path, data.resolve("catalogues").resolve(name));
  }

  /** {@code .../ikea/items.jsonl} is "ikea"; {@code .../Shoes 2026.jsonl} is "shoes-2026". */
  static String name(Path path) {
    var absolute = path.toAbsolutePath().normalize();
    var file = Objects.requireNonNullElse(absolute.getFileName(), absolute).toString();
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
