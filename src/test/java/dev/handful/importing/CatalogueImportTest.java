package dev.handful.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.importing.ImportRequest.Effect;
import dev.handful.importing.ImportRequest.Shrink;
import dev.handful.importing.ImportStatus.State;
import dev.handful.publication.Node;
import dev.handful.publication.SharedShelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueImportTest {

  @TempDir Path folder;
  private final SharedShelf shelf = new SharedShelf();

  private Node node() {
    return node(Map.of());
  }

  private Node node(Map<String, String> settings) {
    return new Node(folder.resolve("data"), shelf, settings);
  }

  private Path feed(int items) throws IOException {
    return feed(items, "A thing.");
  }

  private Path feed(int items, String ofTheFirst) throws IOException {
    var lines =
        IntStream.range(0, items)
            .mapToObj(
                i ->
                    "{\"id\":\"%d\",\"title\":\"Chair number %d\",\"description\":\"%s\",\"price\":{\"amount\":%d}}"
                        .formatted(i, i, i == 0 ? ofTheFirst : "A thing.", 100 + i))
            .collect(Collectors.joining("\n"));
    return Files.writeString(folder.resolve("things.jsonl"), lines + "\n");
  }

  private static ImportReport report(ImportStatus status) {
    return Objects.requireNonNull(status.report());
  }

  @Test
  void an_import_is_served_at_once_and_by_the_next_start_without_a_setting() throws Exception {
    var node = node().start();
    assertThat(node.live.names()).containsExactly("shop");

    var status = node.take("things", feed(5));

    assertThat(status.state()).as(status.message()).isEqualTo(State.DONE);
    assertThat(node.live.names()).containsExactly("things", "shop");
    assertThat(node.items("things")).isEqualTo(5);
    var next = node().start();
    assertThat(next.live.names()).as("the demos are not served any more").containsExactly("things");
    assertThat(next.embedder.embedded).as("all vectors are there").isEmpty();
    assertThat(next.live.live("things").generation())
        .isEqualTo(node.live.live("things").generation());
  }

  @Test
  void an_imported_catalogue_is_found_by_its_name_beside_others() throws Exception {
    node().start().take("things", feed(5));

    var named = node(Map.of("handful.catalogues", "northlight,things")).start();

    assertThat(named.live.names()).containsExactly("northlight", "things");
  }

  @Test
  void the_same_file_again_changes_nothing_and_embeds_nothing() throws Exception {
    var node = node().start();
    node.take("things", feed(5));
    var before = node.live.live("things");
    int embedded = node.embedder.embedded.size();

    var again = node.take("things", feed(5));

    assertThat(again.state()).isEqualTo(State.DONE);
    assertThat(again.message()).contains("nothing has changed");
    assertThat(node.embedder.embedded).hasSize(embedded);
    assertThat(node.live.live("things")).isSameAs(before);
  }

  @Test
  void only_what_has_changed_is_embedded_again() throws Exception {
    var node = node().start();
    node.take("things", feed(5));
    node.embedder.embedded.clear();

    var status = node.take("things", feed(6, "A throne."));

    assertThat(node.embedder.embedded).hasSize(2);
    assertThat(report(status))
        .extracting("added", "changed", "removed", "embedded")
        .containsExactly(1, 1, 0, 2);
  }

  @Test
  void a_catalogue_that_loses_a_third_of_its_items_is_refused_with_the_figures() throws Exception {
    var node = node().start();
    node.take("things", feed(30));

    var refused = node.take("things", feed(20));

    assertThat(refused.state()).isEqualTo(State.REFUSED);
    assertThat(refused.message()).contains("20 items", "30 are live", "33 %", "--force");
    assertThat(node.items("things")).isEqualTo(30);

    var forced = node.take("things", feed(20), Effect.GO_LIVE, Shrink.FORCE);
    assertThat(forced.state()).isEqualTo(State.DONE);
    assertThat(node.items("things")).isEqualTo(20);
  }

  @Test
  void a_loss_of_exactly_thirty_percent_is_still_a_smaller_shop() throws Exception {
    var node = node().start();
    node.take("things", feed(30));

    assertThat(node.take("things", feed(21)).state()).isEqualTo(State.DONE);
  }

  @Test
  void a_dry_run_reports_and_serves_nothing() throws Exception {
    var node = node().start();
    var file = feed(4);
    Files.writeString(file, Files.readString(file) + "{broken\n");

    var status = node.take("things", file, Effect.DRY_RUN, Shrink.REFUSE);

    assertThat(status.state()).isEqualTo(State.DONE);
    assertThat(status.message()).contains("dry run", "4 items");
    assertThat(report(status).load().leftOut()).isEqualTo(1);
    assertThat(Path.of(Objects.requireNonNull(report(status).badLines())))
        .content()
        .contains("\"line\":5", "JSON");
    assertThat(node.live.names()).containsExactly("shop");
    assertThat(node.embedder.embedded).noneMatch(text -> text.contains("Chair number"));
    assertThat(folder.resolve("data/catalogues/things/catalogue.yaml")).exists();
    assertThat(folder.resolve("data/catalogues/things/live")).doesNotExist();
  }

  @Test
  void edits_of_the_schema_are_kept_and_count_from_the_next_import_on() throws Exception {
    var node = node().start();
    node.take("things", feed(5));
    var schema = folder.resolve("data/catalogues/things/catalogue.yaml");
    var edited = Files.readString(schema).replace("title: Things", "title: Fine Things");
    Files.writeString(schema, edited);

    var status = node.take("things", feed(5));

    assertThat(status.state()).isEqualTo(State.DONE);
    assertThat(node.live.live("things").schema().title()).isEqualTo("Fine Things");
    assertThat(schema).hasContent(edited);
  }

  @Test
  void a_broken_schema_leaves_what_is_live() throws Exception {
    var node = node().start();
    node.take("things", feed(5));
    Files.writeString(folder.resolve("data/catalogues/things/catalogue.yaml"), "titel: x\n");

    var status = node.take("things", feed(6));

    assertThat(status.state()).isEqualTo(State.FAILED);
    assertThat(status.message()).contains("catalogue.yaml:1", "titel");
    assertThat(node.items("things")).isEqualTo(5);
  }

  @Test
  void an_interrupted_import_goes_on_where_it_was_also_after_a_restart_in_between()
      throws Exception {
    var node = node().start();
    node.take("things", feed(5));
    node.embedder.failAfter(200);

    var failed = node.take("things", feed(400));

    assertThat(failed.state()).isEqualTo(State.FAILED);
    assertThat(node.items("things")).isEqualTo(5);
    var restarted = node().start();
    assertThat(restarted.items("things")).isEqualTo(5);
    var resumed = restarted.take("things", feed(400));
    assertThat(resumed.state()).as(resumed.message()).isEqualTo(State.DONE);
    assertThat(report(resumed).embedded()).isBetween(1, 395 - 128);
    assertThat(restarted.embedder.embedded).hasSize(report(resumed).embedded());
  }

  @Test
  void other_servers_that_cannot_be_told_leave_all_as_it_was() throws Exception {
    var node = node().start();
    node.take("things", feed(5));
    shelf.away = true;

    var failed = node.take("things", feed(6));

    assertThat(failed.state()).isEqualTo(State.FAILED);
    assertThat(failed.message()).contains("the shelf is away");
    assertThat(node.items("things")).isEqualTo(5);
    assertThat(node().start().items("things")).isEqualTo(5);
    shelf.away = false;
    assertThat(node.take("things", feed(6)).state()).isEqualTo(State.DONE);
    assertThat(node.items("things")).isEqualTo(6);
  }

  @Test
  void a_server_for_other_catalogues_says_that_it_does_not_serve_the_import() throws Exception {
    var node = node(Map.of("handful.catalogues", "northlight")).start();

    var status = node.take("things", feed(5));

    assertThat(status.message()).contains("--catalogue");
    assertThat(node.live.names()).containsExactly("northlight");
  }

  @Test
  void a_name_with_a_path_in_it_is_refused() throws Exception {
    var status = node().start().take("../../things", feed(5));

    assertThat(status.state()).isEqualTo(State.FAILED);
    assertThat(status.message()).contains("../../things", "name");
    assertThat(folder.resolve("things")).doesNotExist();
  }

  @Test
  void a_data_folder_that_takes_nothing_is_one_clear_message() throws Exception {
    var node = node().start();
    Files.writeString(folder.resolve("data/catalogues/things"), "a file in the way");

    var status = node.take("things", feed(5));

    assertThat(status.state()).isEqualTo(State.FAILED);
    assertThat(status.message()).contains("cannot be").doesNotContain("does not know");
  }
}
