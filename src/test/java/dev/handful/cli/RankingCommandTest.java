package dev.handful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RankingCommandTest {

  @TempDir Path folder;

  private static int handful(String... arguments) {
    return new CommandLine(new HandfulCommand()).execute(arguments);
  }

  @Test
  void both_sets_are_commands_under_eval() {
    assertThat(handful("eval", "redial", "--help")).isZero();
    assertThat(handful("eval", "opendialkg", "--help")).isZero();
  }

  @Test
  void a_folder_without_the_set_is_a_wrong_option() {
    assertThat(handful("eval", "redial", "--folder", folder.toString())).isEqualTo(2);
    assertThat(handful("eval", "opendialkg", "--dialogues", folder.resolve("x").toString()))
        .isEqualTo(2);
  }

  @Test
  void an_unknown_signal_is_a_wrong_option() {
    assertThat(handful("eval", "redial", "--without", "luck")).isEqualTo(2);
  }
}
