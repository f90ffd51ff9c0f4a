package dev.handful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigCommandTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPENAI_API_KEY",
        "handful.models.advisor.key",
        "HANDFUL_MODELS_FAST_KEY",
        "handful.secret",
        "quarkus.redis.hosts",
        "quarkus.http.ssl.certificate.key-store-password"
      })
  void secretsAreMasked(String name) {
    assertThat(ConfigCommand.masked(name, "sk-123")).isEqualTo("********");
  }

  @ParameterizedTest
  @CsvSource({
    "handful.budgets.day-tokens,200000",
    "handful.models.advisor.first-token-timeout,4s",
    "OPENAI_BASE_URL,https://models.example/v1"
  })
  void whatIsNoSecretIsShown(String name, String value) {
    assertThat(ConfigCommand.masked(name, value)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "https://user:pass@models.example/v1,https://********@models.example/v1",
    "https://token@models.example/v1,https://********@models.example/v1"
  })
  void aLoginInAUrlIsMasked(String url, String shown) {
    assertThat(ConfigCommand.masked("OPENAI_BASE_URL", url)).isEqualTo(shown);
  }
}
