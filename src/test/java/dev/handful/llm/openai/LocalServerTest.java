package dev.handful.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.handful.dialogue.ModelRole;
import dev.handful.llm.ModelClient;
import dev.handful.llm.ModelRequest;
import dev.handful.llm.ModelTurn;
import dev.handful.testing.ServerProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that nobody gave a key starts and is fully local. */
@QuarkusTest
@TestProfile(ServerProfile.class)
class LocalServerTest {

  @Inject ModelClient models;

  @ParameterizedTest
  @EnumSource(ModelRole.class)
  void withoutAKeyTheServerStartsAndNoModelCanBeAsked(ModelRole role) {
    assumeTrue(System.getenv(ConfiguredModels.KEY) == null, "somebody has a key here");

    assertThat(models.configured(role)).isFalse();
    var request = new ModelRequest(role, Asking.prompt(), ModelTurn.none());
    assertThatThrownBy(() -> models.complete(request))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(role.wire());
  }
}
