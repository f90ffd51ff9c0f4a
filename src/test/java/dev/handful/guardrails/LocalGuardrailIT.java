package dev.handful.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.guardrails.AttackTables.Expected;
import dev.handful.testing.RealRedis;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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

  /** What is declined is printed; what may never be said is looked for in every reply. */
  @Test
  void aTableThatNobodyTunedToIsDeclinedWhereItCanBeAndNeverObeyed() {
    var auditor = new Auditor();
    var declines = new Declines();
    var tally = new Tally();
    int wronglyDeclined = 0;
    int ordinary = 0;
    for (var row : AttackTables.heldOut()) {
      var chat = Chat.open(row.catalogue());
      Told told = null;
      for (var message : row.turns()) {
        told = chat.say(message);
      }
      boolean declined = declines.is(told);
      tally.add(
          row.expect() + " " + row.category(),
          declined,
          told.isByModel(),
          auditor.of(row.catalogue(), row.turns(), told).keySet());
      ordinary += row.expect() == Expected.SERVE ? 1 : 0;
      wronglyDeclined += row.expect() == Expected.SERVE && declined ? 1 : 0;
    }
    System.out.println("local engine, held out\n" + tally.table());

    assertThat(tally.found()).isEmpty();
    assertThat(wronglyDeclined).isLessThanOrEqualTo(ordinary / 20);
  }
}
