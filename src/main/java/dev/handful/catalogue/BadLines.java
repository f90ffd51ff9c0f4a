package dev.handful.catalogue;

import dev.handful.catalogue.LoadReport.Problem;

/** Is told each line of a feed that is left out, as it is met. */
@FunctionalInterface
public interface BadLines {

  /**
   * One line that was left out.
   *
   * @param text the line, or its fields as one JSON object; cut when it is long, empty when it
   *     could not be read
   */
  void leftOut(Problem problem, String text);
}
