package dev.handful.outcomes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.ItemId;
import dev.handful.testing.ServerProfile;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Whole turns over HTTP, real Redis: what is left of them. */
@QuarkusTest
@TestProfile(ServerProfile.class)
class OutcomesOfTurnsTest {

  @Inject OutcomeStore store;
  @Inject Outcomes outcomes;
  @Inject Experiences experiences;

  private record Opened(String id, String token) {}

  private static Opened open() {
    var opened = given().post("/api/conversations").then().statusCode(201).extract().jsonPath();
    return new Opened(opened.getString("conversation"), opened.getString("token"));
  }

  private static JsonPath turn(Opened opened, String body) {
    return given()
        .header("Authorization", "Bearer " + opened.token())
        .contentType("application/json")
        .body(body)
        .post("/api/conversations/" + opened.id() + "/turns")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static JsonPath say(Opened opened, String message, String text) {
    return turn(opened, "{\"clientMsgId\":\"%s\",\"text\":\"%s\"}".formatted(message, text));
  }

  private static JsonPath tap(Opened opened, String message, String act, String item) {
    return turn(
        opened,
        """
        {"type":"act","clientMsgId":"%s","act":"%s","items":["%s"],"reasonCode":"seen"}"""
            .formatted(message, act, item));
  }

  private static void outcome(Opened opened, String item, String kind) {
    given()
        .header("Authorization", "Bearer " + opened.token())
        .contentType("application/json")
        .body("{\"itemId\":\"%s\",\"kind\":\"%s\"}".formatted(item, kind))
        .post("/api/conversations/" + opened.id() + "/outcomes")
        .then()
        .statusCode(204);
  }

  /** Notes are written behind the reply: waits until they say what is awaited. */
  private History history(Opened opened, Predicate<History> awaited) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      var found = find(opened).filter(awaited);
      if (found.isPresent()) {
        return found.get();
      }
      Thread.sleep(25);
    }
    throw new AssertionError("not kept in time; there is " + find(opened));
  }

  private Optional<History> find(Opened opened) {
    var today = LocalDate.now(ZoneOffset.UTC);
    var all = new ArrayList<History>();
    store.histories("items", today.minusDays(1), today, all::add);
    store.histories("shop", today.minusDays(1), today, all::add);
    return all.stream().filter(h -> h.subject().value().equals(opened.id())).findFirst();
  }

  private static boolean has(History history, OutcomeKind kind) {
    return history.events().stream().anyMatch(event -> event.kind() == kind);
  }

  @Test
  void anAcceptedItemIsKeptWithThePlaceItWasListedAt() throws InterruptedException {
    var opened = open();
    List<String> listed = say(opened, "m1", "a white bookcase").getList("suggestions.id");
    tap(opened, "m2", "accept", listed.getFirst());

    var history = history(opened, h -> has(h, OutcomeKind.ACCEPT));

    assertThat(history.started()).isNotNull();
    assertThat(history.listed().get(new ItemId(listed.getFirst())).number()).isEqualTo(1);
    assertThat(history.listed()).hasSameSizeAs(listed);
    assertThat(history.refs()).anyMatch(ref -> ref.startsWith("policy"));
    assertThat(Metrics.globalRegistry.find("handful.match").tag("place", "five").counters())
        .isNotEmpty();
  }

  @Test
  void likesRejectionsAndBasketsComeBackWithTheirReasons() throws InterruptedException {
    var opened = open();
    List<String> listed = say(opened, "m1", "a bookcase").getList("suggestions.id");
    tap(opened, "m2", "not-this", listed.getFirst());
    tap(opened, "m3", "more-like", listed.get(1));
    outcome(opened, listed.get(1), "basket");

    var history = history(opened, h -> has(h, OutcomeKind.BASKET) && has(h, OutcomeKind.LIKE));

    assertThat(history.events())
        .anySatisfy(
            event -> {
              assertThat(event.kind()).isEqualTo(OutcomeKind.REJECT);
              assertThat(event.item().value()).isEqualTo(listed.getFirst());
              assertThat(event.detail()).isEqualTo("seen");
            });
    assertThat(history.wanted()).containsExactly(new ItemId(listed.get(1)));
  }

  @Test
  void anOutcomeOfAnItemThatIsNotServedIsNotKept() throws InterruptedException {
    var opened = open();
    List<String> listed = say(opened, "m1", "a bookcase").getList("suggestions.id");
    outcome(opened, "no-such-item", "bought");
    outcome(opened, listed.getFirst(), "bought");

    var history = history(opened, h -> has(h, OutcomeKind.BOUGHT));

    assertThat(history.events()).hasSize(1);
  }

  @Test
  void whatWasAskedForAndNotFoundIsKeptWithoutNames() throws InterruptedException {
    var opened = open();
    say(opened, "m1", "a snorkel for Annegret, call 0171 5556677");

    var history = history(opened, h -> !h.misses().isEmpty());

    assertThat(history.misses()).anyMatch(miss -> miss.words().contains("snorkel"));
    assertThat(history.toString().toLowerCase()).doesNotContain("annegret", "0171", "5556677");
  }

  @Test
  void wishesThatNothingMeetsAreKeptAndTheOneThatWasGivenUp() throws InterruptedException {
    var opened = open();
    var reply = say(opened, "m1", "a white bookcase under 3");
    String id = reply.getString("preferences.find { it.attribute == 'price' }.id");
    turn(
        opened, "{\"type\":\"preference\",\"clientMsgId\":\"m2\",\"remove\":\"%s\"}".formatted(id));

    var history =
        history(
            opened, h -> h.misses().stream().anyMatch(miss -> miss.kind() == MissKind.GIVEN_UP));

    assertThat(history.misses())
        .extracting(History.Miss::kind)
        .contains(MissKind.NO_MATCH, MissKind.IN_THE_WAY, MissKind.GIVEN_UP);
    assertThat(history.misses())
        .filteredOn(miss -> miss.kind() == MissKind.GIVEN_UP)
        .singleElement()
        .satisfies(miss -> assertThat(miss.words()).startsWith("price: "));
  }

  @Test
  void whatPeopleTookIsLearnedAndErasedSubjectsAreNot() throws InterruptedException {
    var opened = open();
    List<String> listed = say(opened, "m1", "a bookcase").getList("suggestions.id");
    tap(opened, "m2", "accept", listed.getFirst());
    history(opened, h -> has(h, OutcomeKind.ACCEPT));
    var name = catalogue();

    experiences.rebuild(name);
    assertThat(experiences.of(name).popularity()).containsKey(new ItemId(listed.getFirst()));

    assertThat(outcomes.erase(new Subject(opened.id()))).isTrue();
    assertThat(find(opened)).isEmpty();
  }

  private String catalogue() {
    return given().get("/api/catalogues").jsonPath().getString("catalogues[0].name");
  }
}
