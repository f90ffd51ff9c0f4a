package dev.handful.embedding.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.failure.StartupProblem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointSettingsTest {

  @Test
  void openai_itself_is_asked_with_its_own_key_when_nothing_else_is_said() {
    var settings = Settings.of(Map.of(), Map.of("OPENAI_API_KEY", "sk-1"));

    assertThat(settings.embeddings()).hasToString("https://api.openai.com/v1/embeddings");
    assertThat(settings.key()).isEqualTo("sk-1");
    assertThat(settings.space()).isEqualTo("small");
  }

  @Test
  void another_host_never_sees_the_key_of_openai() {
    var settings =
        Settings.of(
            Map.of("base-url", "http://vectors.local:8000/v1/"), Map.of("OPENAI_API_KEY", "sk-1"));

    assertThat(settings.embeddings()).hasToString("http://vectors.local:8000/v1/embeddings");
    assertThat(settings.key()).isNull();
    assertThat(settings).hasToString("small at http://vectors.local:8000/v1/embeddings");
  }

  @Test
  void a_key_outside_the_environment_is_refused() {
    assertThatThrownBy(() -> Settings.of(Map.of("key", "sk-1"), Map.of()))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("HANDFUL_EMBEDDING_KEY")
        .hasMessageNotContaining("sk-1");
  }

  @ParameterizedTest
  @CsvSource({"base-url,ftp://x", "base-url,nonsense", "batch,0", "concurrency,-1", "shorten,true"})
  void what_cannot_work_is_told_at_the_start(String name, String value) {
    assertThatThrownBy(() -> Settings.of(Map.of(name, value), Map.of()))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("handful.embedding." + name);
  }
}
