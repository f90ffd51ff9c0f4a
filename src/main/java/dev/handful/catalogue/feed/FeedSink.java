package dev.handful.catalogue.feed;

import dev.handful.catalogue.BadLines;

/** Takes what is read from a feed, in order. */
public interface FeedSink extends BadLines {

  /** One item of the feed. */
  void line(FeedLine line);
}
