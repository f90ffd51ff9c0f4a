package dev.handful.prompt;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One checked ICU message. Thread-safe: the format inside is used by one thread at a time. */
final class Message {

  private final MessageFormat format;
  private final String text;

  private Message(String text, MessageFormat format) {
    this.text = text;
    this.format = format;
  }

  /**
   * Checks and compiles a text.
   *
   * @param allowed placeholders that will be given; another one is a problem
   */
  static Message of(Place place, String text, Set<String> allowed, ULocale locale) {
    try {
      var unknown = placeholders(text);
      unknown.removeAll(allowed);
      if (!unknown.isEmpty()) {
        throw place.problem(
            "uses {" + unknown.iterator().next() + "}, which is not given here; " + use(allowed));
      }
      return new Message(text, new MessageFormat(text, locale));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw place.problem(
          "is not a valid ICU message (" + e.getMessage() + "); check its braces and plurals");
    }
  }

  String text() {
    return text;
  }

  String with(Map<String, ?> arguments) {
    synchronized (format) {
      return format.format(arguments);
    }
  }

  private static String use(Set<String> allowed) {
    return allowed.isEmpty()
        ? "use no placeholder"
        : "use only: {" + String.join("}, {", new TreeSet<>(allowed)) + "}";
  }

  private static Set<String> placeholders(String text) {
    var pattern = new MessagePattern(text);
    var names = new TreeSet<String>();
    for (int i = 0; i < pattern.countParts(); i++) {
      var part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_NAME
          || part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
        names.add(pattern.getSubstring(part));
      }
    }
    return names;
  }
}
