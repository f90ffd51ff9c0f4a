package dev.handful.catalogue;

import java.util.List;

/** An items file as read: the items that parsed, and the lines that did not. */
record Feed(String file, List<FeedLine> lines, List<LoadReport.Problem> problems) {

  Feed {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }
}
