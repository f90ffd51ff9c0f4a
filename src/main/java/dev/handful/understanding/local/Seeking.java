package dev.handful.understanding.local;

import dev.handful.catalogue.Lexicon.Match;
import dev.handful.catalogue.LexiconEntry;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.UserAct;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "I'm looking for a lawnmower": a kind of thing this catalogue has no word for (C05). */
final class Seeking implements Rule {
  private static final double LIKELY = 0.6;
  private static final int LONGEST = 5;
  private static final int BARE = 2;
  private static final List<String> OPENING = List.of("a", "an", "any", "some", "the");
  private static final List<String> ONE = List.of("a", "an");
  private static final int NOUN = 4;
  private final Cues cues;

  Seeking(Cues cues) {
    this.cues = cues;
  }

  @Override
  public void apply(Reading reading, Acts acts) {
    if (acts.all().anyMatch(act -> act instanceof UserAct.HandOff)) {
      return; // who asks for a person is not told that a thing is not sold here
    }
    for (var cue : reading.cues(CueKind.SEEK).toList()) {
      if (reading.free(cue.start(), cue.end()) && seek(reading, acts, cue.end())) {
        return;
      }
    }
    if (reading.pending() != null || reading.size() == 0 || reading.size() > LONGEST) {
      return;
    }
    if (!modified(reading, acts, 0, reading.size()) && acts.isEmpty() && bare(reading)) {
      seek(reading, acts, 0);
    }
  }

  /** A noun and nothing else is asked for; small talk and half a sentence are not. */
  private static boolean bare(Reading reading) {
    int nouns = 0;
    for (int token = 0; token < reading.size(); token++) {
      var word = reading.surfaces.get(token);
      boolean opens =
          token == 0
              && (OPENING.contains(word) || reading.size() > 1 && reading.in(CueKind.YES, 0));
      boolean closes = word.equals("please");
      int here = token;
      boolean cue = reading.cues.stream().anyMatch(c -> c.start() <= here && here < c.end());
      if (!opens && !closes && (cue || reading.stop(token))) {
        return false;
      }
      nouns += opens || closes ? 0 : 1;
    }
    return nouns > 0 && nouns <= BARE;
  }

  private boolean seek(Reading reading, Acts acts, int from) {
    int start = from;
    while (start < reading.size()
        && reading.stop(start)
        && !reading.pauseBefore(start + 1)
        && !ends(reading, start)) {
      start++;
    }
    int end = start;
    while (end < reading.size()
        && end - start < LONGEST
        && !ends(reading, end)
        && (end == from || !reading.pauseBefore(end))) {
      end++;
    }
    while (end > start && reading.stop(end - 1)) {
      end--; // "a lamp too"
    }
    if (end > start && modified(reading, acts, start, end)) {
      return true;
    }
    if (end == start || explained(reading, start, end) || vague(reading, start, end)) {
      return false;
    }
    int first = firstFree(reading, start, end);
    var head = reading.tokens.get(end - 1);
    boolean word = head.text().codePoints().anyMatch(Character::isLetter);
    if (first == end
        || !reading.free(end - 1)
        || !word
        || reading.stop(end - 1)
        || cues.comparative(reading.surfaces.get(end - 1))
        || quality(reading, start, end)
        || known(reading, head.stem()) && !thing(reading, from, start, end - 1)) {
      return false;
    }
    acts.add(new UserAct.SeekType(reading.quote(first, end)), LIKELY, first, end);
    return true;
  }

  /** "Wooden", said of what is looked for: a quality, no kind of thing. */
  private boolean quality(Reading reading, int start, int end) {
    var types = reading.snapshot.catalogue().schema().typeAttributes();
    boolean sought =
        reading.state.constraints().stream()
            .anyMatch(c -> c.polarity() == Polarity.WANT && types.contains(c.attribute()));
    return sought && end - start == 1 && start == 0 && cues.quality(reading.surfaces.get(start));
  }

  /** "A desk lamp" is no desk: an unknown noun right after a kind of thing makes another kind. */
  private boolean modified(Reading reading, Acts acts, int start, int end) {
    int head = end - 1;
    var word = reading.surfaces.get(head);
    var kind =
        reading.matches.stream()
            .filter(
                m ->
                    m.start() >= start
                        && m.end() == head
                        && m.similarity() == 1
                        && kind(reading, m) != null)
            .findFirst()
            .orElse(null);
    if (kind == null
        || word.length() < NOUN
        || !reading.free(head)
        || !word.chars().allMatch(Character::isLetter)
        || reading.stop(head)
        || cues.vague(word)
        || reading.pauseBefore(head)
        || reading.cues.stream().anyMatch(c -> c.start() <= head && head < c.end())
        || reading.mentions.stream().anyMatch(m -> m.start() <= head && head < m.end())
        || known(reading, reading.tokens.get(head).stem())) {
      return false;
    }
    acts.removeIf(act -> types(reading, act));
    acts.add(new UserAct.SeekType(reading.quote(kind.start(), end)), LIKELY, kind.start(), end);
    return true;
  }

  private static boolean types(Reading reading, UserAct act) {
    return act instanceof UserAct.Disclose(Constraint c)
        && c.polarity() == Polarity.WANT
        && reading.snapshot.catalogue().schema().typeAttributes().contains(c.attribute());
  }

  private static boolean known(Reading reading, String stem) {
    return reading.snapshot.catalogue().lexicon().knows(stem);
  }

  /**
   * A countable noun that no value names: "a bicycle", "bicycles". Texts that mention it do not
   * make it present; whether it is, the titles and the nearest kinds tell. "Warmth" is no thing.
   */
  private static boolean thing(Reading reading, int from, int start, int head) {
    var token = reading.tokens.get(head);
    var surface = reading.surfaces.get(head);
    boolean plural =
        surface.endsWith("s") && !surface.endsWith("ss") && !surface.equals(token.stem());
    boolean one = reading.surfaces.subList(from, start).stream().anyMatch(ONE::contains);
    return (plural || one) && !reading.snapshot.catalogue().lexicon().names(token.stem());
  }

  private static boolean ends(Reading reading, int token) {
    return reading.cues(CueKind.NP_END).anyMatch(c -> c.start() == token)
        || reading.in(CueKind.CONTEXT, token)
        || reading.in(CueKind.AT_MOST, token)
        || reading.quantities.stream().anyMatch(q -> q.start() == token);
  }

  /** Free words may follow claimed ones: "a white lawnmower". */
  private static int firstFree(Reading reading, int start, int end) {
    int first = end;
    while (first > start && reading.free(first - 1)) {
      first--;
    }
    return first;
  }

  private boolean vague(Reading reading, int start, int end) {
    return reading.surfaces.subList(start, end).stream().anyMatch(cues::vague);
  }

  private static boolean explained(Reading reading, int start, int end) {
    return reading.matches.stream()
        .anyMatch(m -> m.start() >= start && m.end() <= end && kind(reading, m) != null);
  }

  private static @Nullable String kind(Reading reading, Match match) {
    var types = reading.snapshot.catalogue().schema().typeAttributes();
    for (var entry : match.entries()) {
      if (entry instanceof LexiconEntry.TitleOf) {
        return "title";
      }
      if (entry instanceof LexiconEntry.ValueOf value && types.contains(value.attribute())) {
        return value.attribute();
      }
    }
    return null;
  }
}
