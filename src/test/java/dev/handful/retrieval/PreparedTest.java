package dev.handful.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.embedding.WordHashEmbedder;
import dev.handful.index.OwnTexts;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreparedTest {

  private final Map<String, float[]> vectors = new HashMap<>();
  private final Prepared.Generations generations = new Prepared.Generations(g -> vectors);

  private Catalogue generation(String name, int number) {
    var schema = new CatalogueSchema(name, name, "EUR", Locale.ENGLISH, List.of(), List.of());
    var item =
        new Item(
            new ItemId("a"),
            "Chair " + number,
            "",
            List.of(),
            null,
            null,
            null,
            Availability.IN,
            null,
            null,
            Map.of(),
            null);
    var catalogue = Catalogue.of(schema, List.of(item), List.of(), Set.of());
    var texts = List.copyOf(OwnTexts.of(catalogue));
    var embedded = new WordHashEmbedder().documents(texts);
    for (int i = 0; i < texts.size(); i++) {
      vectors.put(texts.get(i), embedded.get(i));
    }
    return catalogue;
  }

  @Test
  void twenty_imports_later_only_the_last_two_are_held() throws Exception {
    var old = new ArrayList<WeakReference<Catalogue>>();
    for (int i = 0; i < 20; i++) {
      var next = generation("shop", i);
      old.add(new WeakReference<>(next));
      generations.of(next);
    }
    old.subList(18, 20).clear();

    for (int i = 0; i < 100 && old.stream().anyMatch(one -> one.get() != null); i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(old).allMatch(one -> one.get() == null);
  }

  @Test
  void one_catalogue_does_not_push_out_another() {
    var other = generation("other", 0);
    var prepared = generations.of(other);
    for (int i = 0; i < 20; i++) {
      generations.of(generation("shop", i));
    }

    assertThat(generations.of(other)).isSameAs(prepared);
  }
}
