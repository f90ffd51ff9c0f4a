package dev.handful.cli;

import dev.handful.outcomes.Imported;
import dev.handful.outcomes.NotFoundReport;
import dev.handful.outcomes.OutcomeReport;
import dev.handful.outcomes.OutcomeReports;
import dev.handful.outcomes.ShopOutcome;
import dev.handful.outcomes.ShopOutcomes;
import java.util.List;

/** Where outcomes are told and asked for: a running server, or the stages started for this. */
interface OutcomeDesk {

  /** Keeps outcomes; {@code first} is the number of the first, for problems. */
  Imported take(String catalogue, List<ShopOutcome> told, int first);

  OutcomeReport outcomes(String catalogue, int days);

  NotFoundReport notFound(String catalogue, int days, boolean all);

  /** The catalogue that is meant when none is named. */
  String catalogue();

  /** Without a running server. */
  record Own(ShopOutcomes shop, OutcomeReports reports, String catalogue) implements OutcomeDesk {

    @Override
    public Imported take(String catalogue, List<ShopOutcome> told, int first) {
      return shop.take(catalogue, told, first);
    }

    @Override
    public OutcomeReport outcomes(String catalogue, int days) {
      return reports.outcomes(catalogue, days);
    }

    @Override
    public NotFoundReport notFound(String catalogue, int days, boolean all) {
      return reports.notFound(catalogue, days, all);
    }
  }
}
