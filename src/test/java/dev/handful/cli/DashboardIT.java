package dev.handful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.testing.ServerProcess;
import dev.handful.testing.model.Misbehaviour;
import dev.handful.testing.model.ScriptedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard and the alerts ask for metrics and labels that the server really gives. */
class DashboardIT {

  private static final Path DASHBOARD = Path.of("deploy/grafana/dashboards/handful.json");
  private static final Path ALERTS = Path.of("deploy/alerts.yml");
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:handful|gen_ai|jvm|process|redis)_[a-z_]+(?=[\\[{) /\"])");

  /** A metric with what stands in its braces or in the "by" of its expression. */
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)(?:=|!=|=~|!~)\\\\?\"");

  private static final Pattern GROUPED = Pattern.compile("by \\(([a-z_, ]+)\\)");

  @TempDir Path data;

  @BeforeAll
  static void packaged() {
    Assumptions.assumeTrue(ServerProcess.packaged(), "the program is not packaged");
  }

  @Test
  void everyMetricAndLabelThatIsShownExistsAfterATurnWithAModel() throws Exception {
    try (var model = ScriptedModel.start(Misbehaviour.LYING_PRICES.behaviour());
        var server =
            ServerProcess.start(
                    data,
                    "--catalogue",
                    "src/test/resources/shop/items.jsonl",
                    "--set",
                    "handful.models.advisor.base-url=" + model.url())
                .awaitReady()) {
      turn(server);
      var scraped = server.send("GET", "/q/metrics", null, null).body();
      var names =
          scraped
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("[{ ]")[0])
              .collect(Collectors.toSet());
      var expressions = Files.readString(DASHBOARD) + Files.readString(ALERTS);

      var metrics = all(METRIC, GROUPED.matcher(expressions).replaceAll(""));
      assertThat(metrics).hasSizeGreaterThan(10);
      assertThat(metrics).filteredOn(metric -> !names.contains(metric)).isEmpty();
      assertThat(labels(expressions))
          .filteredOn(label -> !Pattern.compile("[{,]" + label + "=\"").matcher(scraped).find())
          .isEmpty();
    }
  }

  private static void turn(ServerProcess server) throws IOException, InterruptedException {
    var opened = server.json("POST", "/api/conversations", null, "{}");
    var reply =
        server.json(
            "POST",
            "/api/conversations/" + opened.path("conversation").asText() + "/turns",
            opened.path("token").asText(),
            "{\"clientMsgId\":\"m1\",\"text\":\"a white bookcase\"}");
    assertThat(reply.path("suggestions")).isNotEmpty();
  }

  private static TreeSet<String> labels(String expressions) {
    var labels = all(LABEL, expressions);
    var grouped = GROUPED.matcher(expressions);
    while (grouped.find()) {
      for (var label : grouped.group(1).split(", *")) {
        labels.add(label);
      }
    }
    // What Prometheus itself adds to every series.
    labels.remove("job");
    labels.remove("instance");
    return labels;
  }

  private static TreeSet<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
