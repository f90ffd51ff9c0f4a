package dev.handful.evaluation;

import dev.handful.evaluation.ConstraintAudit.Violation;
import dev.handful.evaluation.Report.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Computes the figures of finished dialogues. */
final class Reporter {
  private final Audits audits;

  Reporter(Audits audits) {
    this.audits = audits;
  }

  Report report(Report.Settings settings, Report.Tail tail, List<Dialogue> dialogues) {
    int questions = settings.questions();
    List<Outcome> outcomes =
        dialogues.stream().map(dialogue -> Outcome.of(dialogue, questions, audits.feed())).toList();
    List<Violation> violations = audits.violations(dialogues);
    Quantiles millis =
        Quantiles.of(
            dialogues.stream()
                .flatMap(dialogue -> dialogue.exchanges().stream())
                .mapToDouble(Dialogue.Exchange::millis));
    return new Report(
        settings,
        levels(outcomes, questions),
        byOpening(outcomes, questions),
        count(outcomes.stream().flatMap(o -> o.asked().stream()).toList()),
        Quantiles.of(outcomes.stream().mapToDouble(Outcome::answered)).median(),
        millis.median(),
        millis.p99(),
        outcomes.stream().map(Outcome::failure).filter(Objects::nonNull).toList(),
        count(violations.stream().map(Violation::must).toList()),
        violations,
        audits.claims(dialogues),
        tail,
        outcomes);
  }

  private static Map<String, List<Level>> byOpening(List<Outcome> outcomes, int questions) {
    return outcomes.stream()
        .collect(
            Collectors.groupingBy(
                Outcome::openingKind,
                TreeMap::new,
                Collectors.collectingAndThen(
                    Collectors.toList(), group -> levels(group, questions))));
  }

  private static List<Level> levels(List<Outcome> outcomes, int questions) {
    return IntStream.rangeClosed(0, questions)
        .mapToObj(
            q ->
                new Level(
                    q,
                    share(outcomes, o -> o.hit().get(q)),
                    share(outcomes, o -> o.seen().get(q)),
                    share(outcomes, o -> o.same().get(q)),
                    share(outcomes, o -> o.answered() >= q)))
        .toList();
  }

  private static Share share(List<Outcome> outcomes, Predicate<Outcome> hit) {
    return Share.of((int) outcomes.stream().filter(hit).count(), outcomes.size());
  }

  private static Map<String, Integer> count(List<String> names) {
    return names.stream()
        .collect(Collectors.toMap(name -> name, name -> 1, Integer::sum, TreeMap::new));
  }
}
