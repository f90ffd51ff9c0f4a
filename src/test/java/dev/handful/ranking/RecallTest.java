package dev.handful.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.ranking.RankingReport.Ranked;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecallTest {

  private static RankingReport report(Ranked... ranked) {
    var plan =
        new RankingPlan(DataSet.REDIAL, Path.of("dev.jsonl"), null, null, 0, List.of("asked"));
    return Recall.report(plan, 3, List.of(ranked), 12);
  }

  @Test
  void labels_named_earlier_count_only_among_all_and_unfound_ones_never() {
    var report =
        report(
            new Ranked("a", "Heat", 1, -1),
            new Ranked("a", "It", 6, 5),
            new Ranked("b", "Serpico", 0, 0),
            new Ranked("b", "Toy Story", 20, 20));

    assertThat(report.all().get(1).value()).isEqualTo(0.25);
    assertThat(report.all().get(20).value()).isEqualTo(0.75);
    assertThat(report.novel().get(5).hits()).isEqualTo(1);
    assertThat(report.novel().get(5).trials()).isEqualTo(3);
    assertThat(report.unreachable()).isEqualTo(1);
  }

  @Test
  void the_page_shows_both_rows_the_interval_and_the_figures_of_others() {
    var page = RankingText.of(report(new Ranked("a", "It", 1, 1)));

    assertThat(page)
        .contains("redial: 3 turns", "without asked", "all labels (1)", "1.000 (0.207 - 1.000)")
        .contains("GPT-4", "0.140", "aim, novel");
  }
}
