package dev.handful.embedding.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OnnxEmbedderTest {

  private static OnnxEmbedder embedder;

  @BeforeAll
  static void load() {
    embedder = new OnnxEmbedder();
  }

  @Test
  void vectors_have_384_floats_and_unit_length() {
    var vector = embedder.query("something to sit on");

    assertThat(vector).hasSize(384);
    assertThat(dot(vector, vector)).isCloseTo(1, within(1e-4));
  }

  @Test
  void documents_come_in_order_and_a_query_finds_the_right_one() {
    var documents =
        embedder.documents(List.of("Wardrobe with sliding doors", "Sofa, two seats", "Desk lamp"));
    var query = embedder.query("a couch for the living room");

    double sofa = dot(query, documents.get(1));

    assertThat(sofa).isGreaterThan(dot(query, documents.get(0)));
    assertThat(sofa).isGreaterThan(dot(query, documents.get(2)));
  }

  @Test
  void a_remembered_query_cannot_be_spoilt_by_its_reader() {
    var first = embedder.query("desk");
    double before = first[0];
    first[0] = 7;

    assertThat((double) embedder.query("desk")[0]).isEqualTo(before);
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
