package dev.handful.cli;

import dev.handful.failure.StartupProblem;
import dev.handful.index.IndexUnavailableException;
import java.net.BindException;
import org.jspecify.annotations.Nullable;

/** Says in one message why the start failed; a stack trace only for what nobody foresaw. */
final class StartFailure {

  private StartFailure() {}

  /** Prints the message and gives the exit code. */
  static int tell(Throwable failure) {
    var known = known(failure);
    if (known == null) {
      System.err.println("Handful could not start, for a reason it does not know:");
      failure.printStackTrace(System.err);
    } else {
      System.err.println("Handful cannot start. " + known);
    }
    return 1;
  }

  private static @Nullable String known(@Nullable Throwable failure) {
    return switch (failure) {
      case null -> null;
      case StartupProblem problem -> problem.getMessage();
      case IndexUnavailableException problem -> "No index: " + problem.getMessage() + ".";
      case BindException problem -> problem.getMessage() + ": choose another port with --port N.";
      default -> known(failure.getCause());
    };
  }
}
