package dev.handful.understanding.local;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.UserAct;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of shown or named items: why, compare, take, reject, more like it, questions. */
final class ItemTalk implements Rule {
  private static final double SURE = 0.9;
  private static final List<String> CHANGED = List.of("but", "only", "just", "in", "though");
  private final References references;
  private final SideBySide sideBySide;

  ItemTalk(References references) {
    this.references = references;
    this.sideBySide = new SideBySide(references);
  }

  @Override
  public void apply(Reading reading, Acts acts) {
    explain(reading, acts);
    sideBySide.apply(reading, acts);
    Reference before = null;
    for (var reference : references.find(reading)) {
      if (reading.free(reference.start(), reference.end())
          && !(before != null && Likewise.said(reading, acts, before, reference))) {
        react(reading, acts, reference);
      }
      before = reference;
    }
  }

  private void explain(Reading reading, Acts acts) {
    var cue = reading.cues(CueKind.EXPLAIN).findFirst().orElse(null);
    if (cue != null && !reading.state.shown().isEmpty() && reading.free(cue.start(), cue.end())) {
      acts.add(
          new UserAct.Explain(single(reading, cue)),
          SURE,
          cue.start(),
          reading.sentenceEnd(cue.start()));
    }
  }

  private List<ItemId> single(Reading reading, Cue cue) {
    int end = reading.sentenceEnd(cue.start());
    return references.items(reading, cue.start(), end).size() == reading.state.lastShown().size()
        ? List.of()
        : references.items(reading, cue.start(), end);
  }

  private void react(Reading reading, Acts acts, Reference reference) {
    int start = reading.clauseStart(reference.start());
    int end = reading.clauseEnd(reference.start());
    var item = reference.items().getFirst();
    var like = near(reading, CueKind.MORE_LIKE, start, end, reference);
    var fondCue = near(reading, CueKind.FOND, start, end, reference);
    var fond = fondCue != null ? fondCue : near(reading, CueKind.NICE, start, end, reference);
    var against = against(reading, start, end, reference);
    var take = near(reading, CueKind.ACCEPT, start, end, reference);
    var seen = Seen.before(reading, start, reference);
    if (like != null) {
      int from = Math.min(like.start(), reference.start());
      acts.add(new UserAct.MoreLike(item), SURE, from, reference.end());
    } else if (seen != null && !Seen.fondly(reading, reference)) {
      acts.add(new UserAct.Reject(reference.items(), "seen"), SURE, seen.start(), reference.end());
    } else if (against != null) {
      int from = Math.min(against.start(), reference.start());
      int to = Math.max(against.end(), reference.end());
      acts.add(new UserAct.Reject(reference.items(), null), SURE, from, to);
    } else if (take != null
        && !answers(reading, start, end)
        && !(reading.asks(take.start()) && take.end() <= reference.start())) {
      take(reading, acts, reference, take);
    } else if (praised(reading, reference)) {
      acts.add(new UserAct.MoreLike(item), SURE, reference.start(), reference.end());
    } else if (alone(reading, reference)) {
      acts.add(new UserAct.NameItem(reference.items()), SURE, reference.start(), reference.end());
    } else if (inquires(reading, reference)) {
      int from = reading.questionStart(reference.start());
      int to = reading.sentenceEnd(reference.start());
      acts.add(
          new UserAct.InquireItem(
              item, Attributes.asked(reading, from, to, reference), reading.quote(from, to)),
          SURE,
          from,
          to);
    } else if (fond != null && fond.end() <= reference.start()) {
      acts.add(new UserAct.MoreLike(item), SURE, fond.start(), reference.end());
    } else if (changed(reading, reference)) {
      acts.add(new UserAct.MoreLike(item), SURE, reference.start(), reference.end() + 1);
    }
  }

  /** "2" after a list, "and Frozen?": nothing but the item. */
  private static boolean alone(Reading reading, Reference reference) {
    boolean added = reference.start() == 1 && reading.in(CueKind.ADDITION, 0);
    return reference.end() == reading.size()
        && (reference.named()
            ? added
            : reference.start() == 0 && reading.quantities.stream().anyMatch(q -> q.start() == 0));
  }

  /** "The first one is nice", "the first and second look good". */
  private static boolean praised(Reading reading, Reference reference) {
    int end = reading.clauseEnd(reference.start());
    return !reading.asks(reference.start())
        && reading
            .cues(CueKind.PRAISE)
            .anyMatch(
                c ->
                    c.start() >= reference.end()
                        && c.end() <= end
                        && IntStream.range(reference.end(), c.start())
                            .allMatch(t -> reading.stop(t) || !reading.free(t)));
  }

  /** "The second one but in black", "this one, only cheaper": the item with something changed. */
  private static boolean changed(Reading reading, Reference reference) {
    int next = reference.end();
    if (reference.items().size() != 1 && !reference.named()
        || next >= reading.size()
        || reading.sentenceBefore(next)
        || !CHANGED.contains(reading.surfaces.get(next))) {
      return false;
    }
    boolean sought =
        reading.cues(CueKind.SEEK).anyMatch(c -> within(c.end(), reference.start(), 2));
    if (reference.named() && sought && reading.surfaces.get(next).equals("in")) {
      return false; // "show me the Beck in gray" names the gray one
    }
    int end = reading.sentenceEnd(next);
    boolean value = reading.matches.stream().anyMatch(m -> m.start() > next && m.end() <= end);
    boolean grade = reading.grades.stream().anyMatch(g -> g.start() > next && g.end() <= end);
    return value || grade;
  }

  private static boolean within(int end, int start, int words) {
    return end <= start && start - end < words;
  }

  private static void take(Reading reading, Acts acts, Reference reference, Cue take) {
    var items = reference.items();
    var chosen =
        items.size() == 1 ? new UserAct.Accept(items.getFirst()) : new UserAct.NameItem(items);
    int from = Math.min(take.start(), reference.start());
    acts.add(chosen, SURE, from, Math.max(take.end(), reference.end()));
  }

  /** "I'll buy it online" to "online or in the shop?" chooses no item. */
  static boolean answers(Reading reading, int start, int end) {
    var asked = reading.asked();
    return asked != null
        && reading.mentions.stream()
            .anyMatch(m -> m.start() >= start && m.end() <= end && m.attributes().contains(asked));
  }

  private static @Nullable Cue near(
      Reading reading, CueKind kind, int start, int end, Reference reference) {
    return reading
        .cues(kind)
        .filter(c -> c.start() >= start && c.end() <= end)
        .filter(c -> c.end() <= reference.start() || c.start() >= reference.start())
        .filter(c -> reading.free(c.start(), c.end()))
        .findFirst()
        .orElse(null);
  }

  /** "not the second one", "I don't like the first", "the third is not for me". */
  private static @Nullable Cue against(Reading reading, int start, int end, Reference reference) {
    var reject = near(reading, CueKind.REJECT, start, end, reference);
    if (reject != null) {
      return reject;
    }
    var critical =
        reading.cues(CueKind.CRITICISM).filter(c -> c.start() == reference.end()).findFirst();
    if (critical.isPresent()) {
      return critical.get();
    }
    var forget =
        reading
            .cues(CueKind.FORGET)
            .filter(c -> c.end() <= reference.start() && reference.start() - c.end() <= 1)
            .findFirst();
    if (forget.isPresent()) {
      return forget.get();
    }
    return Stream.concat(reading.cues(CueKind.NEGATION), reading.cues(CueKind.EXCEPT))
        .filter(c -> c.start() >= start && c.end() <= reference.start())
        .filter(
            c ->
                reference.start() - c.end() <= 2
                    && reading.grades.stream()
                        .noneMatch(g -> g.start() <= c.start() && c.end() <= g.end()))
        .findFirst()
        .orElse(null);
  }

  private static boolean inquires(Reading reading, Reference reference) {
    int from = reading.sentenceStart(reference.start());
    int to = reading.sentenceEnd(reference.start());
    boolean compares =
        reading.grades.stream()
            .anyMatch(
                g ->
                    g.degree() == Grade.Degree.COMPARATIVE
                        && g.start() != reference.start()
                        && g.start() >= from
                        && g.end() <= to);
    boolean about = reference.items().size() == 1 || reference.named();
    return about
        && !compares
        && reading.asks(reference.start())
        && !onlyAName(reading, reference, from, to);
  }

  /** "Do you have the Billy?" names it; a question about it has more to say. */
  private static boolean onlyAName(Reading reading, Reference reference, int from, int to) {
    var seek = reading.cueWithin(CueKind.SEEK, from, to);
    boolean shown =
        seek != null
            && seek.end() <= reference.start()
            && reference.start() - seek.end() <= 1
            && Attributes.asked(reading, from, to, reference) == null;
    return seek != null && (reference.named() || shown);
  }
}
