package dev.handful.index;

import dev.handful.catalogue.CatalogueProblemException;
import dev.handful.catalogue.LoadReport;
import dev.handful.config.HandfulConfig;
import dev.handful.failure.StartupProblem;
import java.nio.file.Path;
import java.util.List;

/** The files of catalogues, read as a start would read them, but nothing is embedded or served. */
public final class CatalogueFiles {

  private CatalogueFiles() {}

  /**
   * What a start would say of one catalogue; writes its {@code catalogue.yaml} when there is none.
   *
   * @param setting an imported or built-in name, a file or a folder
   * @throws StartupProblem when it could not be served
   */
  public static LoadReport read(String setting, Path data) {
    try {
      return CatalogueSource.of(setting, LiveCatalogues.BUILT_IN, data).load().report();
    } catch (CatalogueProblemException e) {
      throw new StartupProblem(e.getMessage(), e);
    }
  }

  /** What a server with these settings would serve. */
  public static List<String> settings(HandfulConfig config) {
    return CatalogueSource.settings(config);
  }

  /** How a catalogue is called when nobody says: after its file or folder. */
  public static String name(Path file) {
    return CatalogueSource.name(file);
  }
}
