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

/** I8: an invalid policy, wording or synonym file is never used, and says how to mend it. */
class PromptFilesTest {

  private static final Path SHIPPED = Path.of("prompts");

  @TempDir Path folder;

  @BeforeEach
  void copyShippedFiles() {
    PromptCopies.of(folder);
  }

  @Test
  void theShippedFilesLoadWithTheirDefaults() {
    var policy = PromptFiles.load(SHIPPED, Map.of()).policy();
    assertThat(policy.questions().max()).isEqualTo(2);
    assertThat(policy.questions().minGain()).isEqualTo(0.35);
    assertThat(policy.diversity().grouping()).isTrue();
    assertThat(policy.assistant().starters().values()).allMatch(texts -> texts.size() <= 4);
    assertThat(policy.assistant().starters()).containsKeys("northlight", "ikea", "default");
  }

  @Test
  void theAssistantSaysThatItIsAnAi_C18() {
    var assistant = PromptFiles.load(SHIPPED, Map.of()).policy().assistant();
    assertThat(assistant.disclosure()).containsPattern("\\bAI\\b");
  }

  @Test
  void synonymsLeadFromWhatPeopleSayToWhatCataloguesWrite() {
    var synonyms = PromptFiles.load(SHIPPED, Map.of()).synonyms();
    assertThat(synonyms.values().get("couch")).containsExactly("sofa");
    assertThat(synonyms.attributes().get("wide")).containsExactly("width");
  }

  @Test
  void overridesGoOverTheFileWithTheSameChecks() {
    var policy =
        PromptFiles.load(folder, Map.of("questions.max", "6", "diversity.grouping", "false"))
            .policy();
    assertThat(policy.questions().max()).isEqualTo(6);
    assertThat(policy.diversity().grouping()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "questions.mx | 6 | known key",
        "question.max | 6 | known key",
        "questions.max.deep | 6 | known key",
        "questions.max | many | number from 0 to 20",
        "questions.max | 2.5 | whole number",
        "questions.options | 5 | from 2 to 4",
        "diversity.grouping | perhaps | true or false",
        "weights.dense | -1 | from 0 to 100"
      })
  void aWrongOverrideIsNamedAndExplained(String key, String value, String says) {
    assertThatThrownBy(() -> PromptFiles.load(folder, Map.of(key, value)))
        .isInstanceOf(PromptProblemException.class)
        .hasMessageContaining("--set " + key + "=" + value)
        .hasMessageContaining(says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "policy.yaml | max: 2 | max: two | number from 0 to 20",
        "policy.yaml | max: 2 | max: 99 | not 99",
        "policy.yaml | max: 2 | maximum: 2 | lacks the key 'max'",
        "policy.yaml | options: 4 | options: 4%n  surprise: 1 | questions.surprise' is not a known",
        "policy.yaml | options: 4 | options: 4%n  options: 3 | is there twice",
        "policy.yaml | name: \"Handful\" | name: 5 | put it in quotes",
        "policy.yaml | name: \"Handful\" | name: \"  \" | must not be empty",
        "policy.yaml | grouping: true | grouping: 1 | true or false",
        "policy.yaml | name: \"Handful\" | name: \"Handful | not valid YAML",
        "wording.en.yaml | clarify: | clarity: | not a message that Handful says",
        "wording.en.yaml | {count, spellout} ideas | {count, spellout ideas | not a valid ICU",
        "wording.en.yaml | {count, spellout} ideas | {coutn} ideas | uses {coutn}",
        "wording.en.yaml | {has}, as you asked. | As you asked. | must show the value",
        "wording.en.yaml | adjective: wide | adjektive: wide | not a known key",
        "synonyms.yaml | couch: [sofa] | couch: [] | at least one word",
        "synonyms.yaml | couch: [sofa] | Couch: [sofa] | lower case",
        "synonyms.yaml | couch: [sofa] | couch: [5] | put it in quotes"
      })
  void aBrokenFileIsNamedWithItsLineAndWhatToDo(String file, String from, String to, String says)
      throws IOException {
    var path = folder.resolve(file);
    var text = Files.readString(path);
    assertThat(text).contains(from);
    var indented = to.replace("%n", System.lineSeparator());
    Files.writeString(path, text.replaceFirst(java.util.regex.Pattern.quote(from), indented));
    assertThatThrownBy(() -> PromptFiles.load(folder, Map.of()))
        .isInstanceOf(PromptProblemException.class)
        .hasMessageMatching("(?s).*" + file.replace(".", "\\.") + ":\\d+: .*")
        .hasMessageContaining(says);
  }

  @Test
  void aProblemNamesTheVeryLine() throws IOException {
    var path = folder.resolve("policy.yaml");
    var lines = Files.readAllLines(path);
    int line = lines.indexOf("  max: 2") + 1;
    Files.writeString(path, Files.readString(path).replace("  max: 2\n", "  max: 77\n"));
    assertThatThrownBy(() -> PromptFiles.load(folder, Map.of()))
        .hasMessageContaining("policy.yaml:" + line + ": 'questions.max'");
  }

  @Test
  void fiveStartersAreTooMany() {
    var five = "[a, b, c, d, e]";
    assertThatThrownBy(() -> PromptFiles.load(folder, Map.of("assistant.starters.default", five)))
        .hasMessageContaining("at most 4");
  }

  @Test
  void aMissingFileSaysWhereToLook() throws IOException {
    Files.delete(folder.resolve("synonyms.yaml"));
    assertThatThrownBy(() -> PromptFiles.load(folder, Map.of()))
        .isInstanceOf(PromptProblemException.class)
        .hasMessageContaining("synonyms.yaml: no such file");
  }

  @Test
  void aFileThatIsNotUtf8IsRefused() throws IOException {
    Files.write(folder.resolve("policy.yaml"), new byte[] {(byte) 0xC3, (byte) 0x28});
    assertThatThrownBy(() -> PromptFiles.load(folder, Map.of())).hasMessageContaining("UTF-8");
  }

  @Test
  void refsFollowTheContentAndTheOverrides() throws IOException {
    var plain = PromptFiles.load(folder, Map.of()).refs();
    var set = PromptFiles.load(folder, Map.of("questions.max", "3")).refs();
    assertThat(plain).hasSize(3).allMatch(ref -> ref.matches("[a-z.]+@[0-9a-f]{8}"));
    assertThat(set.getFirst()).startsWith("policy@").isNotEqualTo(plain.getFirst());
    assertThat(set.get(1)).isEqualTo(plain.get(1));
    Files.writeString(folder.resolve("synonyms.yaml"), "values: {}\nattributes: {}\n");
    assertThat(PromptFiles.load(folder, Map.of()).refs().getLast()).isNotEqualTo(plain.getLast());
  }
}
