package dev.handful.cli;

import dev.handful.config.HandfulConfig;
import dev.handful.failure.StartupProblem;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** The configuration as the server will see it, read before there is a server. */
record Settings(SmallRyeConfig config, HandfulConfig handful) {

  private static final Pattern UNREADABLE =
      Pattern.compile(
          "(?s).*The config property (\\S+) with the config value \"(.*)\" threw an Exception"
              + " whilst being converted(.*)");

  private static final Pattern UNKNOWN =
      Pattern.compile("(?s).*?(?:SRCFG\\d+: )(\\S+) in .* does not map to any root.*");

  private static final Pattern CODE = Pattern.compile("([\\w.]+Exception: )?SRCFG\\d+: ");

  /**
   * System properties, environment, {@code .env}, the built-in file; what is not set is default.
   *
   * @throws StartupProblem when a value cannot be read
   */
  static Settings read() {
    try {
      return mapped();
    } catch (ConfigValidationException e) {
      var problems =
          IntStream.range(0, e.getProblemCount())
              .mapToObj(i -> plain(e.getProblem(i).getMessage()))
              .collect(Collectors.joining("; "));
      throw new StartupProblem("A setting cannot be read: " + problems + ". Correct it.", e);
    }
  }

  private static Settings mapped() {
    var config =
        new SmallRyeConfigBuilder()
            .withSources(files())
            .addDefaultSources()
            .addDiscoveredConverters()
            .addDefaultInterceptors()
            .addDiscoveredSources()
            .withMapping(HandfulConfig.class)
            .withProfile("prod")
            .build();
    return new Settings(config, config.getConfigMapping(HandfulConfig.class));
  }

  /** What the library says of one value, without its classes and numbers. */
  private static String plain(String message) {
    var match = UNREADABLE.matcher(message);
    var unknown = UNKNOWN.matcher(message);
    if (unknown.matches()) {
      return "there is no setting " + unknown.group(1) + "; 'handful config' lists them";
    }
    if (!match.matches()) {
      return CODE.matcher(message).replaceAll("");
    }
    var name = match.group(1);
    var value = match.group(2);
    var shown = ConfigCommand.masked(name, value);
    var why = CODE.matcher(match.group(3)).replaceAll("").strip();
    return name + " is '" + shown + "'" + (why.isEmpty() || !shown.equals(value) ? "" : ": " + why);
  }

  /** The files Quarkus reads: one in the program, one beside it that the operator may write. */
  private static List<ConfigSource> files() {
    var beside = Path.of("config", "application.properties");
    var sources = new ArrayList<ConfigSource>();
    try {
      var builtIn = Settings.class.getResource("/application.properties");
      sources.add(new PropertiesConfigSource(Objects.requireNonNull(builtIn), 250));
      if (Files.isReadable(beside)) {
        sources.add(new PropertiesConfigSource(beside.toUri().toURL(), 260));
      }
      return sources;
    } catch (IOException e) {
      throw new StartupProblem(beside + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Makes the properties win over every other source, for this process. */
  static void apply(Map<String, String> properties) {
    properties.forEach(System::setProperty);
  }

  int port() {
    return config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080);
  }

  String host() {
    return config.getOptionalValue("quarkus.http.host", String.class).orElse("localhost");
  }
}
