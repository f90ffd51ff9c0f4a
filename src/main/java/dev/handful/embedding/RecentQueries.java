package dev.handful.embedding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Vectors of what was looked for lately, so that the same words are embedded once. Thread-safe. */
public final class RecentQueries {

  private static final int REMEMBERED = 2_000;

  private final Map<String, float[]> vectors = Collections.synchronizedMap(new Latest());

  /** The vector of a text, made when it is not remembered; the array is the caller's own. */
  public float[] of(String text, Function<String, float[]> embedding) {
    var known = vectors.get(text);
    if (known == null) {
      known = embedding.apply(text);
      vectors.put(text, known);
    }
    return known.clone();
  }

  private static final class Latest extends LinkedHashMap<String, float[]> {
    private static final long serialVersionUID = 1L;

    Latest() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
      return size() > REMEMBERED;
    }
  }
}
