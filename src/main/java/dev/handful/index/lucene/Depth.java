package dev.handful.index.lucene;

/**
 * When dense search looks at everything and when it follows a graph. Measured by {@code ./handful
 * bench index}; see {@code docs/decisions.md}.
 *
 * @param graphFrom items from which on an index has a graph
 * @param scanUpTo items that a filter may leave for an exact scan; with more the graph is followed
 * @param spare items beyond those asked for that the graph looks for, as a share of them: its
 *     scores are of rounded vectors, the best are scored again in full
 */
record Depth(int graphFrom, int scanUpTo, double spare) {

  static final Depth STANDARD = new Depth(50_000, 20_000, 1);

  boolean graph(int items) {
    return items >= graphFrom;
  }

  boolean scans(int items) {
    return items <= scanUpTo;
  }

  int wider(int k) {
    return k + (int) Math.ceil(spare * k);
  }
}
