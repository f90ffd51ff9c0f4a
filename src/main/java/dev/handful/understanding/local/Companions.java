package dev.handful.understanding.local;

import dev.handful.catalogue.Lexicon.Match;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import dev.handful.language.Words;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * "A table without chairs": what is ruled out is no kind of its own but comes along with the kind
 * that is wanted, "table and 4 chairs".
 */
final class Companions {
  private static final double SURE = 0.9;
  private static final Words WORDS = new Words();

  private Companions() {}

  /** Rules out the wanted kinds that come with such a thing; false where there are none. */
  static boolean ruleOut(Reading reading, Acts acts, Match match) {
    if (!Scope.types(reading, match) || match.end() - match.start() != 1) {
      return false;
    }
    var stem = reading.tokens.get(match.start()).stem();
    for (var wish : kinds(reading, acts)) {
      var covered = values(wish);
      boolean itself = covered.stream().anyMatch(kind -> stem.equals(last(kind, wish)));
      var along =
          itself
              ? List.<String>of()
              : covered.stream().filter(kind -> WORDS.stems(spaced(kind)).contains(stem)).toList();
      if (!along.isEmpty() && along.size() < covered.size()) {
        var cue = Scope.negation(reading, match.start());
        int start = cue == null ? match.start() : Math.min(cue.start(), match.start());
        int end = cue == null ? match.end() : Math.max(cue.end(), match.end());
        acts.quoteBy(wish.attribute(), Polarity.AVOID, match.start(), match.end());
        acts.disclose(
            wish.attribute(),
            new Wanted.Values(List.of(), along),
            Polarity.AVOID,
            Strength.MUST,
            SURE,
            start,
            end);
        return true;
      }
    }
    return false;
  }

  /** The kinds wanted, in this message or before. */
  private static List<Constraint> kinds(Reading reading, Acts acts) {
    var types = reading.snapshot.catalogue().schema().typeAttributes();
    var now =
        acts.all()
            .flatMap(a -> a instanceof UserAct.Disclose(Constraint c) ? Stream.of(c) : null)
            .filter(c -> c.polarity() == Polarity.WANT && types.contains(c.attribute()))
            .toList();
    return now.isEmpty()
        ? reading.state.constraints().stream()
            .filter(c -> c.polarity() == Polarity.WANT && types.contains(c.attribute()))
            .toList()
        : now;
  }

  /** "No chairs" said of chairs is no matter of what comes along: the stem of a kind so named. */
  private static String last(String kind, Constraint wish) {
    boolean named = wish.wanted() instanceof Wanted.Values v && v.named().contains(kind);
    var stems = WORDS.stems(spaced(kind));
    return named && !stems.isEmpty() && stems.size() == 1 ? stems.getLast() : "";
  }

  private static Set<String> values(Constraint wish) {
    var all = new TreeSet<String>();
    if (wish.wanted() instanceof Wanted.Values(var named, var narrower)) {
      all.addAll(named);
      all.addAll(narrower);
    }
    return all;
  }

  private static String spaced(String kind) {
    return kind.replaceAll("[^\\p{L}\\p{N}']+", " ");
  }
}
