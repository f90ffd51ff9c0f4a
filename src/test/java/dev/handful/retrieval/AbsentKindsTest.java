package dev.handful.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Catalogue;
import dev.handful.index.OwnTexts;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** C05 with made-up directions: no model, so what decides is visible. */
class AbsentKindsTest {
  private static final float[] TABLE = {1, 0, 0};
  private static final float[] BOAT = {0, 1, 0};
  private static final float[] KAYAK = {0.6f, 0.8f, 0};
  private static final float[] BENCH = {0.8f, 0.6f, 0};

  private Kinds kinds(Map<String, float[]> things) throws IOException {
    org.junit.jupiter.api.Assumptions.assumeTrue(Ikea.present(), "no furniture data");
    Catalogue catalogue = Ikea.catalogue();
    var vectors = new HashMap<String, float[]>(things);
    vectors.put("table", TABLE);
    return Kinds.of(catalogue, Titles.of(catalogue), vectors);
  }

  @Test
  void c05_what_is_nearer_to_another_shop_than_to_any_kind_is_absent() throws IOException {
    // Given
    var kinds = kinds(Map.of("boat", BOAT));

    // When
    double kayak = kinds.elsewhere(KAYAK);
    double bench = kinds.elsewhere(BENCH);

    // Then
    assertThat(kayak).isGreaterThan(kinds.nearest(KAYAK, 1).getFirst().similarity());
    assertThat(bench).isLessThan(kinds.nearest(BENCH, 1).getFirst().similarity());
  }

  @Test
  void c05_a_thing_this_catalogue_has_itself_speaks_for_no_other_shop() throws IOException {
    assertThat(kinds(Map.of("desk", BOAT, "sofa", BOAT)).elsewhere(BOAT)).isZero();
    assertThat(kinds(Map.of("boat", TABLE)).elsewhere(TABLE)).isZero();
  }

  @Test
  void the_list_of_things_has_no_doubles() {
    assertThat(OwnTexts.things()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
  }
}
