package dev.handful.turn;

import dev.handful.dialogue.Reply;
import dev.handful.dialogue.TurnEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/**
 * How turns end, as the counter {@code handful.turns}: by end (final, stopped, or the code of the
 * error), route and whether the reply was degraded.
 */
final class TurnEnds {

  private static final String NO_ROUTE = "none";

  private final MeterRegistry registry;

  TurnEnds(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Counts a terminal event; other events are none. */
  void count(TurnEvent terminal) {
    switch (terminal) {
      case TurnEvent.Final(Reply reply) ->
          count("final", reply.route().name().toLowerCase(Locale.ROOT), reply.degraded() != null);
      case TurnEvent.Stopped ignored -> count("stopped", NO_ROUTE, false);
      case TurnEvent.Failed failed -> count(failed.code().wire(), NO_ROUTE, false);
      case TurnEvent.Accepted ignored -> {}
      case TurnEvent.Status ignored -> {}
      case TurnEvent.Preferences ignored -> {}
      case TurnEvent.Asked ignored -> {}
      case TurnEvent.Suggested ignored -> {}
      case TurnEvent.Text ignored -> {}
      case TurnEvent.Compared ignored -> {}
    }
  }

  private void count(String end, String route, boolean degraded) {
    registry
        .counter("handful.turns", "end", end, "route", route, "degraded", String.valueOf(degraded))
        .increment();
  }
}
