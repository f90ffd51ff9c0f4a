package dev.handful.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Figures a run must reach; what is absent is not held.
 *
 * @param hit minima of S@5(q) by q; {@code seen} and {@code same} likewise
 * @param maxFailures most conversations that may end with a server failure
 */
public record Gate(
    @Nullable List<Double> hit,
    @Nullable List<Double> seen,
    @Nullable List<Double> same,
    @JsonProperty("max_failures") @Nullable Integer maxFailures,
    @JsonProperty("max_violations") @Nullable Integer maxViolations,
    @JsonProperty("max_false_claims") @Nullable Integer maxFalseClaims,
    @JsonProperty("max_p99_millis") @Nullable Double maxP99Millis) {

  /**
   * Reads a gate file.
   *
   * @throws BadEvaluationInput naming file, line or field when it cannot be read
   */
  public static Gate read(Path file) {
    try {
      return new ObjectMapper(new YAMLFactory()).readValue(file.toFile(), Gate.class);
    } catch (JsonProcessingException e) {
      // Only a syntax error is where the parser stands; a wrong field was read before that.
      String line = e instanceof JsonParseException ? ":" + e.getLocation().getLineNr() : "";
      throw new BadEvaluationInput(file + line + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new BadEvaluationInput("cannot read " + file + " (" + e.getMessage() + ")");
    }
  }

  /** One line per figure that is not reached; empty when the gate is passed. */
  public List<String> problems(Report report) {
    List<String> problems = new ArrayList<>();
    atLeast("S@5", hit, report, Report.Level::hit, problems);
    atLeast("seen so far", seen, report, Report.Level::seen, problems);
    atLeast("with identical", same, report, Report.Level::same, problems);
    atMost("failed conversations", maxFailures, report.failures().size(), problems);
    atMost("violations", maxViolations, report.untold().size(), problems);
    atMost("false claims", maxFalseClaims, report.falseClaims(), problems);
    atMost("99th percentile in ms", maxP99Millis, report.p99Millis(), problems);
    return problems;
  }

  private static void atLeast(
      String name,
      @Nullable List<Double> minima,
      Report report,
      Function<Report.Level, Share> figure,
      List<String> problems) {
    for (int q = 0; minima != null && q < minima.size(); q++) {
      if (q >= report.levels().size()) {
        problems.add(name + "(" + q + ") was not measured: run with --questions " + q);
        continue;
      }
      double reached = figure.apply(report.levels().get(q)).value();
      if (reached < minima.get(q)) {
        problems.add(
            String.format(
                Locale.ROOT, "%s(%d) is %.3f, below %.3f", name, q, reached, minima.get(q)));
      }
    }
  }

  private static void atMost(
      String name, @Nullable Number maximum, Number reached, List<String> problems) {
    if (maximum != null && !(reached.doubleValue() <= maximum.doubleValue())) {
      problems.add(name + ": " + reached + ", at most " + maximum + " allowed");
    }
  }
}
