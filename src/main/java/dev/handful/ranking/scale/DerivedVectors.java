package dev.handful.ranking.scale;

import dev.handful.embedding.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * An embedder that embeds some texts and makes up the vectors of the others: a mixture of the
 * vectors of the two real items a text was made from, turned a little towards a third and away from
 * a fourth. It stands in for minutes of computing where only the number and the distribution of
 * vectors matter; such vectors must never reach a shop that sells.
 */
final class DerivedVectors implements Embedder {

  private static final double LEAST_OF_BASE = 0.6;
  private static final double TURN = 0.3;

  private final Embedder embedder;
  private final List<float[]> real;
  private final Map<String, Ancestry> derived;

  /**
   * @param real vectors of the real items, in their order
   * @param derived what to make the vectors of these texts from; all other texts are embedded
   */
  DerivedVectors(Embedder embedder, List<float[]> real, Map<String, Ancestry> derived) {
    this.embedder = embedder;
    this.real = real;
    this.derived = derived;
  }

  @Override
  public String model() {
    return embedder.model();
  }

  @Override
  public int dimensions() {
    return embedder.dimensions();
  }

  @Override
  public float[] query(String text) {
    return embedder.query(text);
  }

  @Override
  public List<float[]> documents(List<String> texts) {
    var embedded =
        embedder
            .documents(texts.stream().filter(text -> !derived.containsKey(text)).toList())
            .iterator();
    var vectors = new ArrayList<float[]>(texts.size());
    for (var text : texts) {
      var from = derived.get(text);
      vectors.add(from == null ? embedded.next() : mixed(from, text));
    }
    return vectors;
  }

  private float[] mixed(Ancestry from, String text) {
    var random = new SplittableRandom(text.hashCode());
    double base = LEAST_OF_BASE + (1 - LEAST_OF_BASE) * random.nextDouble();
    double turn = TURN * random.nextDouble();
    var vector = new float[dimensions()];
    double length = 0;
    for (int i = 0; i < vector.length; i++) {
      double value =
          base * real.get(from.base())[i]
              + (1 - base) * real.get(from.other())[i]
              + turn * (real.get(from.to())[i] - real.get(from.from())[i]);
      vector[i] = (float) value;
      length += value * value;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(length);
    }
    return vector;
  }
}
