package dev.handful.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.dialogue.ModelCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A product team at work on a running server: a valid edit goes live, any other changes nothing.
 */
class TwelveEditsTest {

  /** As many polls of 250 ms as two seconds have. */
  private static final int TWO_SECONDS = 8;

  @TempDir Path outside;
  private Path folder;
  private Path judge;
  private final List<String> told = new ArrayList<>();
  private PromptWatcher watcher;

  @BeforeEach
  void start() throws IOException {
    folder = Files.createDirectory(outside.resolve("prompts"));
    PromptCopies.of(folder);
    judge = folder.resolve("judge.prompt");
    watcher = new PromptWatcher(folder, Map.of(), PromptInputs.builtIn(), new Told());
  }

  private final class Told implements PromptWatcher.News {
    @Override
    public void refused(List<PromptProblem> problems) {
      told.add("refused " + problems.getFirst());
    }

    @Override
    public void live(LivePrompts prompts) {
      told.add("live");
    }
  }

  private void twoSeconds() {
    for (int i = 0; i < TWO_SECONDS; i++) {
      watcher.poll();
    }
  }

  private String shown() {
    return shown(watcher.live().library());
  }

  private static String shown(PromptLibrary library) {
    Map<String, Object> variables =
        Map.of(
            "turn",
            "t",
            "preferences",
            List.of(),
            "suggestions",
            List.of(),
            "reply",
            "r",
            "catalogue",
            "c");
    return library.templates().render("judge", "c", variables).messages().stream()
        .map(ModelCall.Message::text)
        .reduce("", String::concat);
  }

  private void assertLive(String words) {
    twoSeconds();
    assertThat(shown()).contains(words);
    assertThat(watcher.live().problems()).isEmpty();
  }

  /** Refused with these words, told once, nothing changed; and mended by taking the edit back. */
  private void assertRefused(String words) throws IOException {
    var before = watcher.live();
    twoSeconds();
    twoSeconds();
    assertThat(watcher.live().library()).isSameAs(before.library());
    assertThat(watcher.live().problems()).isNotEmpty();
    assertThat(told).singleElement().asString().startsWith("refused " + folder).contains(words);
    assertThat(watcher.live().problems().getFirst().toString()).contains(words);
    Files.deleteIfExists(judge);
    Files.copy(Path.of("prompts/judge.prompt"), judge);
    PromptCopies.edit(judge, "You grade the reply", "You mark the reply");
    Files.copy(
        Path.of("prompts/experiments.yaml"),
        folder.resolve("experiments.yaml"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(folder.resolve("judge.new.prompt"));
    assertLive("You mark the reply");
    assertThat(told).hasSize(2).last().isEqualTo("live");
  }

  @Test
  void aGoodEditIsLive() {
    PromptCopies.edit(judge, "You grade the reply", "You judge the reply");
    assertLive("You judge the reply");
    assertThat(told).containsExactly("live");
  }

  @Test
  void brokenSyntaxIsRefused() throws IOException {
    PromptCopies.edit(judge, "{{/each}}", "{{/eahc}}");
    assertRefused("judge.prompt:");
  }

  @Test
  void aMissingPlaceholderIsRefused() throws IOException {
    PromptCopies.edit(judge, "{{json reply}}", "the reply");
    assertRefused("declares 'reply' but the text never shows it");
  }

  @Test
  void anUnknownVariableIsRefused() throws IOException {
    PromptCopies.edit(judge, "{{json reply}}", "{{json reply}} {{json price}}");
    assertRefused("uses the unknown variable 'price'");
  }

  @Test
  void aHalfWrittenFileIsRefused() throws IOException {
    var whole = Files.readString(judge);
    Files.writeString(judge, whole.substring(0, whole.length() / 2));
    assertRefused("judge.prompt:");
  }

  @Test
  void aDeletedFileIsRefused() throws IOException {
    Files.delete(judge);
    assertRefused("judge.prompt: no such file; put it back");
  }

  @Test
  void aVariantWithAnotherSchemaIsRefused() throws IOException {
    Files.writeString(
        folder.resolve("judge.new.prompt"),
        Files.readString(judge).replace("schema: judge", "schema: answer"));
    assertRefused("names another schema than the default does");
  }

  @Test
  void weightsThatAreNotAHundredAreRefused() throws IOException {
    Files.writeString(folder.resolve("experiments.yaml"), "judge:\n  default: 99\n");
    assertRefused("has weights that sum to 99; make them sum to 100");
  }

  @Test
  void fiveMegabytesAreRefused() throws IOException {
    Files.writeString(judge, Files.readString(judge) + "x".repeat(5_000_000));
    assertRefused("keep it under 262144 (256 KB)");
  }

  @Test
  void invalidUtf8IsRefused() throws IOException {
    Files.write(judge, new byte[] {'-', '-', '-', (byte) 0xFF, (byte) 0xFE});
    assertRefused("is not UTF-8 text; save it as UTF-8");
  }

  @Test
  void aLinkOutOfTheFolderIsRefused() throws IOException {
    Files.move(judge, outside.resolve("judge.prompt"));
    Files.createSymbolicLink(judge, outside.resolve("judge.prompt"));
    assertRefused("is a link that leads out of the folder");
  }

  @Test
  void amongEditsWithoutRestOneIsTakenEverySecond() throws IOException {
    var whole = Files.readString(judge);
    for (int i = 1; i <= 2 * TWO_SECONDS; i++) {
      Files.writeString(judge, whole.replace("You grade", "Edit " + i + ": you grade"));
      watcher.poll();
    }
    assertThat(told).hasSizeBetween(3, 5).containsOnly("live");
    assertLive("Edit " + 2 * TWO_SECONDS + ": you grade");
  }

  @Test
  void anEditWithinTheSameTickOfTheFileSystemIsNotMissed() throws IOException {
    PromptCopies.edit(judge, "You grade the reply", "You read the reply1");
    twoSeconds();
    var time = Files.getLastModifiedTime(judge);
    PromptCopies.edit(judge, "You read the reply1", "You read the reply2");
    watcher.poll();
    watcher.poll();
    PromptCopies.edit(judge, "You read the reply2", "You read the reply3");
    Files.setLastModifiedTime(judge, time);
    twoSeconds();
    assertThat(shown()).contains("You read the reply3");
  }

  @Test
  void policyWordingAndSynonymsAreFollowedToo() {
    PromptCopies.edit(folder.resolve("policy.yaml"), "  max: 2\n", "  max: 5\n");
    PromptCopies.edit(folder.resolve("synonyms.yaml"), "values:\n", "values:\n  zorb: [ball]\n");
    twoSeconds();
    assertThat(watcher.live().library().policy().questions().max()).isEqualTo(5);
    assertThat(watcher.live().library().synonyms().values()).containsKey("zorb");
    assertThat(told).containsExactly("live");
    PromptCopies.edit(folder.resolve("wording.en.yaml"), "messages:", "mesages:");
    twoSeconds();
    assertThat(told).hasSize(2).last().asString().contains("wording.en.yaml");
  }

  /** A turn takes one library; whichever it takes, all of its parts are of one edit. */
  @Test
  void noTurnSeesAMixture() throws Exception {
    var mixed = new AtomicReference<String>();
    var done = new AtomicBoolean();
    PromptCopies.edit(judge, "You grade", "Edit 0: you grade");
    PromptCopies.edit(judge, "Catalogue:", "Edit 0 Catalogue:");
    twoSeconds();
    var turns =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!done.get()) {
                    var text = shown(watcher.live().library());
                    var edit = text.substring(0, text.indexOf(':'));
                    if (!text.contains(edit + " Catalogue:")) {
                      mixed.set(text);
                    }
                  }
                });
    for (int i = 1; i <= 20; i++) {
      PromptCopies.edit(judge, "Edit " + (i - 1), "Edit " + i);
      watcher.poll();
      watcher.poll();
    }
    done.set(true);
    turns.join();
    assertThat(mixed.get()).isNull();
    assertThat(shown()).contains("Edit 20:");
  }
}
