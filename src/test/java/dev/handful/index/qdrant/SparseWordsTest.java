package dev.handful.index.qdrant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Availability;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.index.ItemText;
import dev.handful.language.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SparseWordsTest {

  private static final ItemText TEXT =
      new ItemText(
          new CatalogueSchema("x", "X", null, Locale.ENGLISH, List.of(), List.of("category")));

  private static Item item(String title, String description) {
    return new Item(
        new ItemId("1"),
        title,
        description,
        List.of(),
        null,
        null,
        null,
        Availability.UNKNOWN,
        null,
        null,
        Map.of(),
        null);
  }

  private final Item tent = item("Tent", "A tent for two people who hike.");
  private final Item lamp = item("Lamp", "Light.");
  private final SparseWords words = SparseWords.over(List.of(tent, lamp), TEXT, new Words());

  private double value(SparseWords.Sparse sparse, String word) {
    int at = sparse.indices().indexOf(words.query(word).indices().getFirst());
    return at < 0 ? 0 : sparse.values().get(at);
  }

  @Test
  void a_title_says_more_than_a_description_and_repetition_saturates() {
    var document = words.document(tent);

    assertThat(value(document, "tents")).isGreaterThan(value(document, "hiking"));
    assertThat(value(document, "tent")).isLessThan(1);
    assertThat(value(document, "lamp")).isZero();
  }

  @Test
  void the_same_word_counts_less_in_a_longer_text() {
    var longer = item("Tent", "A tent for two people who hike, and so on and so on and on.");

    assertThat(value(words.document(longer), "tent"))
        .isLessThan(value(words.document(tent), "tent"));
  }

  @Test
  void a_query_counts_its_words_and_leaves_out_those_that_tell_nothing() {
    assertThat(value(words.query("a tent, the tent"), "tent")).isEqualTo(2);
    assertThat(words.query("the of and").isEmpty()).isTrue();
    assertThat(words.query("").isEmpty()).isTrue();
  }

  @Test
  void indices_ascend_and_are_unique_as_the_server_wants_them() {
    var indices = words.document(tent).indices();

    assertThat(indices).doesNotHaveDuplicates().isSortedAccordingTo(Integer::compareUnsigned);
  }
}
