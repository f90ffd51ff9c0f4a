package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.UserAct;
import java.util.List;

/** "Compare the first two", "is the second wider than the first?", "are they heavy?" */
final class SideBySide implements Rule {
  private static final double SURE = 0.9;
  private final References references;

  SideBySide(References references) {
    this.references = references;
  }

  @Override
  public void apply(Reading reading, Acts acts) {
    compare(reading, acts);
    compared(reading, acts);
  }

  private void compare(Reading reading, Acts acts) {
    var cue = reading.cues(CueKind.COMPARE).findFirst().orElse(null);
    if (cue == null || !reading.free(cue.start(), cue.end())) {
      return;
    }
    int start = reading.sentenceStart(cue.start());
    int end = reading.sentenceEnd(cue.start());
    var items = references.items(reading, start, end);
    if (!items.isEmpty() || !reading.state.shown().isEmpty()) {
      acts.add(
          new UserAct.Compare(items.size() == 1 ? withFocus(reading, items) : items),
          SURE,
          start,
          end);
    }
  }

  /** "Is the second wider than the first?", "are they heavy?": beside each other. */
  private void compared(Reading reading, Acts acts) {
    for (var reference : references.find(reading)) {
      int start = reading.questionStart(reference.start());
      int end = reading.sentenceEnd(reference.start());
      var items = references.items(reading, start, end);
      boolean all = reading.in(CueKind.THESE, reference.start());
      boolean graded = reading.grades.stream().anyMatch(g -> g.start() >= start && g.end() <= end);
      boolean named =
          all
              && (reading.mentions.stream().anyMatch(m -> m.start() >= start && m.end() <= end)
                  || reading.cueWithin(CueKind.PRICE_ASKED, start, end) != null);
      if (reading.asks(reference.start())
          && items.size() > 1
          && reading.cueWithin(CueKind.SEEK, start, end) == null
          && (graded || named)) {
        askedOfAll(reading, acts, reference, items);
        return;
      }
    }
  }

  /** "Are any of these dishwasher safe?" asks the same of each; amounts are set side by side. */
  private void askedOfAll(Reading reading, Acts acts, Reference reference, List<ItemId> items) {
    int start = reading.questionStart(reference.start());
    int end = reading.sentenceEnd(reference.start());
    var attribute = Attributes.asked(reading, start, end, reference);
    boolean all = reading.in(CueKind.THESE, reference.start());
    boolean amount =
        reading.vocabulary.attribute(attribute == null ? "" : attribute).stream()
            .anyMatch(Attribute::numeric);
    boolean yesOrNo = reading.is(WordList.YES_OR_NO, start);
    boolean graded = reading.grades.stream().anyMatch(g -> g.start() >= start && g.end() <= end);
    if (!all || attribute == null || graded || amount && !yesOrNo) {
      acts.add(new UserAct.Compare(items), SURE, start, end);
      return;
    }
    var question = reading.quote(start, end);
    items.forEach(
        item -> acts.add(new UserAct.InquireItem(item, attribute, question), SURE, start, end));
  }

  private static List<ItemId> withFocus(Reading reading, List<ItemId> one) {
    var focus = reading.state.focus();
    return focus == null || one.contains(focus) ? one : List.of(focus, one.getFirst());
  }
}
