package dev.handful.outcomes;

import dev.handful.dialogue.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/** Reads what is kept and counts it; reads every conversation of the days asked for. */
@ApplicationScoped
public class OutcomeReports {

  private static final int PLACES = 10;

  private final OutcomeStore store;
  private final Clock clock;

  public OutcomeReports(OutcomeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Of the last days, today among them.
   *
   * @throws dev.handful.failure.HandfulException {@code UNAVAILABLE} when the store does not answer
   */
  public OutcomeReport outcomes(String catalogue, int days) {
    var groups = new Groups();
    var to = today();
    var from = to.minusDays(days - 1L);
    store.histories(catalogue, from, to, groups::add);
    return groups.report(catalogue, from, to);
  }

  /**
   * Of the last days, today among them.
   *
   * @param all also words that only one conversation has said
   * @throws dev.handful.failure.HandfulException {@code UNAVAILABLE} when the store does not answer
   */
  public NotFoundReport notFound(String catalogue, int days, boolean all) {
    var tally = new MissTally();
    var to = today();
    var from = to.minusDays(days - 1L);
    store.histories(
        catalogue,
        from,
        to,
        history -> {
          if (history.started() != null) {
            tally.add(history);
          }
        });
    var rows = tally.rows(all ? 1 : 2);
    int held = tally.rows(1).size() - rows.size();
    return new NotFoundReport(catalogue, from, to, tally.conversations(), rows, held);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Every group while it is counted. */
  private static final class Groups {
    private final OutcomeTally all = new OutcomeTally();
    private final Map<String, OutcomeTally> days = new TreeMap<>();
    private final Map<String, OutcomeTally> routes = new TreeMap<>();
    private final Map<String, OutcomeTally> prompts = new TreeMap<>();
    private final int[] listed = new int[PLACES + 1];
    private final int[] chosen = new int[PLACES + 1];

    void add(History history) {
      var started = history.started();
      if (started == null) {
        return;
      }
      all.add(history, started);
      of(days, history.day().toString()).add(history, started);
      of(routes, history.route() == Route.MODEL ? "model" : "local").add(history, started);
      history.refs().forEach(ref -> of(prompts, ref).add(history, started));
      history.listed().values().forEach(place -> count(listed, place));
      OutcomeTally.choice(history)
          .map(choice -> history.listed().get(choice.item()))
          .ifPresent(place -> count(chosen, place));
    }

    private static void count(int[] places, History.Place place) {
      if (place.number() < places.length) {
        places[place.number()]++;
      }
    }

    private static OutcomeTally of(Map<String, OutcomeTally> groups, String group) {
      return groups.computeIfAbsent(group, g -> new OutcomeTally());
    }

    OutcomeReport report(String catalogue, LocalDate from, LocalDate to) {
      var rows = new ArrayList<OutcomeReport.Row>();
      rows.add(all.row("all", ""));
      days.forEach((group, tally) -> rows.add(tally.row("day", group)));
      routes.forEach((group, tally) -> rows.add(tally.row("route", group)));
      prompts.forEach((group, tally) -> rows.add(tally.row("prompt", group)));
      var places = new ArrayList<OutcomeReport.Listing>();
      for (int place = 1; place <= PLACES; place++) {
        places.add(new OutcomeReport.Listing(place, listed[place], chosen[place]));
      }
      return new OutcomeReport(catalogue, from, to, rows, places);
    }
  }
}
