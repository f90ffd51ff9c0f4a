package dev.handful.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.config.HandfulConfig;
import dev.handful.failure.StartupProblem;
import dev.handful.testing.Defaults;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminKeysTest {

  private static final String KEY = "a-key-of-the-operator-0123456789abcdef";
  private static final String TOKEN = "b-token-of-the-data-folder-0123456789";

  private static AdminKeys keys(Map<String, String> settings) {
    return new AdminKeys(Defaults.config(settings), environment(settings));
  }

  private static Config environment(Map<String, String> settings) {
    return new SmallRyeConfigBuilder().withSources(new EnvConfigSource(settings, 300)).build();
  }

  @Test
  void theKeyOfTheEnvironmentIsAdminButNotTheOwnerOfThisMachine() {
    var staff = keys(Map.of("handful.admin.key", KEY)).whose(KEY);

    assertThat(staff.roles()).containsExactly(Access.ADMIN);
  }

  @Test
  void theTokenOfTheDataFolderIsBoth() {
    var staff = keys(Map.of("handful.admin.owner-token", TOKEN)).whose(TOKEN);

    assertThat(staff.roles()).containsExactlyInAnyOrder(Access.ADMIN, Access.OWNER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a",
        "a-key-of-the-operator-0123456789abcde",
        "a-key-of-the-operator-0123456789abcdeF",
        "a-key-of-the-operator-0123456789abcdef0",
        "B-token-of-the-data-folder-0123456789"
      })
  void whatIsNearlyAKeyIsNobodys(String wrong) {
    var keys = keys(Map.of("handful.admin.key", KEY, "handful.admin.owner-token", TOKEN));

    assertThat(keys.whose(wrong)).isNull();
  }

  @Test
  void withoutAKeyNobodyIsAdmin() {
    assertThat(keys(Map.of()).whose("")).isNull();
  }

  @Test
  void aKeyThatCouldBeGuessedStopsTheServer() {
    assertThatThrownBy(() -> keys(Map.of("handful.admin.key", "secret")))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("HANDFUL_ADMIN_KEY")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aKeyInAFileStopsTheServerAndIsNotRepeated() {
    var settings = Map.of("handful.admin.key", KEY);
    HandfulConfig handful = Defaults.config(settings);
    var file =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(settings, "application.properties", 250))
            .build();

    assertThatThrownBy(() -> new AdminKeys(handful, file))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("application.properties")
        .hasMessageNotContaining(KEY);
  }
}
