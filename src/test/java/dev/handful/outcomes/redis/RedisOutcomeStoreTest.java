package dev.handful.outcomes.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.Route;
import dev.handful.outcomes.History;
import dev.handful.outcomes.MissKind;
import dev.handful.outcomes.Note;
import dev.handful.outcomes.OutcomeKind;
import dev.handful.outcomes.OutcomeStore;
import dev.handful.outcomes.OutcomeStore.Batch;
import dev.handful.outcomes.Subject;
import dev.handful.testing.Defaults;
import dev.handful.testing.ServerProfile;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ServerProfile.class)
class RedisOutcomeStoreTest {

  private static final ItemId TENT = new ItemId("tent");
  private static final ItemId BOOT = new ItemId("boot:left;1");

  @Inject OutcomeStore store;
  @Inject RedisDataSource redis;

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
  private final String catalogue = "shop-" + UUID.randomUUID();

  private static Subject conversation() {
    return Subject.of(new ConversationId("c_" + UUID.randomUUID()));
  }

  private OutcomeStore.Kept keep(Subject subject, Instant at, Note... notes) {
    return store.keep(new Batch(catalogue, subject, at, List.of(notes)));
  }

  private static Note happened(OutcomeKind kind, ItemId item) {
    return new Note.Happened(kind, item, false, null);
  }

  private static Note answered() {
    return new Note.Answered(List.of("policy@1", "advise.b@2"), Route.LOCAL, List.of("dry"));
  }

  private List<History> histories() {
    var all = new ArrayList<History>();
    store.histories(catalogue, today.minusDays(3), today, all::add);
    return all;
  }

  private List<History> takers() {
    var all = new ArrayList<History>();
    store.takers(catalogue, today.minusDays(3), today, all::add);
    return all;
  }

  @Test
  void allThatIsKeptComesBackAsItWas() {
    var subject = conversation();
    keep(
        subject,
        now,
        answered(),
        new Note.Listed(TENT),
        new Note.Listed(BOOT),
        new Note.Missed(MissKind.UNKNOWN, "yurt:1", "yurts; round"));
    keep(
        subject,
        now.plusSeconds(9),
        new Note.Answered(List.of("policy@3"), Route.MODEL, List.of("warm")),
        new Note.Happened(OutcomeKind.REJECT, BOOT, false, "too-big"),
        new Note.Happened(OutcomeKind.BOUGHT, TENT, true, "19.90"),
        new Note.Judged(true));

    var history = histories().getFirst();

    assertThat(history.subject()).isEqualTo(subject);
    assertThat(history.day()).isEqualTo(today);
    assertThat(history.started()).isEqualTo(now);
    assertThat(history.refs()).containsExactly("policy@3");
    assertThat(history.route()).isEqualTo(Route.MODEL);
    assertThat(history.words()).containsExactlyInAnyOrder("dry", "warm");
    assertThat(history.helped()).isTrue();
    assertThat(history.listed())
        .isEqualTo(Map.of(TENT, new History.Place(1, now), BOOT, new History.Place(2, now)));
    assertThat(history.events())
        .containsExactlyInAnyOrder(
            new History.Event(OutcomeKind.REJECT, BOOT, now.plusSeconds(9), false, "too-big"),
            new History.Event(OutcomeKind.BOUGHT, TENT, now.plusSeconds(9), true, "19.90"));
    assertThat(history.misses())
        .containsExactly(new History.Miss(MissKind.UNKNOWN, "yurt:1", "yurts; round", now));
  }

  @Test
  void anOutcomeIsKeptOncePerSubjectItemAndKind() {
    var subject = conversation();
    var first = keep(subject, now, answered(), happened(OutcomeKind.ACCEPT, TENT));
    var again = keep(subject, now.plusSeconds(60), happened(OutcomeKind.ACCEPT, TENT));
    var other = keep(subject, now.plusSeconds(70), happened(OutcomeKind.BASKET, TENT));

    assertThat(first.fresh()).hasSize(1);
    assertThat(again.fresh()).isEmpty();
    assertThat(other.fresh()).hasSize(1);
    assertThat(histories().getFirst().events())
        .contains(new History.Event(OutcomeKind.ACCEPT, TENT, now, false, null));
  }

  @Test
  void aFirstChoiceComesWithItsPlaceAndTheStartOfTheConversation() {
    var subject = conversation();
    keep(subject, now, answered(), new Note.Listed(BOOT), new Note.Listed(TENT));
    keep(subject, now.plusSeconds(5), new Note.Listed(TENT));

    var fresh = keep(subject, now.plusSeconds(9), happened(OutcomeKind.ACCEPT, TENT)).fresh();
    var second = keep(subject, now.plusSeconds(10), happened(OutcomeKind.BOUGHT, TENT)).fresh();

    assertThat(fresh)
        .containsExactly(
            new OutcomeStore.Fresh(OutcomeKind.ACCEPT, TENT, true, new History.Place(2, now), now));
    assertThat(second.getFirst().firstChoice()).isFalse();
  }

  @Test
  void onlyWhoTookOrLikedSomethingIsATaker() {
    var taker = conversation();
    var looker = conversation();
    keep(taker, now.minus(1, ChronoUnit.DAYS), answered());
    keep(taker, now, happened(OutcomeKind.LIKE, TENT));
    keep(taker, now.minus(1, ChronoUnit.DAYS), happened(OutcomeKind.LIKE, BOOT));
    keep(looker, now, answered(), happened(OutcomeKind.SEEN, TENT));
    keep(looker, now, happened(OutcomeKind.REJECT, TENT));

    assertThat(takers()).extracting(History::subject).containsExactly(taker);
    assertThat(histories()).extracting(History::subject).containsExactlyInAnyOrder(taker, looker);
  }

  @Test
  void manySubjectsAreReadEachOnce() {
    var subjects = IntStream.range(0, 350).mapToObj(i -> conversation()).toList();
    subjects.forEach(subject -> keep(subject, now, happened(OutcomeKind.LIKE, TENT)));

    assertThat(takers()).extracting(History::subject).containsExactlyInAnyOrderElementsOf(subjects);
  }

  @Test
  void anErasedSubjectLeavesNoTrace() {
    var gone = conversation();
    var stays = conversation();
    keep(gone, now.minus(1, ChronoUnit.DAYS), answered());
    keep(gone, now, happened(OutcomeKind.LIKE, TENT));
    keep(stays, now, happened(OutcomeKind.LIKE, TENT));

    assertThat(store.erase(catalogue, gone)).isTrue();
    assertThat(store.erase(catalogue, gone)).isFalse();

    assertThat(histories()).extracting(History::subject).containsExactly(stays);
    var keys = redis.key().keys("handful:outcomes:{" + catalogue + "}:*");
    assertThat(keys).noneMatch(key -> key.contains(gone.value()));
    keys.stream()
        .filter(key -> key.contains(":day:"))
        .forEach(
            key -> assertThat(redis.set(String.class).smembers(key)).doesNotContain(gone.value()));
  }

  @Test
  void everyKeyIsOfOneSlotAndIsForgotten() {
    var subject = conversation();
    keep(subject, now, answered(), happened(OutcomeKind.LIKE, TENT));

    var keys = redis.key().keys("handful:outcomes:*" + catalogue + "*");

    assertThat(keys).hasSize(3).allMatch(key -> key.startsWith("handful:outcomes:{" + catalogue));
    var end = today.plusDays(91).atStartOfDay(ZoneOffset.UTC).toInstant();
    for (var key : keys) {
      assertThat(now.plusMillis(redis.key().pttl(key)))
          .isBetween(end.minusSeconds(60), end.plusSeconds(60));
    }
  }

  @Test
  void aDayHasRoomForSoManySubjects() {
    var config = Defaults.config(Map.of("handful.outcomes.subjects-per-day", "2"));
    var small = new RedisOutcomeStore(redis, config, Clock.systemUTC());
    var kept =
        IntStream.range(0, 4)
            .mapToObj(i -> new Batch(catalogue, conversation(), now, List.of(answered())))
            .mapToInt(batch -> small.keep(batch).refused())
            .toArray();

    assertThat(kept).containsExactly(0, 0, 1, 1);
    assertThat(histories()).hasSize(2);
  }

  @Test
  void aSubjectHasRoomForSoManyNotes() {
    var subject = conversation();
    var notes =
        IntStream.range(0, 600)
            .<Note>mapToObj(i -> happened(OutcomeKind.SEEN, new ItemId("i" + i)))
            .toList();

    var kept = store.keep(new Batch(catalogue, subject, now, notes));

    assertThat(kept.fresh().size() + kept.refused()).isEqualTo(600);
    assertThat(kept.refused()).isPositive();
    assertThat(histories().getFirst().events()).hasSize(kept.fresh().size());
  }
}
