package dev.handful.evaluation;

import dev.handful.evaluation.shop.CataloguedItem;
import dev.handful.evaluation.shop.Fact;
import dev.handful.evaluation.shop.Feed;
import dev.handful.evaluation.shop.Measures;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dialogues that never showed their target, to be read by people who want to know why. */
public final class MissedDialogues {
  private final Feed feed;

  private MissedDialogues(Feed feed) {
    this.feed = feed;
  }

  /** The first {@code count} misses of {@code report} at its last number of questions. */
  public static String of(Report report, EvaluationPlan plan, int count) {
    MissedDialogues missed = new MissedDialogues(plan.subject().feed());
    return report.outcomes().stream()
        .filter(outcome -> !outcome.hit().getLast())
        .limit(count)
        .map(missed::page)
        .collect(Collectors.joining("\n"));
  }

  private String page(Outcome outcome) {
    StringBuilder page = new StringBuilder();
    page.append("== target ").append(describe(outcome.target()));
    page.append("\n   hit by questions: ").append(outcome.hit()).append('\n');
    for (Dialogue.Exchange exchange : outcome.exchanges()) {
      page.append("shopper: ").append(exchange.said().text()).append('\n');
      ChatReply reply = exchange.reply();
      page.append("  understood: ").append(understood(reply)).append('\n');
      reply.text().forEach(text -> page.append("  says: ").append(text).append('\n'));
      reply.suggestions().forEach(s -> page.append("    - ").append(describe(s.id())).append('\n'));
      if (!reply.relaxations().isEmpty()) {
        page.append("  offers: ").append(reply.relaxations()).append('\n');
      }
      if (reply.question() != null) {
        page.append("  asks ").append(reply.question().attribute()).append('\n');
      }
    }
    if (outcome.failure() != null) {
      page.append("  FAILED: ").append(outcome.failure()).append('\n');
    }
    return page.toString();
  }

  private static String understood(ChatReply reply) {
    return reply.preferences().stream()
        .map(p -> p.label() + " [" + p.attribute() + ", " + p.strength() + "]")
        .collect(Collectors.joining("; "));
  }

  private String describe(String id) {
    @Nullable CataloguedItem item = feed.get(id);
    if (item == null) {
      return id + " (not in the feed)";
    }
    String facts =
        item.facts().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(fact -> fact.getKey() + "=" + brief(fact.getValue()))
            .collect(Collectors.joining(", "));
    return item.id() + " " + item.title() + " | " + facts;
  }

  private static String brief(Fact fact) {
    return switch (fact) {
      case Fact.Words(var values) -> String.join("/", values);
      case Fact.Amount(double value) -> Measures.number(value, 6);
      case Fact.Flag(boolean yes) -> yes ? "yes" : "no";
    };
  }
}
