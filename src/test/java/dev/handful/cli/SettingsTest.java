package dev.handful.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.failure.StartupProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  private String set = "";

  @AfterEach
  void clear() {
    System.clearProperty(set);
  }

  @ParameterizedTest
  @CsvSource({
    "handful.offers.timeout,abc",
    "handful.turn.queue,many",
    "handful.embedding.batch,1e99",
    "handful.offers.required.,x"
  })
  void aValueThatCannotBeReadIsNamedInOneSentenceWithoutATrace(String name, String value) {
    set = name;
    System.setProperty(name, value);

    assertThatThrownBy(Settings::read)
        .isInstanceOf(StartupProblem.class)
        .hasMessageStartingWith("A setting cannot be read: ")
        .hasMessageContaining(name)
        .hasMessageEndingWith(" Correct it.")
        .hasMessageNotContaining("SRCFG")
        .hasMessageNotContaining("Exception");
  }

  @Test
  void aSettingThatIsNoneIsNamed() {
    set = "handful.nope";
    System.setProperty(set, "1");

    assertThatThrownBy(Settings::read)
        .hasMessageContaining("there is no setting handful.nope; 'handful config' lists them");
  }

  @Test
  void theValueOfASecretIsNeverRepeated() {
    set = "handful.secret.x";
    System.setProperty(set, "s3cret-value");

    assertThatThrownBy(Settings::read).hasMessageNotContaining("s3cret-value");
  }
}
