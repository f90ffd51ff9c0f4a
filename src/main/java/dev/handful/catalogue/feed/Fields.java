package dev.handful.catalogue.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes lines of objects: flattens them, takes control characters out of texts and cuts texts that
 * are too long. One use per file; counts what it changed.
 */
final class Fields {

  private final String file;
  private final Repairs repairs;

  /** An object that cannot be one item; the message stands behind "file:line: ". */
  static final class TooManyFields extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyFields() {
      super("has more than " + FeedLimits.FIELDS + " fields");
    }
  }

  Fields(String file, Repairs repairs) {
    this.file = file;
    this.repairs = repairs;
  }

  /**
   * The line of an object.
   *
   * @throws TooManyFields when it has more than any item can need
   */
  FeedLine line(int number, JsonNode object) {
    var fields = new LinkedHashMap<String, JsonNode>();
    flatten("", object, fields, number);
    return new FeedLine(file, number, fields);
  }

  private void flatten(String prefix, JsonNode object, Map<String, JsonNode> fields, int line) {
    for (var entry : object.properties()) {
      var value = entry.getValue();
      var name = prefix + printable(entry.getKey());
      if (value.isObject()) {
        flatten(name + ".", value, fields, line);
      } else {
        var clean = clean(value, line);
        if (!absent(clean)) {
          fields.put(name, clean);
        }
      }
      if (fields.size() > FeedLimits.FIELDS) {
        throw new TooManyFields();
      }
    }
  }

  private JsonNode clean(JsonNode value, int line) {
    if (value.isTextual()) {
      var text = value.textValue();
      var printable = printable(text);
      if (printable.length() != text.length()) {
        repairs.stripped(line);
      }
      if (printable.length() > FeedLimits.TEXT) {
        repairs.cut(line);
        printable = cut(printable);
      }
      return printable.length() == text.length() ? value : TextNode.valueOf(printable);
    }
    if (value.isArray()) {
      var clean = new ArrayNode(JsonNodeFactory.instance, value.size());
      value.forEach(element -> clean.add(clean(element, line)));
      return clean;
    }
    return value;
  }

  private static String cut(String text) {
    int end = FeedLimits.TEXT;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  /** The text without control characters, byte order marks and halves of surrogate pairs. */
  static String printable(String text) {
    int bad = 0;
    while (bad < text.length() && plain(text, bad)) {
      bad++;
    }
    if (bad == text.length()) {
      return text;
    }
    var clean = new StringBuilder(text.length()).append(text, 0, bad);
    for (int i = bad; i < text.length(); i++) {
      if (plain(text, i)) {
        clean.append(text.charAt(i));
      }
    }
    return clean.toString();
  }

  private static boolean plain(String text, int i) {
    char c = text.charAt(i);
    if (c < 0x20) {
      return c == '\n' || c == '\t' || c == '\r';
    }
    if (c < 0x7F) {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c > 0x9F && c != '\uFEFF' && c < 0xFFFE;
  }

  private static boolean absent(JsonNode value) {
    return value.isNull()
        || (value.isArray() && value.isEmpty())
        || (value.isTextual() && value.textValue().isBlank())
        || (value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue()));
  }
}
