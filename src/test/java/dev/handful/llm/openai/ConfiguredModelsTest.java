package dev.handful.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.dialogue.ModelRole;
import dev.handful.failure.StartupProblem;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredModelsTest {

  private static ModelSettings of(ModelRole role, ConfiguredModels models) {
    return models.all().stream().filter(one -> one.role() == role).findFirst().orElseThrow();
  }

  @Test
  void withoutKeyAndBaseUrlThereIsNoModel() {
    assertThat(Asking.configured(Map.of(), Map.of()).all()).isEmpty();
    assertThat(Asking.configured(Map.of(), Map.of("OPENAI_API_KEY", " ")).all()).isEmpty();
  }

  @Test
  void oneKeyServesAllRoles() {
    var models = Asking.configured(Map.of(), Map.of("OPENAI_API_KEY", "sk-1"));

    assertThat(models.all())
        .extracting(ModelSettings::role)
        .containsExactly(ModelRole.FAST, ModelRole.ADVISOR, ModelRole.TEACHER);
    assertThat(models.all()).allSatisfy(one -> assertThat(one.key()).isEqualTo("sk-1"));
    assertThat(of(ModelRole.ADVISOR, models).baseUrl()).hasToString("https://api.openai.com/v1");
    assertThat(of(ModelRole.ADVISOR, models).keySetting()).isEqualTo("OPENAI_API_KEY");
  }

  @Test
  void aServerWithoutAKeyIsAllowed() {
    var models =
        Asking.configured(
            Map.of(),
            Map.of("OPENAI_BASE_URL", "http://localhost:11434/v1", "OPENAI_MODEL", "qwen3"));

    assertThat(models.all())
        .allSatisfy(
            one -> {
              assertThat(one.key()).isNull();
              assertThat(one.name()).isEqualTo("qwen3");
              assertThat(one.baseUrl()).hasToString("http://localhost:11434/v1");
            });
  }

  @Test
  void aRoleHasItsOwnSettings() {
    // Given
    var settings =
        Map.of(
            "handful.models.advisor.name", "large",
            "handful.models.advisor.first-token-timeout", "9s",
            "handful.models.advisor.temperature", "0.3",
            "handful.models.advisor.input-price", "2.5",
            "handful.models.advisor.output-price", "10");
    var environment =
        Map.of(
            "OPENAI_API_KEY", "sk-1",
            "OPENAI_MODEL", "small",
            "HANDFUL_MODELS_ADVISOR_KEY", "sk-2",
            "HANDFUL_MODELS_ADVISOR_BASE_URL", "https://models.example/v1");

    // When
    var models = Asking.configured(settings, environment);

    // Then
    var advisor = of(ModelRole.ADVISOR, models);
    assertThat(advisor.name()).isEqualTo("large");
    assertThat(advisor.key()).isEqualTo("sk-2");
    assertThat(advisor.keySetting()).isEqualTo("HANDFUL_MODELS_ADVISOR_KEY");
    assertThat(advisor.baseUrl()).hasToString("https://models.example/v1");
    assertThat(advisor.firstTokenTimeout()).isEqualTo(Duration.ofSeconds(9));
    assertThat(advisor.temperature()).isEqualTo(0.3);
    assertThat(advisor.prices().micros(1_000_000, 0, 100_000)).isEqualTo(3_500_000);
    assertThat(of(ModelRole.FAST, models).name()).isEqualTo("small");
    assertThat(of(ModelRole.FAST, models).key()).isEqualTo("sk-1");
  }

  @Test
  void aKeyForOneRoleConfiguresThatRoleOnly() {
    var models = Asking.configured(Map.of(), Map.of("HANDFUL_MODELS_FAST_KEY", "sk-2"));

    assertThat(models.all()).extracting(ModelSettings::role).containsExactly(ModelRole.FAST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"handful.models.advisor.key", "handful.models.fast.key", "OPENAI_API_KEY"})
  void aKeyInAFileOrOnTheCommandLineIsRefused(String name) {
    assertThatThrownBy(() -> Asking.configured(Map.of(name, "sk-secret"), Map.of()))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining(name)
        .hasMessageContaining("application.properties")
        .hasMessageContaining("environment")
        .hasMessageNotContaining("sk-secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8080", "ftp://models.example", "http://", "not a url"})
  void aBaseUrlThatIsNoneIsRefused(String url) {
    assertThatThrownBy(() -> Asking.configured(Map.of(), Map.of("OPENAI_BASE_URL", url)))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining(url)
        .hasMessageContaining("OPENAI_BASE_URL");
  }

  @Test
  void cachedTokensCostLess() {
    var models =
        Asking.configured(
            Map.of(
                "handful.models.fast.input-price", "2",
                "handful.models.fast.cached-price", "0.5",
                "handful.models.fast.output-price", "8"),
            Map.of("OPENAI_API_KEY", "sk-1"));

    assertThat(of(ModelRole.FAST, models).prices().micros(1_000, 600, 10)).isEqualTo(1_180);
  }

  @Test
  void settingsArePrintedWithoutTheKey() {
    var models = Asking.configured(Map.of(), Map.of("OPENAI_API_KEY", "sk-1234"));

    assertThat(models.all().toString()).contains("api.openai.com").doesNotContain("sk-1234");
  }
}
