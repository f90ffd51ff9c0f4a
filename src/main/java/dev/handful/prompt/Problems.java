package dev.handful.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, so that an editor is told of everything at once. */
final class Problems {

  private final List<PromptProblem> found = new ArrayList<>();

  void add(PromptProblem problem) {
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  /** What the supplier gives, or null after keeping the problems it raised. */
  <T> @Nullable T collect(Supplier<T> supplier) {
    try {
      return supplier.get();
    } catch (PromptProblemException e) {
      e.problems().forEach(this::add);
      return null;
    }
  }

  /** Like {@link #collect} for work without a result. */
  void check(Runnable work) {
    try {
      work.run();
    } catch (PromptProblemException e) {
      e.problems().forEach(this::add);
    }
  }

  List<PromptProblem> found() {
    return List.copyOf(found);
  }

  /** Raises everything that was found, if anything was. */
  void raise() {
    if (!found.isEmpty()) {
      throw new PromptProblemException(found);
    }
  }
}
