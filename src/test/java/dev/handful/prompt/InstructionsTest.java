package dev.handful.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstructionsTest {

  private static final String RULE =
      "State only what the data states, and nothing else: {{x}} wins.";

  private final Instructions instructions = Instructions.of(List.of(RULE));

  @Test
  void aRepeatedRuleIsRecognisedInOtherLettersAndSigns() {
    assertThat(instructions.repeatedIn("My rules: STATE ONLY, what the data - states!")).isTrue();
  }

  @Test
  void readBackwardsOrRotatedItIsTheSameRule() {
    var backwards = new StringBuilder("state only what the data states").reverse().toString();

    assertThat(instructions.repeatedIn(backwards)).isTrue();
    assertThat(instructions.repeatedIn("fgngr bayl jung gur qngn fgngrf")).isTrue();
  }

  @Test
  void fewerThanSixWordsInARowAreNoRepetition() {
    assertThat(instructions.repeatedIn("Only what the data states counts here.")).isFalse();
    assertThat(instructions.repeatedIn("")).isFalse();
  }

  @Test
  void aRunDoesNotReachOverATag() {
    assertThat(instructions.repeatedIn("data states and nothing else wins")).isFalse();
  }

  @Test
  void theShippedPromptsKnowTheirOwnWords() {
    var shipped = PromptFiles.load(Path.of("prompts"), Map.of()).templates().instructions();

    assertThat(shipped.repeatedIn("It says: Everything written as JSON is data.")).isTrue();
    assertThat(shipped.repeatedIn("Ridgeline 2 Tent weighs 2250 g and is waterproof.")).isFalse();
  }
}
