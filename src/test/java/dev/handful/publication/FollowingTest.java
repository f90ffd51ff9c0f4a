package dev.handful.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.importing.ImportStatus.State;
import dev.handful.index.Filter;
import dev.handful.publication.redis.RedisPublications;
import dev.handful.testing.ServerProfile;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.keys.KeyScanArgs;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers with folders of their own on one real Redis. */
@QuarkusTest
@TestProfile(ServerProfile.class)
class FollowingTest {

  @Inject RedisDataSource redis;
  @TempDir Path folder;

  private final String name = "shop-" + UUID.randomUUID();
  private RedisPublications publications;
  private Node one;
  private Node two;

  @BeforeEach
  void twoServers() {
    publications = new RedisPublications(redis, Clock.systemUTC());
    one = node("one").start();
    two = node("two").start();
  }

  /** Servers of this test follow its catalogue alone: others are in this Redis too. */
  private Node node(String of) {
    return node(of, publications);
  }

  private Node node(String of, Publications shared) {
    return new Node(folder.resolve(of), only(shared), Map.of());
  }

  private Publications only(Publications shared) {
    return new Publications() {
      @Override
      public List<String> catalogues() {
        return shared.catalogues().stream().filter(name::equals).toList();
      }

      @Override
      public Publication live(String catalogue) {
        return shared.live(catalogue);
      }

      @Override
      public boolean complete(Publication publication) {
        return shared.complete(publication);
      }

      @Override
      public void publish(Publication publication, Path archive) {
        shared.publish(publication, archive);
      }

      @Override
      public void fetch(Publication publication, Path archive) {
        shared.fetch(publication, archive);
      }
    };
  }

  private Path feed(int items) throws IOException {
    var lines =
        IntStream.range(0, items)
            .mapToObj(
                i ->
                    "{\"id\":\"%d\",\"title\":\"Chair number %d\",\"price\":{\"amount\":%d}}"
                        .formatted(i, i, 100 + i))
            .collect(Collectors.joining("\n"));
    return Files.writeString(folder.resolve("feed.jsonl"), lines + "\n");
  }

  private List<String> pieces() {
    var keys = new ArrayList<String>();
    var cursor =
        redis.key().scan(new KeyScanArgs().match("handful:catalogue:" + name + ":*").count(1000));
    while (cursor.hasNext()) {
      keys.addAll(cursor.next());
    }
    return keys;
  }

  private Publication live() {
    return Objects.requireNonNull(publications.live(name));
  }

  @Test
  void what_one_server_imports_the_other_serves() throws Exception {
    var status = one.take(name, feed(5));
    assertThat(status.state()).as(status.message()).isEqualTo(State.DONE);
    assertThat(two.items(name)).isEqualTo(-1);

    two.follower.poll();

    assertThat(two.items(name)).isEqualTo(5);
    var generation = two.live.live(name).generation();
    assertThat(generation).isEqualTo(one.live.live(name).generation());
    assertThat(two.live.of(generation).count(Filter.ALL)).isEqualTo(5);
    assertThat(two.embedder.embedded)
        .as("the vectors came along")
        .noneMatch(text -> text.contains("Chair number"));
    assertThat(two.live.live(name).items()).isEqualTo(one.live.live(name).items());
  }

  @Test
  void the_other_way_round_too_and_what_running_turns_hold_still_answers() throws Exception {
    one.take(name, feed(5));
    two.follower.poll();
    var held = one.live.live(name);

    two.take(name, feed(6));
    one.follower.poll();

    assertThat(one.items(name)).isEqualTo(6);
    assertThat(one.live.of(held.generation()).count(Filter.ALL)).isEqualTo(5);
    assertThat(one.live.texts(held.generation())).isNotEmpty();
  }

  @Test
  void a_server_that_starts_later_begins_with_what_is_published() throws Exception {
    one.take(name, feed(5));

    var late = node("late").start();

    assertThat(late.live.names()).containsExactly(name);
    assertThat(late.embedder.embedded).isEmpty();
    assertThat(late.items(name)).isEqualTo(5);
  }

  @Test
  void a_server_that_slept_through_an_import_starts_with_the_new_generation() throws Exception {
    one.take(name, feed(5));
    two.follower.poll();
    one.take(name, feed(7));

    assertThat(node("two").start().items(name)).isEqualTo(7);
  }

  @Test
  void I8_a_publication_that_lacks_a_piece_replaces_nothing_and_is_told() throws Exception {
    one.take(name, feed(5));
    two.follower.poll();
    one.take(name, feed(6));
    redis.key().del("handful:catalogue:" + name + ":" + live().id() + ":0");

    two.follower.poll();

    assertThat(two.items(name)).isEqualTo(5);
    assertThat(two.follower.problems().get(name)).contains("missing", "import it again");
    var health = new PublicationHealth(two.follower).call();
    assertThat(health.getData().orElseThrow()).containsKey(name);

    assertThat(one.take(name, feed(6)).message()).contains("nothing has changed");
    two.follower.poll();
    assertThat(two.items(name)).as("the same import again has mended it").isEqualTo(6);
    assertThat(two.follower.problems()).isEmpty();
  }

  @Test
  void I8_a_publication_that_was_damaged_replaces_nothing() throws Exception {
    one.take(name, feed(5));
    two.follower.poll();
    one.take(name, feed(6));
    var key = "handful:catalogue:" + name + ":" + live().id() + ":0";
    var bytes = redis.value(byte[].class).get(key);
    bytes[bytes.length / 2] ^= 1;
    redis.value(byte[].class).set(key, bytes);

    two.follower.poll();

    assertThat(two.items(name)).isEqualTo(5);
    assertThat(two.follower.problems().get(name)).contains("damaged");
    assertThat(folder.resolve("two/catalogues/" + name).toFile().list())
        .as("nothing half there is taken for a generation")
        .contains("live");
    assertThat(node("two").start().items(name)).isEqualTo(5);
  }

  @Test
  void I8_a_publisher_that_is_killed_changes_nothing_and_its_pieces_go_later() throws Exception {
    one.take(name, feed(5));
    two.follower.poll();
    var before = live();
    var dead = "0123456789abcdef";
    redis
        .hash(String.class)
        .hset(
            "handful:catalogue:{" + name + "}:publications",
            dead,
            "3:" + Clock.systemUTC().millis());
    redis.value(String.class).set("handful:catalogue:" + name + ":" + dead + ":0", "half");

    two.follower.poll();
    assertThat(two.items(name)).isEqualTo(5);
    assertThat(live()).isEqualTo(before);

    var tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
    node("three", new RedisPublications(redis, tomorrow)).start().take(name, feed(6));
    two.follower.poll();
    assertThat(two.items(name)).isEqualTo(6);
    var left = "handful:catalogue:" + name + ":" + dead + ":0";
    assertThat(redis.key().ttl(left)).isBetween(1L, 3600L);
  }

  @Test
  void pieces_of_a_replaced_generation_go_after_a_while_and_the_live_ones_stay() throws Exception {
    one.take(name, feed(5));
    var first = live().id();
    one.take(name, feed(6));

    assertThat(pieces()).hasSizeGreaterThanOrEqualTo(2);
    for (var key : pieces()) {
      var life = redis.key().ttl(key);
      if (key.contains(first)) {
        assertThat(life).as(key).isBetween(1L, 3600L);
      } else {
        assertThat(life).as(key).isEqualTo(-1);
      }
    }
  }

  @Test
  void a_large_generation_is_cut_into_pieces_of_a_megabyte() throws Exception {
    var random = new Random(1);
    var noise = new byte[3000];
    var lines = new ArrayList<String>();
    for (int i = 0; i < 500; i++) {
      random.nextBytes(noise);
      lines.add(
          "{\"id\":\"%d\",\"title\":\"Chair\",\"description\":\"%s\"}"
              .formatted(i, HexFormat.of().formatHex(noise)));
    }
    one.take(name, Files.write(folder.resolve("noise.jsonl"), lines));
    two.follower.poll();

    assertThat(live().chunks()).isGreaterThan(1);
    assertThat(pieces()).hasSize(live().chunks());
    for (var key : pieces()) {
      assertThat(redis.value(byte[].class).get(key).length).isBetween(1, 1 << 20);
    }
    assertThat(two.items(name)).isEqualTo(500);
  }

  @Test
  void vectors_of_another_model_are_not_taken_over() throws Exception {
    one.take(name, feed(5));
    two.follower.poll();
    one.take(name, feed(6));
    var value = redis.value(String.class).get("handful:catalogue:{" + name + "}");
    redis
        .value(String.class)
        .set("handful:catalogue:{" + name + "}", value.replace("word-hash", "other-model"));

    two.follower.poll();

    assertThat(two.items(name)).isEqualTo(5);
    assertThat(two.follower.problems().get(name)).contains("other-model", "word-hash");
  }

  @Test
  void a_bundled_redis_is_told_nothing() throws Exception {
    var alone =
        new Node(folder.resolve("alone"), publications, Map.of("handful.redis.bundled", "true"))
            .start();

    alone.take(name, feed(5));

    assertThat(alone.items(name)).isEqualTo(5);
    assertThat(publications.live(name)).isNull();
  }
}
