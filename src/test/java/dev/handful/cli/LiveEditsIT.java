package dev.handful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.testing.ServerProcess;
import dev.handful.testing.model.ScriptedModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twelve edits of a prompt on the packaged server, while shoppers talk to it and a scripted model
 * answers. The table of what happened is written to {@code target/twelve-edits.md}.
 */
class LiveEditsIT {

  private static final Path SHIPPED = Path.of("prompts");
  private static final Path TABLE = Path.of("target/twelve-edits.md");
  private static final int SHOPPERS = 3;

  /** In every broken edit: no model may ever read it. */
  private static final String BROKEN = "BROKEN-EDIT";

  private static final Pattern EDIT = Pattern.compile("Edit (\\d+)\\.");

  @TempDir Path temporary;
  private final List<String> table = new ArrayList<>();
  private final ConcurrentLinkedQueue<String> refusedTurns = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean over = new AtomicBoolean();
  private Path prompts;
  private Path advise;
  private int edits;

  @BeforeEach
  void copyShippedFiles() throws IOException {
    Assumptions.assumeTrue(ServerProcess.packaged(), "the program is not packaged");
    prompts = temporary.resolve("prompts");
    advise = prompts.resolve("advise.prompt");
    try (var files = Files.walk(SHIPPED)) {
      for (var file : files.sorted().toList()) {
        Files.copy(file, prompts.resolve(SHIPPED.relativize(file).toString()));
      }
    }
    writeGood();
    table.add("| edit | outcome | after ms | what was told |");
    table.add("|---|---|---|---|");
  }

  @Test
  void twelveEditsOnARunningServerAreLiveOrRefusedAndNoTurnIsMixed() throws Exception {
    try (var model = ScriptedModel.start();
        var server = start(model).awaitReady()) {
      var shoppers = new ArrayList<Thread>();
      for (int i = 0; i < SHOPPERS; i++) {
        shoppers.add(Thread.ofVirtual().start(() -> shop(server)));
      }
      makeEdits(server);
      over.set(true);
      for (var shopper : shoppers) {
        shopper.join();
      }
      assertThat(refusedTurns).as("turns that were not answered").isEmpty();
      var asked = model.requests().all().stream().map(request -> request.text()).toList();
      table.add("");
      table.add(asked.size() + " prompts were sent to the model meanwhile; none mixed or broken.");
      Files.write(TABLE, table);
      assertThat(asked).as("prompts sent").hasSizeGreaterThan(SHOPPERS);
      assertThat(asked).noneMatch(prompt -> prompt.contains(BROKEN));
      assertThat(asked).allMatch(prompt -> marks(prompt).size() <= 1);
      assertThat(asked.stream().flatMap(prompt -> marks(prompt).stream()).distinct())
          .as("edits that turns saw")
          .hasSizeGreaterThan(1);
    }
  }

  private ServerProcess start(ScriptedModel model) throws IOException {
    return ServerProcess.start(
        temporary.resolve("data"),
        "--catalogue",
        "src/test/resources/shop/items.jsonl",
        "--prompts",
        prompts.toString(),
        "--set",
        "handful.models.advisor.base-url=" + model.url());
  }

  private void makeEdits(ServerProcess server) throws Exception {
    awaitLive(server, "good edit", this::writeGood);
    var good = Files.readString(advise);
    refused(server, "broken syntax", good.replace("{{/if}}", "{{/fi}}"), "not valid Handlebars");
    refused(server, "missing placeholder", good.replace("{{json needs}}", ""), "'needs.label'");
    refused(
        server, "unknown variable", good.replace("{{count}}", "{{count}} {{json age}}"), "'age'");
    refused(server, "half-written file", good.substring(0, good.length() / 2), "advise.prompt");
    awaitRefused(server, "deleted file", () -> Files.delete(advise), "no such file");
    awaitRefused(
        server,
        "variant with another schema",
        () ->
            Files.writeString(variant(), good.replace("schema: advise", "schema: judge") + BROKEN),
        "another schema");
    awaitRefused(
        server,
        "weights not 100",
        () -> Files.writeString(prompts.resolve("experiments.yaml"), "advise: {default: 60}"),
        "sum to 60");
    refused(server, "5 MB", good + "x".repeat(5_000_000), "256 KB");
    awaitRefused(
        server,
        "invalid UTF-8",
        () -> Files.write(advise, (good + "\u00e9").getBytes(StandardCharsets.ISO_8859_1)),
        "not UTF-8");
    awaitRefused(server, "link out of the folder", this::linkOut, "leads out of the folder");
    var editor = new AtomicReference<Thread>();
    awaitLive(
        server,
        "an edit every 100 ms",
        () -> editor.set(Thread.ofVirtual().start(this::writeWithoutRest)));
    editor.get().join();
    awaitLive(server, "one more good edit", this::writeGood);
    assertThat(server.send("GET", "/q/health/ready", null, null).statusCode()).isEqualTo(200);
  }

  private Path variant() {
    return prompts.resolve("advise.brief.prompt");
  }

  /** The folder as it should be, with the number of the edit twice in the prompt. */
  private void writeGood() throws IOException {
    edits++;
    Files.deleteIfExists(variant());
    Files.deleteIfExists(advise);
    Files.writeString(
        prompts.resolve("experiments.yaml"), Files.readString(SHIPPED.resolve("experiments.yaml")));
    Files.writeString(
        advise,
        Files.readString(SHIPPED.resolve("advise.prompt"))
            .replace("You are {{assistant.name}}", "Edit " + edits + ". You are {{assistant.name}}")
            .replace("How many to choose", "Edit " + edits + ". How many to choose"));
  }

  private void linkOut() throws IOException {
    var elsewhere = temporary.resolve("elsewhere.prompt");
    Files.writeString(elsewhere, Files.readString(advise) + BROKEN);
    Files.delete(advise);
    Files.createSymbolicLink(advise, elsewhere);
  }

  private void writeWithoutRest() {
    try {
      for (int i = 0; i < 20; i++) {
        writeGood();
        pause(100);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refused(ServerProcess server, String name, String text, String told)
      throws Exception {
    awaitRefused(server, name, () -> Files.writeString(advise, text + BROKEN), told);
  }

  /** What an editor does. */
  @FunctionalInterface
  private interface Edit {
    void make() throws IOException;
  }

  private void awaitRefused(ServerProcess server, String name, Edit edit, String told)
      throws Exception {
    var before = prompts(server).path("problem").asText();
    writeGood();
    edit.make();
    Predicate<String> isNews = problem -> problem.contains(told) && !problem.equals(before);
    var health = await(server, name, state -> isNews.test(state.path("problem").asText()));
    assertThat(health.path("live").asText()).isNotEmpty();
  }

  private void awaitLive(ServerProcess server, String name, Edit edit) throws Exception {
    var before = prompts(server).path("live").asText();
    edit.make();
    await(
        server,
        name,
        state -> !state.path("live").asText().equals(before) && !state.has("problem"));
  }

  private JsonNode await(ServerProcess server, String name, Predicate<JsonNode> reached)
      throws Exception {
    long from = System.nanoTime();
    var state = prompts(server);
    while (!reached.test(state)) {
      long waited = (System.nanoTime() - from) / 1_000_000;
      assertThat(waited).as(name + " waits, having seen " + state).isLessThan(20_000);
      pause(20);
      state = prompts(server);
    }
    long after = (System.nanoTime() - from) / 1_000_000;
    var told = state.path("problem").asText("").lines().findFirst().orElse("");
    table.add(
        "| %s | %s | %d | %s |"
            .formatted(
                name, told.isEmpty() ? "live" : "refused", after, told.replace(prompts + "/", "")));
    return state;
  }

  private static JsonNode prompts(ServerProcess server) throws Exception {
    for (var check : server.json("GET", "/q/health", null, null).path("checks")) {
      if (check.path("name").asText().equals("prompts")) {
        assertThat(check.path("status").asText()).isEqualTo("UP");
        return check.path("data");
      }
    }
    throw new AssertionError("health says nothing of the prompts");
  }

  private void shop(ServerProcess server) {
    try {
      for (int i = 0; !over.get(); i++) {
        var opened = server.json("POST", "/api/conversations", null, "{}");
        var body = "{\"clientMsgId\":\"m%d\",\"text\":\"a white bookcase\"}".formatted(i);
        var path = "/api/conversations/" + opened.path("conversation").asText() + "/turns";
        var answer = server.send("POST", path, opened.path("token").asText(), body);
        if (answer.statusCode() != 200
            || new ObjectMapper().readTree(answer.body()).path("suggestions").isEmpty()) {
          refusedTurns.add(answer.statusCode() + " " + answer.body());
        }
      }
    } catch (IOException e) {
      refusedTurns.add(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The edits a prompt shows; two of them would be a mixture. */
  private static TreeSet<String> marks(String prompt) {
    var marks = new TreeSet<String>();
    var matcher = EDIT.matcher(prompt);
    while (matcher.find()) {
      marks.add(matcher.group(1));
    }
    return marks;
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
