package dev.handful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeReportsTest {

  private final KeptInMemory store = new KeptInMemory();
  private final OutcomeReports reports =
      new OutcomeReports(store, Clock.fixed(Histories.START, ZoneOffset.UTC));

  private OutcomeReport.Row all(Histories... histories) {
    for (var one : histories) {
      store.takers.add(one.build());
    }
    return reports.outcomes("shop", 7).rows().getFirst();
  }

  @Test
  void aChoiceAmongTheFirstFiveDistinctItemsIsAMatch() {
    var row =
        all(
            Histories.of("1").lists(2, "a", "b", "c", "d", "e").does(OutcomeKind.ACCEPT, "e", 30),
            Histories.of("2")
                .lists(2, "a", "b", "c", "d")
                .lists(9, "b", "e", "f")
                .does(OutcomeKind.ACCEPT, "f", 30),
            Histories.of("3").lists(2, "a").does(OutcomeKind.BASKET, "elsewhere", 30),
            Histories.of("4").lists(2, "a"));

    assertThat(row.conversations()).isEqualTo(4);
    assertThat(row.choosing()).isEqualTo(3);
    assertThat(row.five()).isEqualTo(1);
    assertThat(row.toChoice()).isEqualTo(30);
    assertThat(row.toListing()).isEqualTo(2);
  }

  @Test
  void aMinuteIsCountedToTheChoice() {
    var row =
        all(
            Histories.of("1").lists(2, "a").does(OutcomeKind.ACCEPT, "a", 60),
            Histories.of("2").lists(2, "a").does(OutcomeKind.ACCEPT, "a", 61));

    assertThat(row.five()).isEqualTo(2);
    assertThat(row.minute()).isEqualTo(1);
  }

  @Test
  void whatTheShopTellsLaterCountsByWhenItWasListed() {
    var row = all(Histories.of("1").lists(20, "a").shopTells(OutcomeKind.BOUGHT, "a", 86_000));

    assertThat(row.five()).isEqualTo(1);
    assertThat(row.minute()).isEqualTo(1);
    assertThat(row.toChoice()).isNull();
    assertThat(row.toListing()).isEqualTo(20);
  }

  @Test
  void theFirstChoiceCountsWhateverIsBoughtLater() {
    var row =
        all(
            Histories.of("1")
                .lists(1, "a", "b", "c", "d", "e", "f")
                .shopTells(OutcomeKind.BOUGHT, "a", 9)
                .does(OutcomeKind.ACCEPT, "f", 40));

    assertThat(row.five()).isZero();
    assertThat(row.choosing()).isEqualTo(1);
  }

  @Test
  void groupsAreDaysRoutesAndPrompts() {
    all(Histories.of("1").byModel().helped(true), Histories.of("2").helped(false));

    assertThat(reports.outcomes("shop", 7).rows())
        .extracting(row -> row.by() + " " + row.group() + " " + row.conversations())
        .containsExactly(
            "all  2", "day 2026-11-20 2", "route local 1", "route model 1", "prompt policy@1 2");
  }

  @Test
  void placesTellHowOftenWhatWasListedThereWasChosen() {
    all(
        Histories.of("1").lists(1, "a", "b").does(OutcomeKind.ACCEPT, "b", 3),
        Histories.of("2").lists(1, "c"));

    assertThat(reports.outcomes("shop", 7).places())
        .startsWith(
            new OutcomeReport.Listing(1, 2, 0),
            new OutcomeReport.Listing(2, 1, 1),
            new OutcomeReport.Listing(3, 0, 0));
  }

  @Test
  void nobodyIsAReportToo() {
    assertThat(all().conversations()).isZero();
    assertThat(OutcomeText.of(reports.outcomes("shop", 7))).contains("all", "-");
  }

  @Test
  void whatWasNotFoundIsRankedAndSpelledAsMostSayIt() {
    store.takers.addAll(
        List.of(
            Histories.of("1").misses(MissKind.UNKNOWN, "yurt", "yurts").build(),
            Histories.of("2").misses(MissKind.UNKNOWN, "yurt", "yurt").build(),
            Histories.of("3")
                .misses(MissKind.UNKNOWN, "yurt", "yurt")
                .misses(MissKind.NO_MATCH, "price: up to 3", "price: up to 3")
                .build()));

    var rows = reports.notFound("shop", 7, false).rows();

    assertThat(rows)
        .extracting(row -> row.kind() + " " + row.words() + " " + row.conversations())
        .containsExactly("unknown yurt 3", "no-match price: up to 3 1");
    assertThat(rows.getFirst().examples()).containsExactlyInAnyOrder("c_1", "c_2", "c_3");
  }

  @Test
  void aWordOfOneConversationIsHeldBackUnlessAllAreAskedFor() {
    store.takers.addAll(
        List.of(
            Histories.of("1")
                .misses(MissKind.UNKNOWN, "svenja", "svenja")
                .misses(MissKind.ABSENT, "kayak", "kayak")
                .build(),
            Histories.of("2").misses(MissKind.ABSENT, "kayak", "kayaks").build()));

    var report = reports.notFound("shop", 7, false);

    assertThat(report.rows()).extracting(NotFoundReport.Row::kind).containsExactly("absent");
    assertThat(report.held()).isEqualTo(1);
    assertThat(reports.notFound("shop", 7, true).rows()).hasSize(2);
    assertThat(OutcomeText.of(report)).doesNotContain("svenja").contains("--all");
    assertThat(OutcomeText.csv(report)).doesNotContain("svenja");
  }

  @Test
  void givenUpCountsOnlyWhereItWasInTheWay() {
    store.takers.addAll(
        List.of(
            Histories.of("1")
                .misses(MissKind.IN_THE_WAY, "price: up to 3", "price: up to 3")
                .misses(MissKind.GIVEN_UP, "price: up to 3", "price: up to 3")
                .build(),
            Histories.of("2")
                .misses(MissKind.IN_THE_WAY, "price: up to 3", "price: up to 3")
                .misses(MissKind.GIVEN_UP, "colour: red", "colour: red")
                .build()));

    assertThat(reports.notFound("shop", 7, false).rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.kind()).isEqualTo("in-the-way");
              assertThat(row.conversations()).isEqualTo(2);
              assertThat(row.givenUp()).isEqualTo(1);
            });
  }

  @Test
  void aCellOfACsvIsNoFormula() {
    store.takers.add(
        Histories.of("1").misses(MissKind.NO_MATCH, "k", "=HYPERLINK(\"x\"), a").build());

    assertThat(OutcomeText.csv(reports.notFound("shop", 7, true)))
        .contains("no-match,\"'=HYPERLINK(\"\"x\"\"), a\",1");
  }
}
