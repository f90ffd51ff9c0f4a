package dev.handful.embedding.openai;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an endpoint answers to texts; nothing of it is believed before it is checked. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Answer(@Nullable List<@Nullable Vector> data) {

  private static final ObjectMapper JSON = new ObjectMapper();

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Vector(@Nullable Integer index, float @Nullable [] embedding) {}

  /**
   * One unit-length vector per text, in the order of the texts whatever the order of the answer.
   *
   * @param dimensions 0 = not known yet; then all must have the same
   * @throws EndpointException when anything is missing, double or no number
   */
  static List<float[]> vectors(String body, int texts, int dimensions) {
    var ordered = new float[texts][];
    var data = read(body).data();
    if (data == null || data.size() != texts) {
      throw wrong((data == null ? "no" : data.size()) + " vectors for " + texts + " texts");
    }
    int length = dimensions;
    for (var vector : data) {
      if (vector == null || vector.embedding() == null || vector.index() == null) {
        throw wrong("a vector without numbers or index");
      }
      int index = vector.index();
      if (index < 0 || index >= texts || ordered[index] != null) {
        throw wrong("index " + index + " twice or out of range");
      }
      length = length == 0 ? vector.embedding().length : length;
      if (vector.embedding().length != length || length == 0) {
        throw wrong(
            "a vector of %d floats where %d are expected; correct handful.embedding.dimensions"
                .formatted(vector.embedding().length, length));
      }
      ordered[index] = unit(vector.embedding());
    }
    return Arrays.asList(ordered);
  }

  private static Answer read(String body) {
    try {
      var answer = JSON.readValue(body, Answer.class);
      if (answer != null) {
        return answer;
      }
    } catch (JsonProcessingException e) {
      // The message may quote the body; that it is wrong is all an operator needs.
    }
    throw wrong("no JSON of embeddings");
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float component : vector) {
      squares += (double) component * component;
    }
    double length = Math.sqrt(squares);
    if (!Double.isFinite(length) || length == 0) {
      throw wrong("a vector with no length");
    }
    var unit = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return unit;
  }

  /** A server that garbles one answer may do better with the next. */
  private static EndpointException wrong(String what) {
    return EndpointException.passing("the endpoint sent " + what, null);
  }
}
