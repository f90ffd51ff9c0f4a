package dev.handful.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line that starts this program again, with the same Java and the same flags. */
final class OwnCommand {
  private OwnCommand() {}

  /** Up to and including {@code subcommand}. */
  static List<String> of(String subcommand) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-agentlib"))
        .forEach(command::add);
    String classPath = System.getProperty("java.class.path");
    String started = System.getProperty("sun.java.command", "").split(" ", 2)[0];
    if (started.endsWith(".jar")) {
      command.addAll(List.of("-jar", classPath));
    } else {
      command.addAll(List.of("-cp", classPath, started));
    }
    command.add(subcommand);
    return command;
  }
}
