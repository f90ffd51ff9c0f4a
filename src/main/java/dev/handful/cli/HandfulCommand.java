package dev.handful.cli;

import picocli.CommandLine.Command;

/** The list of commands; a new one is added here. */
@Command(
    name = "handful",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "A conversational recommender server: at most five suggestions, each true.",
    footer = {"", "Without a command, 'serve' is run: handful --port 9000."},
    subcommands = {
      ServeCommand.class,
      ConfigCommand.class,
      CheckCommand.class,
      EvalCommand.class,
      BenchCommand.class,
      ImportCommand.class,
      PromptsCommand.class,
      OutcomesCommand.class,
      ReportCommand.class
    })
final class HandfulCommand {}
