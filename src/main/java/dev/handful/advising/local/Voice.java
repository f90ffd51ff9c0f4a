package dev.handful.advising.local;

import dev.handful.prompt.Say;
import dev.handful.prompt.Wording;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Says messages of the wording file within one reply without repeating itself: each further use of
 * a message takes its next alternative. What is said depends on the turn's number and on what was
 * said before in this reply only, so a replay says the same.
 */
final class Voice {

  private static final int ALTERNATIVES_TRIED = 8;
  private static final int LONGEST_ECHO = 80;

  private final Wording wording;
  private final int turn;
  private final Map<Say, Integer> uses = new EnumMap<>(Say.class);
  private final Set<String> said = new HashSet<>();

  Voice(Wording wording, int turn) {
    this.wording = wording;
    this.turn = turn;
  }

  /** A sentence with a capital first letter; a fresh one as long as the file has alternatives. */
  String sentence(Say message, Object... pairs) {
    var arguments = arguments(pairs);
    int seed = turn + uses.merge(message, 1, Integer::sum);
    String sentence = "";
    for (int i = 0; i < ALTERNATIVES_TRIED; i++) {
      sentence = capital(wording.say(message.key(), arguments, (long) seed + i).strip());
      if (said.add(sentence)) {
        return sentence;
      }
    }
    return sentence;
  }

  /** Part of a sentence, always the first alternative. */
  String fragment(Say message, Object... pairs) {
    return wording.say(message.key(), arguments(pairs), 0).strip();
  }

  /** How many different sentences this reply has; unchanged when one had to be repeated. */
  int distinct() {
    return said.size();
  }

  int uses(Say message) {
    return uses.getOrDefault(message, 0);
  }

  /** The shopper's words as they may be repeated: one short line. */
  static String echo(String words) {
    var line = words.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= LONGEST_ECHO
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_ECHO))) + "…";
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }

  private static Map<String, Object> arguments(Object... pairs) {
    var arguments = new HashMap<String, Object>();
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      arguments.put((String) pairs[i], pairs[i + 1]);
    }
    return arguments;
  }
}
