package dev.handful.cli;

import dev.handful.failure.StartupProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Flags that are settings; each wins over the environment and over the configuration file. */
final class ServerOptions {

  private static final Path RECORDED_PRODUCTS = Path.of("../shared/data/ikea/items.jsonl");

  @Option(names = "--port", paramLabel = "N", description = "Port to listen on (8080).")
  @Nullable Integer port;

  @Option(names = "--host", paramLabel = "NAME", description = "Address to listen on (localhost).")
  @Nullable String host;

  @Option(names = "--data", paramLabel = "DIR", description = "Folder to write to (data).")
  @Nullable Path data;

  @Option(names = "--prompts", paramLabel = "DIR", description = "Prompt files (prompts).")
  @Nullable Path prompts;

  @Option(
      names = "--catalogue",
      paramLabel = "NAME|FILE",
      converter = Caller.CatalogueOption.class,
      description =
          "Catalogue to serve: an imported one, northlight, films or a file; may be repeated, the first"
              + " is the default. Without it: those imported, or all demos.")
  List<String> catalogues = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A policy value (questions.max=6) or any setting (handful.turn.timeout=5s).")
  List<String> set = new ArrayList<>();

  /** The settings as configuration properties. */
  Map<String, String> properties(Map<String, String> environment) {
    var properties = new LinkedHashMap<String, String>();
    put(properties, "quarkus.http.port", port);
    put(properties, "quarkus.http.host", host);
    put(properties, "handful.data", data);
    put(properties, "handful.prompts", prompts);
    if (!catalogues.isEmpty()) {
      properties.put("handful.catalogues", list(catalogues));
    }
    if (!environment.containsKey("HANDFUL_DEMOS")) {
      properties.put("handful.demos", list(bundled()));
    }
    for (var setting : set) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw new StartupProblem("--set wants KEY=VALUE, not '" + setting + "'.");
      }
      properties.put(key(setting.substring(0, equals)), setting.substring(equals + 1));
    }
    return properties;
  }

  /** Our own catalogues, after the recorded products where those are at hand. */
  private static List<String> bundled() {
    var bundled = new ArrayList<String>();
    if (Files.isReadable(RECORDED_PRODUCTS)) {
      bundled.add(RECORDED_PRODUCTS.toString());
    }
    bundled.addAll(List.of("northlight", "films"));
    return bundled;
  }

  private static String key(String key) {
    return key.startsWith("handful.") || key.startsWith("quarkus.")
        ? key
        : "handful.set.\"" + key + "\"";
  }

  private static String list(List<String> values) {
    return values.stream()
        .map(value -> value.replace("\\", "\\\\").replace(",", "\\,"))
        .collect(Collectors.joining(","));
  }

  private static void put(Map<String, String> properties, String key, @Nullable Object value) {
    if (value != null) {
      properties.put(key, value.toString());
    }
  }
}
