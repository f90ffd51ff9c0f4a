package dev.handful.importing.enrich;

import dev.handful.catalogue.Catalogue;
import dev.handful.embedding.Progress;
import java.nio.file.Path;

/** May fill in, at import, what items' texts say and the feed does not. */
@FunctionalInterface
public interface Enricher {

  /** Leaves every catalogue as it is. */
  Enricher NONE = (catalogue, folder, progress) -> new Outcome(catalogue, "");

  /**
   * The catalogue as it is to go live.
   *
   * @param report one sentence for the operator; empty when nothing was done
   */
  record Outcome(Catalogue catalogue, String report) {}

  /**
   * @param folder of the catalogue; answers are kept there, so that a killed run goes on
   * @param progress items done, of all
   * @throws dev.handful.catalogue.CatalogueProblemException when it cannot be done at all
   */
  Outcome enrich(Catalogue catalogue, Path folder, Progress progress);
}
