package dev.handful.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Where the program starts. Without a command it serves. */
@QuarkusMain
public final class Main {

  private Main() {}

  public static void main(String... args) {
    System.exit(run(args));
  }

  /** Runs a command and gives its exit code. */
  static int run(String... args) {
    var line = new CommandLine(new HandfulCommand());
    line.registerConverter(Path.class, Caller.current()::path);
    return line.execute(withCommand(line, args));
  }

  /** {@code handful --port 1} means {@code handful serve --port 1}. */
  private static String[] withCommand(CommandLine line, String... args) {
    var first = args.length == 0 ? "" : args[0];
    var own = line.getCommandSpec().optionsMap().containsKey(first);
    return own
            || line.getSubcommands().containsKey(first)
            || !(first.isEmpty() || first.startsWith("-"))
        ? args
        : Stream.concat(Stream.of("serve"), Arrays.stream(args)).toArray(String[]::new);
  }
}
