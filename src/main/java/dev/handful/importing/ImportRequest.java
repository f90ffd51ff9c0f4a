package dev.handful.importing;

import java.nio.file.Path;

/**
 * One import that somebody asks for.
 *
 * @param catalogue by which conversations choose it; see {@code CatalogueFolder.NAME}
 * @param source the operator's file, or a folder with the items, {@code catalogue.yaml} and {@code
 *     policies}
 * @param effect whether it shall go live
 * @param shrink what to do when it has far fewer items than the live one
 */
public record ImportRequest(String catalogue, Path source, Effect effect, Shrink shrink) {

  /** What an import may change. */
  public enum Effect {
    /** Nothing is served that was not before; the report says what would be. */
    DRY_RUN,
    GO_LIVE
  }

  /** A file cut short looks like a shop that sells less. */
  public enum Shrink {
    REFUSE,
    FORCE
  }
}
