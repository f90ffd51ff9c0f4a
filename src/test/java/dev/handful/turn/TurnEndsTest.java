package dev.handful.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.dialogue.ErrorCode;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.TurnEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Turns are countable by how they ended. */
class TurnEndsTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final TurnEnds ends = new TurnEnds(registry);

  @Test
  void a_whole_reply_counts_by_route_and_by_whether_it_was_degraded() {
    ends.count(reply(Route.LOCAL, null));
    ends.count(reply(Route.MODEL, null));
    ends.count(reply(Route.MODEL, new Reply.Degraded("timeout")));

    assertThat(counted("final", "local", "false")).isOne();
    assertThat(counted("final", "model", "false")).isOne();
    assertThat(counted("final", "model", "true")).isOne();
  }

  @Test
  void an_error_counts_by_its_code_and_a_stop_as_such() {
    ends.count(new TurnEvent.Failed(ErrorCode.UNAVAILABLE, true, null, "Try again."));
    ends.count(new TurnEvent.Stopped());

    assertThat(counted("unavailable", "none", "false")).isOne();
    assertThat(counted("stopped", "none", "false")).isOne();
  }

  @Test
  void a_block_ends_nothing() {
    ends.count(new TurnEvent.Text("Here are five."));

    assertThat(registry.getMeters()).isEmpty();
  }

  private static TurnEvent reply(Route route, Reply.@Nullable Degraded degraded) {
    return new TurnEvent.Final(
        new Reply(
            List.of(), List.of(), null, null, List.of(), List.of(), List.of(), null, route,
            degraded, List.of()));
  }

  private double counted(String end, String route, String degraded) {
    return registry
        .get("handful.turns")
        .tags("end", end, "route", route, "degraded", degraded)
        .counter()
        .count();
  }
}
