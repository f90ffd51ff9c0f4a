package dev.handful.cli;

import dev.handful.failure.StartupProblem;
import io.smallrye.config.SmallRyeConfig;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code handful config}: what the server would run with. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = "The effective configuration, secrets masked; takes the options of 'serve'.")
final class ConfigCommand implements Callable<Integer> {

  private static final Pattern SECRET =
      Pattern.compile("(?i).*(secret|password|token|key|redis\\.hosts)");

  /** A user and a password in a URL. */
  private static final Pattern LOGIN = Pattern.compile("(://)[^/@\\s]+@");

  @Mixin ServerOptions options = new ServerOptions();

  @Override
  public Integer call() {
    try {
      Settings.apply(options.properties(System.getenv()));
      var config = Settings.read().config();
      StreamSupport.stream(config.getPropertyNames().spliterator(), false)
          .filter(ConfigCommand::shown)
          .distinct()
          .sorted()
          .forEach(name -> System.out.println(line(config, name)));
      return 0;
    } catch (StartupProblem e) {
      System.err.println(e.getMessage());
      return 2;
    }
  }

  private static boolean shown(String name) {
    return name.startsWith("handful.")
        || name.startsWith("quarkus.http.")
        || name.equals("quarkus.redis.hosts")
        || name.startsWith("OPENAI_");
  }

  private static String line(SmallRyeConfig config, String name) {
    var value = config.getConfigValue(name);
    var shown = value.getValue() == null ? "" : value.getValue();
    var source = value.getConfigSourceName();
    return name + "=" + masked(name, shown) + (source == null ? "" : "   # " + source);
  }

  /** Names of secrets end with what they are; a budget of tokens is none. */
  static String masked(String name, String value) {
    return SECRET.matcher(name).matches() && !value.isEmpty()
        ? "********"
        : LOGIN.matcher(value).replaceFirst("$1********@");
  }
}
