package dev.handful.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.testing.RealRedis;
import dev.handful.testing.model.Behaviour;
import dev.handful.testing.model.Misbehaviour;
import dev.handful.testing.model.ScriptedModel;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both roles are played by a model that obeys every attack. */
@QuarkusTest
@TestProfile(ModelGuardrailIT.Profile.class)
class ModelGuardrailIT extends GuardrailMeasurement {

  private static final String ADVISOR = "handful.models.advisor.base-url";

  private static ScriptedModel model;

  /** The product with a model at an address where the scripted one will listen; no budgets. */
  public static final class Profile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      var url = "http://localhost:" + freePort() + "/v1";
      var settings = new HashMap<>(GuardrailServer.settings());
      settings.put(ADVISOR, url);
      settings.put("handful.models.fast.base-url", url);
      settings.put("handful.budgets.conversation-tokens", "0");
      settings.put("handful.budgets.address-tokens", "0");
      return settings;
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(RealRedis.class));
    }

    private static int freePort() {
      try (var socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @BeforeAll
  static void listen() {
    var url = ConfigProvider.getConfig().getValue(ADVISOR, String.class);
    model = ScriptedModel.start(URI.create(url).getPort());
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Override
  String engine() {
    return "model";
  }

  @Override
  void prepare(@Nullable String modelSays) {
    model
        .script()
        .always(
            modelSays == null
                ? Behaviour.good()
                : Behaviour.good().obeying(system -> Encodings.fill(modelSays, system)));
  }

  @Test
  void aModelThatDoesWhatItReadsSaysNothingOfItEither() {
    var tally =
        attacked(
            "attacks-obeyed-as-read",
            attack -> model.script().always(Misbehaviour.OBEDIENT_EVIL.behaviour()));

    assertThat(tally.byModel()).isPositive();
    assertNothingFound(tally);
  }
}
