package dev.handful.guard;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence is about, by its vector: kernel logistic regression (Zhu and Hastie, 2005) over
 * sentences that were learned from, with a Gaussian kernel. It is likest to what most of its
 * nearest sentences are about. Immutable.
 */
public final class Meaning {

  private static final int MAGIC = 0x48464D31;
  private static final int LEVELS = 127;

  /** Read once, when first asked for. */
  private static final class Shipped {
    private static final Meaning ENGLISH = shipped();
  }

  /**
   * What a sentence is about.
   *
   * @param concern the likeliest one
   * @param probability that it is not ordinary, 0 to 1
   */
  record Judgement(Concern concern, double probability) {}

  /**
   * A sentence learned from.
   *
   * @param scale of one level of the vector
   * @param levels its vector
   * @param weights what it says for each class
   */
  record Exemplar(float scale, byte[] levels, float[] weights) {

    /** Its vector in 255 levels a float: a quarter of the size, the same answer. */
    static Exemplar of(float[] vector, float[] weights) {
      float largest = Float.MIN_NORMAL;
      for (float component : vector) {
        largest = Math.max(largest, Math.abs(component));
      }
      var levels = new byte[vector.length];
      for (int i = 0; i < vector.length; i++) {
        levels[i] = (byte) Math.round(vector[i] / largest * LEVELS);
      }
      return new Exemplar(largest / LEVELS, levels, weights);
    }

    private float dot(float[] vector) {
      float sum = 0;
      for (int i = 0; i < levels.length; i++) {
        sum += levels[i] * vector[i];
      }
      return sum * scale;
    }
  }

  /**
   * How sure one has to be, probabilities.
   *
   * @param plain of a sentence that names nothing sold
   * @param sold of one that does
   */
  record Thresholds(float plain, float sold) {}

  private final String model;
  private final float width;
  private final Thresholds thresholds;
  private final List<@Nullable Concern> classes;
  private final List<Exemplar> exemplars;

  /**
   * @param model whose vectors these are
   * @param width of the kernel: exp(-width * squared distance)
   * @param classes what each weight speaks for; null: ordinary
   */
  Meaning(
      String model,
      float width,
      Thresholds thresholds,
      List<@Nullable Concern> classes,
      List<Exemplar> exemplars) {
    this.model = model;
    this.width = width;
    this.thresholds = thresholds;
    this.classes = classes;
    this.exemplars = List.copyOf(exemplars);
  }

  /** What was learned for English; it is part of the build. */
  public static Meaning english() {
    return Shipped.ENGLISH;
  }

  /** Whose vectors it reads: those of queries. */
  public String model() {
    return model;
  }

  Thresholds thresholds() {
    return thresholds;
  }

  int learnedFrom() {
    return exemplars.size();
  }

  /** The gravest thing is not looked for, but the likeliest; classes of one concern add up. */
  Judgement of(float[] vector) {
    var scores = new double[classes.size()];
    for (var exemplar : exemplars) {
      // The 1 stands for an intercept.
      double near = 1 + Math.exp(-width * (2 - 2 * exemplar.dot(vector)));
      for (int c = 0; c < scores.length; c++) {
        scores[c] += near * exemplar.weights()[c];
      }
    }
    double largest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      largest = Math.max(largest, score);
    }
    double total = 0;
    double ordinary = 0;
    var byConcern = new EnumMap<Concern, Double>(Concern.class);
    for (int c = 0; c < scores.length; c++) {
      double share = Math.exp(scores[c] - largest);
      total += share;
      var concern = classes.get(c);
      if (concern == null) {
        ordinary += share;
      } else {
        byConcern.merge(concern, share, Double::sum);
      }
    }
    var likeliest =
        byConcern.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return new Judgement(likeliest, 1 - ordinary / total);
  }

  /** The file that {@link #read} reads. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeUTF(model);
    out.writeFloat(width);
    out.writeFloat(thresholds.plain());
    out.writeFloat(thresholds.sold());
    out.writeInt(classes.size());
    for (var concern : classes) {
      out.writeUTF(concern == null ? "" : concern.name());
    }
    out.writeInt(exemplars.size());
    out.writeInt(exemplars.getFirst().levels().length);
    for (var exemplar : exemplars) {
      out.writeFloat(exemplar.scale());
      out.write(exemplar.levels());
      for (float weight : exemplar.weights()) {
        out.writeFloat(weight);
      }
    }
  }

  static Meaning read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a file of meanings");
    }
    var model = in.readUTF();
    float width = in.readFloat();
    var thresholds = new Thresholds(in.readFloat(), in.readFloat());
    var classes = new ArrayList<@Nullable Concern>();
    for (int left = in.readInt(); left > 0; left--) {
      var name = in.readUTF();
      classes.add(name.isEmpty() ? null : Concern.valueOf(name));
    }
    var exemplars = new Exemplar[in.readInt()];
    int dimensions = in.readInt();
    for (int i = 0; i < exemplars.length; i++) {
      float scale = in.readFloat();
      var levels = in.readNBytes(dimensions);
      var weights = new float[classes.size()];
      for (int c = 0; c < weights.length; c++) {
        weights[c] = in.readFloat();
      }
      exemplars[i] = new Exemplar(scale, levels, weights);
    }
    return new Meaning(model, width, thresholds, classes, List.of(exemplars));
  }

  private static Meaning shipped() {
    try (var file = Meaning.class.getResourceAsStream("/guard/meaning.en.bin")) {
      return read(new DataInputStream(new BufferedInputStream(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("guard/meaning.en.bin cannot be read", e);
    }
  }
}
