package dev.handful.publication;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where servers that share no folder leave their generations for each other. Failures are {@link
 * PublicationProblemException}.
 */
public interface Publications {

  /** The largest piece an archive is cut into. */
  int CHUNK_BYTES = 1 << 20;

  /** Names of the catalogues that were ever published. */
  List<String> catalogues();

  /** What is live for that catalogue; null when nothing is. */
  @Nullable Publication live(String catalogue);

  /** Whether every piece of it is there. */
  boolean complete(Publication publication);

  /**
   * Stores the archive and then, in one step, makes it the live one. Interrupted anywhere before
   * that step, the one before stays live; pieces of interrupted ones are cleared away later.
   */
  void publish(Publication publication, Path archive);

  /**
   * Writes the archive of a publication to a file.
   *
   * @throws PublicationProblemException when pieces are missing or damaged
   */
  void fetch(Publication publication, Path archive);
}
