package dev.handful.understanding.llm;

import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one reading says twice: two bounds make a range, else the later word counts. */
final class Contradictions {

  private Contradictions() {}

  static List<UnderstoodAct> settled(List<UnderstoodAct> acts, Tally tally) {
    var settled = new ArrayList<UnderstoodAct>();
    for (var next : acts) {
      var earlier =
          settled.stream().filter(e -> same(e.act(), next.act())).findFirst().orElse(null);
      var joined = earlier == null ? null : joined(earlier, next);
      if (joined != null) {
        settled.set(settled.indexOf(earlier), joined);
        continue;
      }
      if (earlier != null) {
        settled.remove(earlier);
        tally.drop(Drop.SUPERSEDED);
      }
      settled.add(next);
    }
    return List.copyOf(settled);
  }

  private static boolean same(UserAct one, UserAct other) {
    if (one instanceof UserAct.Disclose(Constraint a)
        && other instanceof UserAct.Disclose(Constraint b)) {
      return a.attribute().equals(b.attribute()) && a.polarity() == b.polarity();
    }
    if (one instanceof UserAct.Accept(var item)
        && other instanceof UserAct.Reject(var rejected, var ignored)) {
      return rejected.contains(item);
    }
    if (one instanceof UserAct.Reject(var rejected, var ignored)
        && other instanceof UserAct.Accept(var item)) {
      return rejected.contains(item);
    }
    // One thing is taken at a time; the same act twice is one.
    return one instanceof UserAct.Accept && other instanceof UserAct.Accept || one.equals(other);
  }

  /** "At least 20", "at most 30"; and dislikes, which add up. */
  private static @Nullable UnderstoodAct joined(UnderstoodAct earlier, UnderstoodAct next) {
    if (!(earlier.act() instanceof UserAct.Disclose(Constraint was))
        || !(next.act() instanceof UserAct.Disclose(Constraint is))) {
      return null;
    }
    var wanted = joined(was.wanted(), is.wanted(), is.polarity());
    if (wanted == null) {
      return null;
    }
    var quote = was.quote().isEmpty() ? is.quote() : was.quote();
    var constraint =
        new Constraint(
            is.id(), is.attribute(), wanted, is.polarity(), is.strength(), quote, is.turn(), null);
    double confidence = Math.min(earlier.confidence(), next.confidence());
    return new UnderstoodAct(new UserAct.Disclose(constraint), confidence, earlier.quote());
  }

  private static @Nullable Wanted joined(Wanted was, Wanted is, Polarity polarity) {
    if (was instanceof Wanted.Range(var lowWas, var highWas)
        && is instanceof Wanted.Range(var lowIs, var highIs)
        && (lowWas == null) == (highIs == null)
        && (highWas == null) == (lowIs == null)) {
      var low = lowWas == null ? lowIs : lowWas;
      var high = highWas == null ? highIs : highWas;
      return low != null && high != null && low <= high ? new Wanted.Range(low, high) : null;
    }
    if (polarity == Polarity.AVOID
        && was instanceof Wanted.Values one
        && is instanceof Wanted.Values two) {
      return new Wanted.Values(all(one.named(), two.named()), all(one.narrower(), two.narrower()));
    }
    return null;
  }

  private static List<String> all(List<String> one, List<String> two) {
    return java.util.stream.Stream.concat(one.stream(), two.stream()).distinct().toList();
  }
}
