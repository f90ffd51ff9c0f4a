package dev.handful.advising.local;

import dev.handful.catalogue.Item;
import dev.handful.dialogue.Change;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Reason;
import dev.handful.dialogue.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why each item of a list is in it: one or two reasons that tell it from the others. What all of
 * them share is said once, in the list's own line.
 */
final class Reasons {

  private static final int MOST = 2;
  private static final int MOST_EXPLAINED = 4;

  /** A second reason that says less than this is left out. */
  private static final double WORTH_SAYING = 8;

  /** What a sentence loses when the list has one like it, about the same attribute. */
  private static final double REPEATED = 22;

  /** What it loses when the list has one of its form, about whatever. */
  private static final double SAME_FORM = 7;

  private final Writing writing;
  private final Needs needs;
  private final Wishes wishes;
  private final Merits merits;
  private final Distinctions distinctions;
  private final Likeness likeness;
  private final Map<String, Integer> uses = new HashMap<>();
  private Set<String> lastSaid = Set.of();

  Reasons(Writing writing, Quotes quotes) {
    var kinds = new Kinds(writing);
    var standing = new Standing(writing, kinds);
    this.writing = writing;
    this.needs = new Needs(writing);
    this.wishes = new Wishes(writing, needs, standing);
    this.merits = new Merits(writing, quotes, standing);
    this.likeness = new Likeness(writing);
    this.distinctions = new Distinctions(writing, standing, kinds);
  }

  /** One or two reasons; never none when the catalogue says anything of the item. */
  List<Reason> of(Slot slot) {
    var item = slot.candidate().item();
    var grounds = new ArrayList<Ground>();
    grounds.addAll(distinctions.of(slot));
    grounds.addAll(wishes.of(item));
    grounds.addAll(likeness.of(item));
    grounds.addAll(merits.of(item));
    if (slot.change() == Change.KEPT) {
      dropRead(grounds);
    }
    var reasons = new ArrayList<Reason>();
    var said = new HashSet<String>();
    while (reasons.size() < MOST && !grounds.isEmpty()) {
      var best = best(grounds);
      if (!reasons.isEmpty() && worth(best) < WORTH_SAYING) {
        break;
      }
      grounds.removeIf(ground -> ground.attribute().equals(best.attribute()));
      uses.merge(best.form(), 1, Integer::sum);
      uses.merge(about(best), 1, Integer::sum);
      said.add(about(best));
      reasons.add(best.reason().get());
    }
    lastSaid = Set.copyOf(said);
    return reasons;
  }

  /** What was read out when an item was new is not read again, if there is anything else. */
  private static void dropRead(List<Ground> grounds) {
    var others = grounds.stream().filter(g -> !g.form().equals(Merits.DESCRIPTION)).toList();
    if (others.stream().anyMatch(g -> g.worth() >= WORTH_SAYING)) {
      grounds.removeIf(g -> !others.contains(g));
    }
  }

  /** Everything that speaks for one item, the shopper's own wishes first. */
  List<Reason> explained(Item item) {
    var reasons = new ArrayList<Reason>();
    writing.constraints().stream()
        .filter(c -> c.fulfilledBy(item) && !isKind(c))
        .sorted(Comparator.comparing(Constraint::strength))
        .limit(MOST_EXPLAINED)
        .forEach(c -> needs.met(c, item).ifPresent(reasons::add));
    merits.of(item).stream()
        .filter(ground -> reasons.isEmpty() || ground.worth() >= WORTH_SAYING)
        .filter(g -> reasons.stream().noneMatch(r -> r.attribute().equals(g.attribute())))
        .sorted(Comparator.comparingDouble(Ground::worth).reversed())
        .limit(MOST)
        .forEach(ground -> reasons.add(ground.reason().get()));
    return reasons;
  }

  private boolean isKind(Constraint constraint) {
    return writing.attribute(constraint.attribute()).filter(writing::namesKind).isPresent();
  }

  /** The first of the best, so that a replay says the same. */
  private Ground best(List<Ground> grounds) {
    return grounds.stream().reduce((a, b) -> worth(b) > worth(a) ? b : a).orElseThrow();
  }

  private double worth(Ground ground) {
    return ground.worth()
        - (lastSaid.contains(about(ground)) && !ground.form().equals(Merits.DESCRIPTION)
            ? REPEATED
            : 0)
        - repeated(ground) * uses.getOrDefault(about(ground), 0)
        - SAME_FORM * Math.min(MOST, uses.getOrDefault(ground.form(), 0));
  }

  /** No description is like another, and numbers of one attribute are read beside each other. */
  private static double repeated(Ground ground) {
    return switch (ground.form()) {
      case Merits.DESCRIPTION -> 0;
      case Merits.FACT -> SAME_FORM;
      default -> REPEATED;
    };
  }

  private static String about(Ground ground) {
    return ground.form() + " " + ground.attribute();
  }
}
