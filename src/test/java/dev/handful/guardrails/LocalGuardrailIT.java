package dev.handful.guardrails;

import dev.handful.testing.RealRedis;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@QuarkusTest
@TestProfile(LocalGuardrailIT.Profile.class)
class LocalGuardrailIT extends GuardrailMeasurement {

  /** The product as shipped, with the planted catalogues beside its own. */
  public static final class Profile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return GuardrailServer.settings();
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(RealRedis.class));
    }
  }

  @Override
  String engine() {
    return "local";
  }

  @Override
  void prepare(@Nullable String modelSays) {
    // There is no model.
  }
}
