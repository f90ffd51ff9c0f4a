package dev.handful.catalogue.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells the shape of a feed by how its text begins, and by its name only where that says nothing.
 *
 * @param head the first characters; the whole text when {@code whole}
 */
record ShapeSniffer(String name, String head, boolean whole) {

  private static final int DEEPEST_ARRAY = 3;

  Shape shape() {
    int first = firstVisible();
    if (first == head.length()) {
      return new Shape.Unknown("holds no items: write one JSON object per line, or a CSV file");
    }
    char c = head.charAt(first);
    if (c == '[') {
      return new Shape.JsonArray(first + 1, "");
    }
    if (c == '{') {
      var array = document();
      return array == null ? new Shape.JsonLines() : array;
    }
    var type = type();
    if (type.startsWith("json") || type.equals("ndjson")) {
      return new Shape.JsonLines();
    }
    if (c == '<') {
      return new Shape.Unknown(
          "is XML, which is not read: export the feed as CSV, TSV or JSON lines");
    }
    var rows = new RowSniffer(head, whole).rows();
    if (rows != null) {
      return rows;
    }
    return lineStartsWith('{')
        ? new Shape.JsonLines()
        : new Shape.Unknown(
            "is neither JSON nor CSV: no comma, semicolon, tab or pipe separates its first lines"
                + " into the same columns");
  }

  private int firstVisible() {
    int first = 0;
    while (first < head.length() && (head.charAt(first) <= ' ' || head.charAt(first) == '\uFEFF')) {
      first++;
    }
    return first;
  }

  /** The name's extension without that of the compression. */
  private String type() {
    var plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz(ip)?$", "");
    return plain.substring(plain.lastIndexOf('.') + 1);
  }

  private boolean lineStartsWith(char c) {
    return head.lines().limit(100).anyMatch(line -> !line.isEmpty() && line.charAt(0) == c);
  }

  /**
   * The array inside one document; null when the text is lines of objects. An object that ends
   * within the head and has something behind it, or that breaks, is a line.
   */
  private Shape.@Nullable JsonArray document() {
    Shape.JsonArray found = null;
    var path = new ArrayDeque<String>();
    try (JsonParser json = JsonText.mapper().createParser(head)) {
      for (JsonToken token; (token = json.nextToken()) != null; ) {
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
          if (found == null && token == JsonToken.START_ARRAY) {
            found = array(json, path);
          }
          path.addLast(json.currentName() == null ? "" : json.currentName());
        } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
          path.removeLast();
          if (path.isEmpty()) {
            return json.nextToken() == null && whole ? found : null;
          }
        }
      }
    } catch (IOException e) {
      // An unfinished document ends here with the head; a broken line of many ends before it.
      boolean unfinished = e instanceof JsonEOFException && !whole;
      return unfinished || (found != null && firstLineOpen()) ? found : null;
    }
    return null;
  }

  /** Whether the first line does not hold a whole object: a document that is printed over lines. */
  private boolean firstLineOpen() {
    int end = head.indexOf('\n');
    try {
      JsonText.value(end < 0 ? head : head.substring(0, end));
      return false;
    } catch (JsonText.NotJson e) {
      return head.substring(0, Math.max(0, end)).strip().length() < 200;
    }
  }

  private Shape.@Nullable JsonArray array(JsonParser json, ArrayDeque<String> path)
      throws IOException {
    var name = json.currentName();
    if (name == null || path.size() > DEEPEST_ARRAY || !FeedWords.bundled().array(name)) {
      return null;
    }
    int start = Math.toIntExact(json.currentTokenLocation().getCharOffset()) + 1;
    var names = new ArrayDeque<>(path);
    names.removeIf(String::isEmpty);
    names.addLast(name);
    boolean objects = head.substring(start).stripLeading().startsWith("{");
    return objects ? new Shape.JsonArray(start, String.join(".", names)) : null;
  }
}
