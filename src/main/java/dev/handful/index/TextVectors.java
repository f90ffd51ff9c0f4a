package dev.handful.index;

import dev.handful.catalogue.Generation;
import java.util.Map;

/**
 * Vectors of a live catalogue's own short texts: the kinds of things it has and its policies
 * ({@link OwnTexts}).
 */
public interface TextVectors {

  /**
   * Unit-length document vectors by text, embedded once per generation.
   *
   * @throws IndexUnavailableException when the generation is not (or no longer) loaded
   */
  Map<String, float[]> texts(Generation generation);
}
