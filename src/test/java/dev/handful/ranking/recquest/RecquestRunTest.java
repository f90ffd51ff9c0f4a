package dev.handful.ranking.recquest;

import static dev.handful.ranking.recquest.WordShop.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.evaluation.BadEvaluationInput;
import dev.handful.ranking.recquest.RecquestReport.Ranked;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecquestRunTest {

  private static final PrintStream QUIET = new PrintStream(OutputStream.nullOutputStream());

  @TempDir Path folder;
  private Path items;

  @BeforeEach
  void products() throws IOException {
    var products = new ArrayList<String>();
    for (var name : List.of("red road", "red trail", "blue road", "blue trail", "grey", "pink")) {
      products.add(product("bike-" + name.replace(' ', '-'), "bike", name + " bike"));
    }
    products.add(product("watch", "watch", "red trail watch"));
    items = lines(folder.resolve("all.jsonl"), products.toArray(String[]::new));
  }

  private static String product(String id, String domain, String title) {
    return "{\"id\":\"%s\",\"domain\":\"%s\",\"title\":\"%s\"}".formatted(id, domain, title);
  }

  private static String chat(String target, String... turns) {
    return "{\"dialogue\":\"d\",\"domain\":\"bike\",\"target\":\"%s\",\"turns\":[%s]}"
        .formatted(target, String.join(",", turns));
  }

  private static String turn(String said, String more) {
    return "{\"user\":\"%s\",\"system_before\":null%s}".formatted(said, more);
  }

  private static String searched(String said, Integer rank) {
    return turn(said, ",\"qwen_n\":6,\"qwen_rank\":" + rank);
  }

  private static String searched(String said, Integer rank, String recommended) {
    return turn(said, ",\"qwen_n\":6,\"qwen_rank\":%d,\"rec\":\"%s\"".formatted(rank, recommended));
  }

  private RecquestReport report(String... chats) throws IOException {
    return report(0, chats);
  }

  private RecquestReport report(int limit, String... chats) throws IOException {
    var dialogues = lines(folder.resolve("chats.jsonl"), chats);
    return WordShop.run(items, folder.resolve("recquest"))
        .run(new RecquestPlan(items, dialogues, limit), "recquest", QUIET, false);
  }

  @Test
  void the_target_is_ranked_by_all_that_was_said_among_the_products_of_its_domain()
      throws IOException {
    var report = report(chat("bike-red-trail", turn("red", ""), searched("trail", 6)));

    assertThat(report.ranked()).containsExactly(new Ranked("d", "bike", "bike-red-trail", 1, 1, 6));
    assertThat(report.hit().value()).isEqualTo(1);
    assertThat(report.recorded().value()).isZero();
  }

  @Test
  void a_turn_counts_only_where_the_recorded_system_ranked_the_target() throws IOException {
    var report = report(chat("bike-red-road", searched("red", null), turn("road", "")));

    assertThat(report.ranked()).isEmpty();
    assertThat(report.hit().trials()).isZero();
  }

  @Test
  void products_recommended_earlier_no_longer_compete() throws IOException {
    var first = searched("blue", 2, "bike-blue-road");

    var report = report(chat("bike-blue-trail", first, searched("please", 1)));

    assertThat(report.ranked()).extracting(Ranked::rank).containsExactly(2, 1);
  }

  @Test
  void what_nothing_finds_comes_last_and_not_first() throws IOException {
    var report = report(chat("bike-pink", searched("red blue", 1)));

    assertThat(report.ranked().getFirst().rank()).isEqualTo(6);
    assertThat(report.hit().value()).isZero();
  }

  @Test
  void a_target_with_many_turns_weighs_as_much_as_one_with_few() throws IOException {
    var often = chat("bike-pink", searched("red blue", 1), searched("red", 1), searched("blue", 1));
    var once = chat("bike-red-road", searched("red road", 1));

    var report = report(often, once);

    assertThat(report.hit().value()).isEqualTo(0.25);
    assertThat(report.perTarget()).isEqualTo(0.5);
  }

  @Test
  void the_replay_suggests_one_new_product_a_turn() throws IOException {
    var report = report(chat("bike-red-trail", searched("red road", null), searched("red", null)));

    assertThat(report.replayed().getFirst().suggested())
        .containsExactly("bike-red-road", "bike-red-trail");
    assertThat(report.replay().value()).isEqualTo(1);
  }

  @Test
  void the_replay_suggests_five_at_most() throws IOException {
    var turns = new String[6];
    Arrays.fill(turns, searched("red blue", null));

    var report = report(chat("bike-pink", turns));

    assertThat(report.replayed().getFirst().suggested()).hasSize(5).doesNotContain("bike-pink");
    assertThat(report.replay().value()).isZero();
  }

  @Test
  void the_replay_hears_nothing_after_the_recorded_system_named_the_target() throws IOException {
    var told = searched("red", 1, "bike-blue-trail");

    var report = report(chat("bike-blue-trail", told, searched("I take the blue trail", null)));

    assertThat(report.replayed().getFirst().suggested()).hasSize(1);
    assertThat(report.replayed().getFirst().found()).isFalse();
  }

  @Test
  void the_limit_takes_the_first_chats() throws IOException {
    var report =
        report(1, chat("bike-pink", searched("red", 1)), chat("bike-grey", searched("grey", 1)));

    assertThat(report.chats()).isEqualTo(1);
    assertThat(report.ranked()).extracting(Ranked::target).containsExactly("bike-pink");
  }

  @Test
  void a_chat_about_a_product_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> report(chat("watch", searched("red", 1))))
        .isInstanceOf(BadEvaluationInput.class)
        .hasMessageContaining("no bike has the id watch");
  }

  @Test
  void a_file_that_is_not_there_is_named_before_anything_starts() {
    var plan = new RecquestPlan(items, folder.resolve("none.jsonl"), 0);

    assertThatThrownBy(plan::requireFiles)
        .isInstanceOf(BadEvaluationInput.class)
        .hasMessageContaining("none.jsonl");
  }

  @Test
  void the_page_has_our_figures_beside_the_recorded_and_the_published_ones() throws IOException {
    var page = RecquestText.of(report(chat("bike-pink", searched("pink", 6))));

    assertThat(page)
        .contains("Handful (1 turns)")
        .contains("1.000 (0.207 - 1.000)")
        .contains("the recorded system, same turns")
        .contains("0.213")
        .contains("0.304  0.283");
  }
}
