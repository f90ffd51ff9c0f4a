package dev.handful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueLoader;
import dev.handful.catalogue.Catalogues;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.ErrorCode;
import dev.handful.dialogue.ShopperSignal;
import dev.handful.failure.HandfulException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutcomesTest {

  private static final ConversationId ME = new ConversationId("c_0123456789abcdef");

  private static final Catalogue SHOP =
      new CatalogueLoader()
          .load("shop", Path.of("src/test/resources/shop/items.jsonl"), Path.of("target/outcomes"))
          .catalogue();

  private final KeptInMemory store = new KeptInMemory();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Outcomes outcomes = new Outcomes(store, new OneShop(), Clock.systemUTC(), registry);

  @BeforeEach
  void start() {
    outcomes.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    outcomes.stop(new ShutdownEvent());
  }

  private void basket(String item) {
    outcomes.told(ME, "shop", new ShopperSignal.Outcome(new ItemId(item), "basket"));
  }

  private double lost(String reason) {
    var counter = registry.find("handful.outcomes.lost").tag("reason", reason).counter();
    return counter == null ? 0 : counter.count();
  }

  @Test
  void aStoreThatIsAwayCostsACountAndNothingElse() throws InterruptedException {
    store.away = new HandfulException(ErrorCode.UNAVAILABLE, "away");
    basket("b1");
    basket("b1");
    for (int i = 0; i < 200 && lost("store") < 2; i++) {
      Thread.sleep(10);
    }
    assertThat(lost("store")).isEqualTo(2);

    store.away = null;
    basket("b1");
    outcomes.stop(new ShutdownEvent());
    for (int i = 0; i < 200 && store.batches.isEmpty(); i++) {
      Thread.sleep(10);
    }

    assertThat(store.batches).hasSize(1);
  }

  @Test
  void whatComesAfterTheEndIsCountedAsLost() throws InterruptedException {
    outcomes.stop(new ShutdownEvent());
    basket("b1");

    assertThat(lost("queue")).isEqualTo(1);
  }

  @Test
  void whatTheCatalogueDoesNotHaveIsNotKept() throws InterruptedException {
    basket("yacht");
    basket("b1");
    outcomes.stop(new ShutdownEvent());
    for (int i = 0; i < 200 && store.batches.isEmpty(); i++) {
      Thread.sleep(10);
    }

    assertThat(store.batches)
        .extracting(OutcomeStore.Batch::notes)
        .containsExactly(
            List.of(new Note.Happened(OutcomeKind.BASKET, new ItemId("b1"), false, null)));
  }

  private record OneShop() implements Catalogues {

    @Override
    public List<String> names() {
      return List.of("shop");
    }

    @Override
    public Catalogue live(String name) {
      return SHOP;
    }
  }
}
