package dev.handful.catalogue.feed;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;

/** The words of {@code catalogue/feed-words.yaml}, in lower case. */
record FeedWords(Set<String> noValue, Set<String> arrays) {

  private static final FeedWords BUNDLED = read();

  static FeedWords bundled() {
    return BUNDLED;
  }

  /** Whether a cell says that it has no value. */
  boolean noValue(String cell) {
    return cell.isEmpty() || cell.length() < 10 && noValue.contains(cell.toLowerCase(Locale.ROOT));
  }

  boolean array(String name) {
    return arrays.contains(name.toLowerCase(Locale.ROOT));
  }

  private static FeedWords read() {
    try (var in = FeedWords.class.getResourceAsStream("/catalogue/feed-words.yaml")) {
      return new YAMLMapper().readValue(in, FeedWords.class);
    } catch (IOException e) {
      throw new UncheckedIOException("catalogue/feed-words.yaml does not parse", e);
    }
  }
}
