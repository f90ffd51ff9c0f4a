package dev.handful.guardrails;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings of the server that is measured. */
final class GuardrailServer {

  private GuardrailServer() {}

  /** Writes the planted catalogues and serves them beside the two that are attacked as they are. */
  static Map<String, String> settings() {
    var planted =
        new PlantedCatalogues(Path.of("target", "guardrails", "catalogues"), AttackTables.attacks())
            .write();
    var catalogues =
        Stream.concat(Stream.of("northlight", "films"), planted.stream().map(Path::toString))
            .collect(Collectors.joining(","));
    return Map.of(
        "handful.data",
        "target/guardrails/data",
        "handful.catalogues",
        catalogues,
        // The interpreter of other tests, which some words make slow, stands aside.
        "quarkus.arc.exclude-types",
        "dev.handful.testing.PacedInterpreter");
  }
}
