package dev.handful.understanding.local;

import dev.handful.dialogue.UserAct;
import java.util.ArrayList;
import java.util.List;

/**
 * What nothing explained: content words for search, a lone greeting or thanks, or nothing at all.
 */
final class Leftovers {
  private static final double SURE = 0.95;
  private static final double KEPT = 0.5;
  private static final int ENOUGH = 120;

  private Leftovers() {}

  /** Adds the closing acts; returns the content words that no rule explained. */
  static List<String> collect(Reading reading, Acts acts) {
    var words = new ArrayList<String>();
    var known = new ArrayList<String>();
    var avoided = new ArrayList<String>();
    boolean handedOff = acts.all().anyMatch(a -> a instanceof UserAct.HandOff);
    int first = reading.size();
    int last = 0;
    for (int token = 0; token < reading.size() && !handedOff; token++) {
      if (content(reading, token)) {
        // A search for what the shopper does not want would find just that.
        boolean against = Scope.negated(reading, token) || reading.lessened(token);
        var into = against ? avoided : words;
        into.add(reading.quote(token, token + 1));
        known.add(reading.quote(token, token + 1));
        first = Math.min(first, token);
        last = token + 1;
      }
    }
    if (!words.isEmpty()) {
      var kept = words.subList(0, Math.min(ENOUGH, words.size()));
      acts.add(new UserAct.Need(String.join(" ", kept)), KEPT, first, last);
    }
    if (!avoided.isEmpty()) {
      var kept = avoided.subList(0, Math.min(ENOUGH, avoided.size()));
      acts.add(new UserAct.AvoidWords(String.join(" ", kept)), KEPT, first, last);
    }
    if (acts.isEmpty()) {
      close(reading, acts);
    } else if (acts.all().allMatch(act -> act instanceof UserAct.Accept)) {
      farewell(reading, acts);
    }
    return known;
  }

  /** "I'll take the last one. thx bye": a purchase and nothing else, and off they go. */
  private static void farewell(Reading reading, Acts acts) {
    reading
        .cues(CueKind.CLOSE)
        .filter(c -> reading.free(c.start(), c.end()) && c.end() == reading.size())
        .findFirst()
        .ifPresent(c -> acts.add(new UserAct.Close(), SURE, c.start(), c.end()));
  }

  private static void close(Reading reading, Acts acts) {
    var greet = reading.cues(CueKind.GREET).findFirst().orElse(null);
    var close =
        reading.cues.stream()
            .filter(c -> c.is(CueKind.CLOSE) || c.is(CueKind.ACCEPT))
            .findFirst()
            .orElse(null);
    if (close != null) {
      acts.add(new UserAct.Close(), SURE, close.start(), close.end());
    } else if (greet != null) {
      acts.add(new UserAct.Greet(), SURE, greet.start(), greet.end());
    } else if (reading.has(CueKind.DENY) && !reading.state.shown().isEmpty()) {
      acts.add(new UserAct.Close(), KEPT, 0, reading.size());
    } else {
      acts.add(new UserAct.Unclear(), KEPT, 0, 0);
    }
  }

  /** A free word with meaning: no function word, no phrase of a cue, no attribute's name. */
  private static boolean content(Reading reading, int token) {
    var text = reading.tokens.get(token).text();
    boolean adjective = reading.vocabulary.form(reading.surfaces.get(token)) != null;
    boolean mention =
        !adjective
            && reading.mentions.stream().anyMatch(m -> m.start() <= token && token < m.end());
    boolean cue =
        reading.cues.stream()
            .filter(c -> !c.is(CueKind.PRAISE) && !c.is(CueKind.WITHOUT) || Scope.frees(reading, c))
            .anyMatch(c -> c.start() <= token && token < c.end());
    boolean side = reading.quantities.stream().anyMatch(q -> q.start() <= token && token < q.end());
    boolean word = text.codePoints().anyMatch(Character::isLetterOrDigit);
    return word && reading.free(token) && (side || !(mention || cue || reading.stop(token)));
  }
}
