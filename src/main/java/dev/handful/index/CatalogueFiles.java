package dev.handful.index;

import dev.handful.catalogue.CatalogueLoader;
import dev.handful.catalogue.CatalogueProblemException;
import dev.handful.catalogue.LoadReport;
import dev.handful.failure.StartupProblem;
import java.nio.file.Path;

/** The files of catalogues, read as a start would read them, but nothing is embedded or served. */
public final class CatalogueFiles {

  private CatalogueFiles() {}

  /**
   * What a start would say of one catalogue; writes its {@code catalogue.yaml} when there is none.
   *
   * @param setting a built-in name, a file or a folder
   * @throws StartupProblem when it could not be served
   */
  public static LoadReport read(String setting, Path data) {
    var source = CatalogueSource.of(setting, LiveCatalogues.BUILT_IN, data);
    try {
      return new CatalogueLoader()
          .load(source.name(), source.items(), source.schemaFolder())
          .report();
    } catch (CatalogueProblemException e) {
      throw new StartupProblem(e.getMessage(), e);
    }
  }
}
