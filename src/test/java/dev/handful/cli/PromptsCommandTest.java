package dev.handful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.dialogue.ModelRole;
import dev.handful.llm.ModelAnswer;
import dev.handful.llm.ModelClient;
import dev.handful.llm.ModelFailure;
import dev.handful.llm.ModelFailureException;
import dev.handful.llm.ModelRequest;
import dev.handful.prompt.PromptCheck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code prompts check} and {@code prompts test}. */
class PromptsCommandTest {

  @TempDir Path folder;

  @Test
  void theShippedPromptsPassAndABrokenFolderDoesNot() throws IOException {
    assertThat(Main.run("prompts", "check")).isZero();
    assertThat(Main.run("prompts", "check", "--prompts", folder.resolve("none").toString()))
        .isEqualTo(2);
    Files.writeString(folder.resolve("judge.prompt"), "hello");
    assertThat(Main.run("prompts", "check", "--json", "--prompts", folder.toString())).isEqualTo(1);
    assertThat(Main.run("prompts", "test", "--prompts", folder.toString())).isEqualTo(2);
    assertThat(Main.run("prompts")).isEqualTo(2);
  }

  /** Always says the same, or nothing. */
  private record OneAnswer(String text, List<ModelRequest> asked) implements ModelClient {
    @Override
    public boolean configured(ModelRole role) {
      return role == ModelRole.TEACHER;
    }

    @Override
    public ModelAnswer complete(ModelRequest request) {
      asked.add(request);
      if (text.isEmpty()) {
        throw new ModelFailureException(ModelFailure.UNREACHABLE, "nobody there");
      }
      return new ModelAnswer(text, 1, 0, 1);
    }

    @Override
    public ModelAnswer stream(ModelRequest request, Consumer<String> onText) {
      throw new AssertionError("trials need no stream");
    }
  }

  private static List<PromptTrials.Outcome> outcomes(OneAnswer model) {
    var trials =
        PromptCheck.of(Path.of("prompts"), Map.of()).trials().stream()
            .filter(trial -> trial.ref().name().equals("judge"))
            .toList();
    var progress = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new PromptTrials(model, Clock.systemUTC()).run(trials, progress);
  }

  @Test
  void eachExampleIsPutToTheModelOfItsPromptAndHeldAgainstItsAsserts() {
    var model =
        new OneAnswer(
            "{\"relevance\":5,\"truth\":5,\"tone\":5,\"untrue\":[],\"comment\":\"Fine.\"}",
            new ArrayList<>());
    var outcomes = outcomes(model);
    assertThat(outcomes).hasSizeGreaterThanOrEqualTo(3);
    assertThat(outcomes.getFirst().passed()).isTrue();
    assertThat(outcomes.getLast().wrongs()).as("a hostile item got its way").isNotEmpty();
    assertThat(model.asked()).allMatch(request -> request.role() == ModelRole.TEACHER);
  }

  @Test
  void aModelThatDoesNotAnswerFailsTheExampleWithItsReason() {
    assertThat(outcomes(new OneAnswer("", new ArrayList<>())))
        .allMatch(
            outcome -> outcome.wrongs().equals(List.of("no answer: unreachable (nobody there)")));
  }

  @Test
  void rolesWithoutAModelAreNamed() {
    var trials = PromptCheck.of(Path.of("prompts"), Map.of()).trials();
    assertThat(
            new PromptTrials(new OneAnswer("x", new ArrayList<>()), Clock.systemUTC())
                .lacking(trials))
        .containsExactly("advisor", "fast");
  }
}
