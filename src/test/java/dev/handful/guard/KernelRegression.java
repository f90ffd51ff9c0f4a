package dev.handful.guard;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Multinomial kernel logistic regression, fitted by accelerated gradient descent in the function
 * space of the kernel (Nesterov's method for strongly convex functions).
 *
 * @param width of the Gaussian kernel: exp(-width * squared distance)
 * @param trust how much one sentence counts against the smoothness of the whole
 */
record KernelRegression(float width, float trust) {

  private static final int ROUNDS = 1_500;

  /**
   * The weights of each vector for each class.
   *
   * @param vectors of unit length
   * @param classes of each vector, from 0
   * @param count of classes
   */
  float[][] fit(float[][] vectors, int[] classes, int count) {
    var kernel = kernel(vectors);
    double steepest = 1 + trust * 0.5 * largestEigenvalue(kernel);
    double step = 1 / steepest;
    double momentum = (Math.sqrt(steepest) - 1) / (Math.sqrt(steepest) + 1);
    var weights = new float[vectors.length][count];
    var ahead = new float[vectors.length][count];
    for (int round = 0; round < ROUNDS; round++) {
      var from = ahead;
      var next = new float[vectors.length][];
      IntStream.range(0, vectors.length)
          .parallel()
          .forEach(i -> next[i] = stepped(from, kernel[i], i, classes[i], count, step));
      var beyond = new float[vectors.length][count];
      for (int i = 0; i < next.length; i++) {
        for (int c = 0; c < count; c++) {
          beyond[i][c] = (float) (next[i][c] + momentum * (next[i][c] - weights[i][c]));
        }
      }
      weights = next;
      ahead = beyond;
    }
    return weights;
  }

  /** One vector's weights after a step against the gradient. */
  private float[] stepped(
      float[][] weights, float[] near, int i, int actual, int count, double step) {
    var scores = new float[count];
    for (int j = 0; j < near.length; j++) {
      for (int c = 0; c < count; c++) {
        scores[c] += near[j] * weights[j][c];
      }
    }
    var shares = shares(scores);
    var after = new float[count];
    for (int c = 0; c < count; c++) {
      double wrong = shares[c] - (c == actual ? 1 : 0);
      after[c] = (float) (weights[i][c] - step * (trust * wrong + weights[i][c]));
    }
    return after;
  }

  private static double[] shares(float[] scores) {
    double largest = Double.NEGATIVE_INFINITY;
    for (float score : scores) {
      largest = Math.max(largest, score);
    }
    var shares = new double[scores.length];
    double total = 0;
    for (int c = 0; c < scores.length; c++) {
      shares[c] = Math.exp(scores[c] - largest);
      total += shares[c];
    }
    for (int c = 0; c < scores.length; c++) {
      shares[c] /= total;
    }
    return shares;
  }

  private float[][] kernel(float[][] vectors) {
    var kernel = new float[vectors.length][vectors.length];
    IntStream.range(0, vectors.length)
        .parallel()
        .forEach(
            i -> {
              for (int j = 0; j < vectors.length; j++) {
                float dot = 0;
                for (int d = 0; d < vectors[i].length; d++) {
                  dot += vectors[i][d] * vectors[j][d];
                }
                // The 1 stands for an intercept.
                kernel[i][j] = (float) (1 + Math.exp(-width * (2 - 2 * dot)));
              }
            });
    return kernel;
  }

  /** By power iteration: all entries are positive. */
  private static double largestEigenvalue(float[][] kernel) {
    var vector = new double[kernel.length];
    Arrays.fill(vector, 1);
    double length = 1;
    for (int round = 0; round < 30; round++) {
      var next = new double[kernel.length];
      double sum = 0;
      for (int i = 0; i < kernel.length; i++) {
        for (int j = 0; j < kernel.length; j++) {
          next[i] += kernel[i][j] * vector[j];
        }
        sum += next[i] * next[i];
      }
      length = Math.sqrt(sum);
      for (int i = 0; i < next.length; i++) {
        vector[i] = next[i] / length;
      }
    }
    return length;
  }
}
