package dev.handful.retrieval;

import dev.handful.embedding.Embedder;
import dev.handful.embedding.EmbeddingUnavailableException;
import dev.handful.index.SignalQuery;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The vectors one turn asks for. After the first failure the embedder is left alone for the rest of
 * the turn: each further wait would be the shopper's.
 */
final class TurnVectors {

  /** The search went on with words only ({@code Found.degraded}). */
  static final String WORDS_ONLY = "words_only";

  private static final Logger LOG = Logger.getLogger(TurnVectors.class);

  private final Embedder embedder;
  private boolean away;

  TurnVectors(Embedder embedder) {
    this.embedder = embedder;
  }

  /** The vector of what is looked for; null when the embedder is away. */
  float @Nullable [] query(String text) {
    return asked(embedder::query, text);
  }

  /** The vector of a short name, comparable with names of the catalogue; null when away. */
  float @Nullable [] name(String text) {
    return asked(embedder::name, text);
  }

  /** By meaning and by words, or by words only. */
  List<SignalQuery> byMeaningAndWords(String text) {
    var vector = query(text);
    var words = new SignalQuery.Lexical(text);
    return vector == null ? List.of(words) : List.of(new SignalQuery.Dense(vector), words);
  }

  /** Why what was found is less than it could be; null when nothing failed. */
  @Nullable String degraded() {
    return away ? WORDS_ONLY : null;
  }

  private float @Nullable [] asked(Ask ask, String text) {
    if (away) {
      return null;
    }
    try {
      return ask.of(text);
    } catch (EmbeddingUnavailableException e) {
      away = true;
      LOG.warnf("a turn is answered with words only: %s", e.getMessage());
      return null;
    }
  }

  private interface Ask {
    float[] of(String text);
  }
}
