package dev.handful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.testing.RealRedis;
import dev.handful.testing.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code handful import} as operators run it: alone, killed, beside a server, with two servers. */
class ImportIT {

  /** 2,000 items, and at most so many short texts of the catalogue's own. */
  private static final int ALL_TEXTS = 2_300;

  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRET = "handful.secret=0123456789abcdef0123456789abcdef";

  @TempDir Path folder;

  @BeforeAll
  static void packaged() {
    Assumptions.assumeTrue(ServerProcess.packaged(), "the program is not packaged");
  }

  private record Ended(int code, String out, String err) {
    JsonNode json() throws IOException {
      return JSON.readTree(out);
    }
  }

  private Process start(String... options) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-jar", JAR.toString(), "import", "--data", data().toString()));
    command.addAll(List.of(options));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private Ended run(String... options) throws Exception {
    var process = start(options);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
    return ended(process.exitValue());
  }

  private Ended ended(int code) throws IOException {
    return new Ended(
        code, Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path feed(int items, String colour) throws IOException {
    var lines =
        IntStream.range(0, items)
            .mapToObj(
                i ->
                    "{\"id\":\"%d\",\"title\":\"%s lamp number %d\",\"category\":[\"Lamps\"],\"price\":{\"amount\":%d}}"
                        .formatted(i, colour, i, 1000 + i))
            .collect(Collectors.joining("\n"));
    return Files.writeString(folder.resolve("lamps.jsonl"), lines + "\n");
  }

  @Test
  void an_import_without_a_server_is_served_by_the_next_start() throws Exception {
    var ended = run(feed(40, "Red").toString());
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("40 items", "attribute", "are live as 'lamps'");

    var again = run(feed(40, "Red").toString(), "--json");
    assertThat(again.json().path("message").asText()).contains("nothing has changed");

    try (var server = ServerProcess.start(data()).awaitReady()) {
      var names = server.json("GET", "/api/catalogues", null, null).toString();
      assertThat(names).contains("lamps").doesNotContain("northlight");
      assertThat(turn(server, "a red lamp")).contains("Red lamp number");
    }

    var shrunk = run(feed(20, "Red").toString());
    assertThat(shrunk.code()).isEqualTo(3);
    assertThat(shrunk.out()).contains("20 items", "40 are live", "50 %", "--force");
  }

  @Test
  void a_killed_import_goes_on_where_it_was() throws Exception {
    // Long texts: an idle machine embeds hundreds of short ones while this test looks away.
    var feed = feed(2000, "A tall reading ".repeat(20) + "red");
    var killed = start(feed.toString());
    for (int i = 0; i < 2400 && killed.isAlive() && vectorBytes() < 200_000; i++) {
      Thread.sleep(25);
    }
    assertThat(killed.isAlive()).as("killed in the middle of embedding").isTrue();
    killed.destroyForcibly().waitFor();
    long vectorBytesAtTheKill = vectorBytes();
    assertThat(data().resolve("catalogues/lamps/live")).doesNotExist();

    var resumed = run(feed.toString(), "--json");

    assertThat(resumed.code()).as(resumed.err()).isZero();
    int embedded = resumed.json().at("/report/embedded").asInt();
    int kept = Math.toIntExact(kept(vectorBytesAtTheKill));
    assertThat(embedded).as("%d were kept", kept).isBetween(2000 - kept, ALL_TEXTS - kept);
    assertThat(data().resolve("catalogues/lamps/live")).exists();
  }

  /**
   * Vectors of 384 numbers with a hash and a checksum each; the header and a torn tail are less.
   */
  private static long kept(long bytes) {
    return bytes / 1_600;
  }

  /** What is kept of vectors so far. */
  private long vectorBytes() throws IOException {
    var vectors = data().resolve("vectors");
    if (!Files.exists(vectors)) {
      return 0;
    }
    try (var files = Files.list(vectors)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  @Test
  void a_running_server_imports_while_it_talks() throws Exception {
    run(feed(40, "Red").toString());
    try (var server = ServerProcess.start(data()).awaitReady()) {
      var opened = server.json("POST", "/api/conversations", null, "{}");
      var conversation = opened.path("conversation").asText();
      var token = opened.path("token").asText();
      assertThat(say(server, conversation, token, "m0", "a red lamp")).contains("Red lamp");

      var importing = start(feed(300, "Green").toString(), "--json");
      int turns = 0;
      while (importing.isAlive()) {
        turns++;
        assertThat(say(server, conversation, token, "m" + turns, "show me more"))
            .contains("\"route\":\"local\"")
            .doesNotContain("\"code\"");
      }

      var ended = ended(importing.waitFor());
      assertThat(ended.code()).as(ended.err()).isZero();
      assertThat(ended.json().path("message").asText()).contains("300 items are live");
      assertThat(turns).isPositive();
      assertThat(say(server, conversation, token, "last", "a green lamp")).contains("Green lamp");
      assertThat(server.log()).doesNotContain("ERROR", "\tat ");
    }
  }

  @Test
  void two_servers_with_folders_of_their_own_follow_each_other() throws Exception {
    var redis = new RealRedis();
    var at = "quarkus.redis.hosts=" + redis.start().get("quarkus.redis.hosts");
    var shared = new String[] {"--set", at, "--set", SECRET};
    // With nothing imported they would embed all demos first.
    var small = Map.of("HANDFUL_DEMOS", "src/test/resources/shop/items.jsonl");
    try (var one = ServerProcess.start(small, data(), shared).awaitReady();
        var two = ServerProcess.start(small, folder.resolve("two"), shared).awaitReady()) {
      assertThat(run(feed(40, "Red").toString()).code()).isZero();

      two.awaitLog("generation .* of another server, 40 items");
      assertThat(turn(two, "a red lamp")).contains("Red lamp number");
      assertThat(turn(one, "a red lamp")).contains("Red lamp number");
    } finally {
      redis.stop();
    }
  }

  @Test
  void wrong_files_and_names_are_one_clear_message() throws Exception {
    var missing = run("nowhere.csv");
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("nowhere.csv").doesNotContain("\tat ");

    var named = run(feed(3, "Red").toString(), "--name", "../lamps");
    assertThat(named.code()).isEqualTo(1);
    assertThat(named.err()).contains("../lamps", "--name").doesNotContain("\tat ");

    var file = Files.writeString(folder.resolve("data"), "a file");
    assertThat(file).exists();
    var blocked = run(feed(3, "Red").toString());
    assertThat(blocked.code()).isEqualTo(1);
    assertThat(blocked.err()).contains("--data").doesNotContain("\tat ");
  }

  private static String turn(ServerProcess server, String text) throws Exception {
    var opened = server.json("POST", "/api/conversations", null, "{}");
    return say(
        server, opened.path("conversation").asText(), opened.path("token").asText(), "m1", text);
  }

  private static String say(
      ServerProcess server, String conversation, String token, String id, String text)
      throws Exception {
    var body = "{\"clientMsgId\":\"" + id + "\",\"text\":\"" + text + "\"}";
    var path = "/api/conversations/" + conversation + "/turns";
    var answer = server.send("POST", path, token, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
