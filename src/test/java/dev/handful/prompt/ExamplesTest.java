package dev.handful.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden examples are checked like the prompts they are of. */
class ExamplesTest {

  @TempDir Path folder;
  private Path examples;

  @BeforeEach
  void copyShippedFiles() {
    PromptCopies.of(folder);
    examples = folder.resolve("judge.examples.yaml");
  }

  @Test
  void everyShippedPromptHasThreeExamplesAndAHostileOne() {
    assertThat(PromptCheck.of(Path.of("prompts"), Map.of()).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          truth: 5             | truth: 9              | does not fit the schema at '/truth'
          truth: 5             | truth: 3              | fails the assertion regex
          turn: "a reading     | turm: "a reading      | does not fit the variables of judge.default
          catalogue: furniture | catalogue: 7          | 'tests.vars.catalogue' does not fit the variables
          type: is-json        | type: javascript      | asserts the unknown type 'javascript'
          value: waterproof    | value: 7              | 'tests.assert.value' must be text
          type: icontains      | type: not-icontains   | fails the assertion not-icontains "waterproof"
          [12]\\b'            | [12'                  | is no regular expression
          hostile: true        | hostile: yes please   | must be true or false
          metadata:            | metadaten:            | is not a known key
          tests:               | test:                 | lacks the key 'tests'
          """)
  void aMistakeIsToldWithItsLine(String old, String replacement, String what) {
    PromptCopies.edit(examples, old, replacement);
    assertThatThrownBy(() -> PromptFiles.load(folder, Map.of()))
        .hasMessageMatching("[\\s\\S]*judge\\.examples\\.yaml:\\d+: [\\s\\S]*")
        .hasMessageContaining(what);
  }

  @Test
  void examplesOfNoPromptAreTold() throws IOException {
    Files.move(examples, folder.resolve("jugde.examples.yaml"));
    assertThatThrownBy(() -> PromptFiles.load(folder, Map.of()))
        .hasMessageContaining("jugde.examples.yaml:1: has examples of the prompt 'jugde'");
  }

  @Test
  void tooFewExamplesOrNoHostileOneStopTheCheckNotTheServer() throws IOException {
    PromptCopies.edit(examples, "      hostile: true", "      hostile: false");
    assertThat(PromptFiles.load(folder, Map.of())).isNotNull();
    assertThat(PromptCheck.of(folder, Map.of()).problems())
        .extracting(PromptProblem::what)
        .contains("has no hostile example; add one with metadata: {hostile: true}");
    Files.delete(examples);
    assertThat(PromptFiles.load(folder, Map.of())).isNotNull();
    assertThat(PromptCheck.of(folder, Map.of()).problems())
        .anyMatch(problem -> problem.file().endsWith("judge.examples.yaml"));
  }

  @Test
  void aTrialSaysWhatIsWrongWithAnAnswer() {
    var trial =
        PromptCheck.of(Path.of("prompts"), Map.of()).trials().stream()
            .filter(one -> one.ref().name().equals("judge"))
            .findFirst()
            .orElseThrow();
    assertThat(trial.rendered().messages()).hasSize(2);
    assertThat(trial.wrongs("I think it is fine.")).first().asString().startsWith("is not JSON");
    assertThat(
            trial.wrongs(
                "{\"relevance\":5,\"truth\":4,\"tone\":5,\"untrue\":[],\"comment\":\"Good.\"}"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          equals|abc| abc |true
          contains|a |ab|false
          contains|a |a b|true
          icontains|ABC|xabcx|true
          starts-with|a|ba|false
          regex|^a+$|aaa|true
          not-regex|^a+$|aaa|false
          not-contains|x|abc|true
          is-json|x|{"a":1}|true
          is-json|x|{"a":1} and more|false
          """)
  void assertionsMeanWhatPromptfooMeans(String type, String value, String answer, boolean holds) {
    var yaml =
        type.equals("is-json") ? "{type: is-json}" : "{type: " + type + ", value: '" + value + "'}";
    var assertion = Assertion.read(YamlFile.value(new Place("x", 1, ""), yaml));
    assertThat(assertion.holds(answer)).isEqualTo(holds);
  }
}
