package dev.handful.catalogue;

import dev.handful.catalogue.LoadReport.Problem;
import dev.handful.catalogue.feed.FeedLine;
import dev.handful.catalogue.feed.FeedSink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The lines of a feed to infer a schema from: all of them, or of a large feed an even sample
 * (reservoir sampling, Vitter 1985, with a fixed seed: the same feed is always understood the same
 * way) that has at least one line of every field.
 */
final class FeedSample implements FeedSink {

  private static final int FIELDS_WATCHED = 10_000;

  private final int size;
  private final BadLines badLines;
  private final List<Numbered> kept = new ArrayList<>();
  private final List<Numbered> firsts = new ArrayList<>();
  private final Set<String> fields = new HashSet<>();
  private final Random random = new Random(20_000);
  private int seen;

  private record Numbered(int number, FeedLine line) {}

  /**
   * @param size how many lines are kept
   * @param badLines is told what is left out
   */
  FeedSample(int size, BadLines badLines) {
    this.size = size;
    this.badLines = badLines;
  }

  @Override
  public void line(FeedLine line) {
    var numbered = new Numbered(seen++, line);
    if (kept.size() < size) {
      fields.addAll(line.fields().keySet());
      kept.add(numbered);
      return;
    }
    if (fields.size() < FIELDS_WATCHED && fields.addAll(line.fields().keySet())) {
      firsts.add(numbered);
      return;
    }
    int place = random.nextInt(seen);
    if (place < size) {
      kept.set(place, numbered);
    }
  }

  @Override
  public void leftOut(Problem problem, String text) {
    badLines.leftOut(problem, text);
  }

  /** Whether every line of the feed was kept. */
  boolean complete() {
    return seen <= size;
  }

  /** The lines in the feed's order. */
  List<FeedLine> lines() {
    var all = new ArrayList<>(kept);
    all.addAll(firsts);
    all.sort(Comparator.comparingInt(Numbered::number));
    return all.stream().map(Numbered::line).toList();
  }
}
