package dev.handful.catalogue;

import dev.handful.catalogue.LoadReport.Problem;
import java.util.ArrayList;
import java.util.List;

/** Counts what is left out of a feed, keeps the first and passes all of them on. */
final class Problems implements BadLines {

  private final BadLines onward;
  private final List<Problem> first = new ArrayList<>();
  private int count;

  Problems(BadLines onward) {
    this.onward = onward;
  }

  @Override
  public void leftOut(Problem problem, String text) {
    count++;
    if (first.size() < LoadReport.NAMED) {
      first.add(problem);
    }
    onward.leftOut(problem, text);
  }

  int count() {
    return count;
  }

  List<Problem> first() {
    return first;
  }
}
