package dev.handful.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.catalogue.Availability;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.Money;
import dev.handful.dialogue.OfferCall.Outcome;
import dev.handful.failure.StartupProblem;
import dev.handful.testing.Defaults;
import dev.handful.testing.ScriptedShop;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveOffersTest {

  private static final CatalogueSchema SCHEMA =
      new CatalogueSchema("shop", "Shop", "EUR", Locale.ENGLISH, List.of(), List.of());
  private static final Item CHAIR = item("c1", 4_900);
  private static final Item DESK = item("d1", 14_900);

  private final ScriptedShop shop = new ScriptedShop();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  @AfterEach
  void close() {
    shop.close();
  }

  private static Item item(String id, long price) {
    return new Item(
        new ItemId(id),
        "Thing " + id,
        "",
        List.of(),
        null,
        null,
        new Money(price, "EUR"),
        Availability.IN,
        null,
        null,
        Map.of(),
        null);
  }

  private LiveOffers offers(String... more) {
    var settings = new HashMap<String, String>();
    settings.put("handful.offers.url", shop.url());
    // A busy machine takes its time; only what hangs is to run into the limit.
    settings.put("handful.offers.timeout", "5s");
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return new LiveOffers(Defaults.config(settings), System::nanoTime, metrics);
  }

  private static Quotes ask(LiveOffers offers) {
    return offers.ask(SCHEMA, List.of(CHAIR, DESK));
  }

  @Test
  void whatItSaysHoldsAndWhatItDoesNotSayStays() {
    shop.does(
        ScriptedShop.says(
            200,
            "{\"offers\":[{\"id\":\"c1\",\"price\":{\"amount\":3900,\"currency\":\"EUR\"}}]}"));

    var quotes = ask(offers("handful.offers.key", "k-1"));

    assertThat(quotes.items()).containsOnlyKeys(CHAIR.id());
    assertThat(quotes.items().get(CHAIR.id()).price()).isEqualTo(new Money(3_900, "EUR"));
    assertThat(quotes.items().get(CHAIR.id()).availability()).isEqualTo(Availability.IN);
    assertThat(quotes.call().outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(quotes.call().asked()).isEqualTo(2);
    assertThat(quotes.call().changed()).singleElement().extracting("item").isEqualTo(CHAIR.id());
    assertThat(shop.asked()).singleElement();
    assertThat(shop.asked().getFirst().authorization()).isEqualTo("Bearer k-1");
    assertThat(shop.asked().getFirst().body().path("catalogue").asText()).isEqualTo("shop");
    assertThat(shop.asked().getFirst().body().path("ids")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"elsewhere\",\"price\":{\"amount\":1}}",
        "{\"id\":\"c1\",\"price\":{\"amount\":-1}}",
        "{\"id\":\"c1\",\"price\":{\"amount\":1.5}}",
        "{\"id\":\"c1\",\"price\":{\"amount\":1e308}}",
        "{\"id\":\"c1\",\"price\":{\"amount\":1,\"currency\":\"USD\"}}",
        "{\"id\":\"c1\",\"price\":{\"amount\":1},\"availability\":\"perhaps\"}",
        "{\"id\":\"c1\"}",
        "{}",
        "\"c1\"",
        "null",
        "7"
      })
  void aLieIsIgnoredAndCountedAndTheOthersHold(String lie) {
    shop.does(ScriptedShop.says(200, "[" + lie + ",{\"id\":\"d1\",\"availability\":\"out\"}]"));

    var quotes = ask(offers());

    assertThat(quotes.items()).containsOnlyKeys(DESK.id());
    assertThat(quotes.items().get(DESK.id()).availability()).isEqualTo(Availability.OUT);
    assertThat(quotes.call().ignored()).isEqualTo(1);
    assertThat(metrics.counter("handful.offers.ignored").count()).isEqualTo(1);
  }

  static Stream<Arguments> failures() {
    var huge = "[\"" + "x".repeat(OfferService.MOST_BYTES) + "\"]";
    return Stream.of(
        Arguments.of(ScriptedShop.says(500, "[]"), Outcome.REFUSED),
        Arguments.of(ScriptedShop.says(302, "[]"), Outcome.REFUSED),
        Arguments.of(ScriptedShop.says(204, ""), Outcome.REFUSED),
        Arguments.of(ScriptedShop.says(200, "<html>"), Outcome.INVALID),
        Arguments.of(ScriptedShop.says(200, "{\"items\":[]}"), Outcome.INVALID),
        Arguments.of(ScriptedShop.says(200, "7"), Outcome.INVALID),
        Arguments.of(ScriptedShop.says(200, "[".repeat(5_000)), Outcome.INVALID),
        Arguments.of(ScriptedShop.says(200, huge), Outcome.INVALID),
        Arguments.of(ScriptedShop.breaksOff(), Outcome.UNREACHABLE));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatIsNoAnswerLeavesTheCataloguesFigures(ScriptedShop.Behaviour behaviour, Outcome outcome) {
    shop.does(behaviour);

    var quotes = ask(offers());

    assertThat(quotes.items()).isEmpty();
    assertThat(quotes.call().outcome()).isEqualTo(outcome);
  }

  @Test
  void aServiceThatIsSilentIsGivenUp() {
    for (var behaviour : List.of(shop.hangs(), shop.hangsInTheMiddle())) {
      shop.does(behaviour);
      var quotes = ask(offers("handful.offers.timeout", "200ms"));
      assertThat(quotes.call().outcome()).isEqualTo(Outcome.TIMEOUT);
    }
  }

  @Test
  void aServiceThatIsNotThereIsUnreachable() {
    var offers = offers("handful.offers.url", "http://127.0.0.1:1/offers");

    assertThat(ask(offers).call().outcome()).isEqualTo(Outcome.UNREACHABLE);
  }

  @Test
  void aServiceThatFailsAgainAndAgainIsLeftAlone() {
    shop.does(ScriptedShop.says(500, ""));
    var offers = offers();

    var outcomes =
        IntStream.range(0, 30).mapToObj(i -> ask(offers).call().outcome()).distinct().toList();

    assertThat(outcomes).containsExactly(Outcome.REFUSED, Outcome.CIRCUIT_OPEN);
    assertThat(shop.asked()).hasSizeLessThan(30);
  }

  @ParameterizedTest
  @CsvSource({"shop.example/offers", "ftp://shop.example/offers", "http://", "a b"})
  void anAddressThatIsNoneStopsTheServer(String url) {
    assertThatThrownBy(() -> offers("handful.offers.url", url))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("handful.offers.url");
  }

  @Test
  void withoutAnAddressNobodyIsAsked() {
    assertThat(new LiveOffers(Defaults.config()).configured()).isFalse();
  }
}
