package dev.handful.advising.local;

import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Notice;
import dev.handful.dialogue.Strength;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.List;

/** What is said of the list itself: what was done to find it. */
final class ListText {

  private final Writing writing;
  private final Things things;

  ListText(Writing writing) {
    this.writing = writing;
    this.things = new Things(writing);
  }

  /** Nothing when there is no list and a notice says why. */
  List<String> paragraphs() {
    int count = writing.plan().slots().size();
    if (count > 0) {
      return List.of(lead(count));
    }
    boolean searched = writing.plan().goals().stream().anyMatch(Goal.Recommend.class::isInstance);
    boolean explained = writing.plan().notices().stream().anyMatch(ListText::explainsNothing);
    return searched && !explained ? List.of(writing.voice().sentence(Say.LIST_NONE)) : List.of();
  }

  private String lead(int count) {
    var voice = writing.voice();
    if (writing.plan().goals().stream().anyMatch(Goal.Present.class::isInstance)) {
      return voice.sentence(Say.LIST_NAMED, "count", count);
    }
    if (writing.plan().notices().stream().anyMatch(ListText::explainsNothing)) {
      return voice.sentence(Say.LIST_CLOSEST, "count", count);
    }
    if (writing.state().showingMore() && !writing.state().shown().isEmpty()) {
      return voice.sentence(Say.LIST_MORE, "count", count);
    }
    var sentences = new ArrayList<String>();
    sentences.add(things.musts().isEmpty() ? guesses(count) : fitting(count));
    var nice = nice();
    if (!nice.isEmpty()) {
      sentences.add(voice.sentence(Say.LIST_NICE, "what", writing.labels(nice)));
    }
    return String.join(" ", sentences);
  }

  private String fitting(int count) {
    int total = writing.found().total();
    if (things.unspeakable()) {
      var needs = writing.labels(things.musts());
      return total > count
          ? writing
              .voice()
              .sentence(Say.LIST_PICKS_OF, "count", count, "total", total, "needs", needs)
          : writing.voice().sentence(Say.LIST_PICKS, "count", count, "needs", needs);
    }
    return total > count
        ? writing
            .voice()
            .sentence(Say.LIST_BEST, "count", count, "total", total, "what", things.phrase(total))
        : writing.voice().sentence(Say.LIST_ALL, "count", count, "what", things.phrase(count));
  }

  private String guesses(int count) {
    var words = writing.state().needOnce();
    var echo = new Echo(writing);
    var need = echo.foreign(words) ? "" : Echo.line(String.join(" ", words));
    boolean told =
        writing.plan().notices().stream().anyMatch(Notice.NotFilterable.class::isInstance);
    return need.isEmpty() || told
        ? writing.voice().sentence(Say.LIST_GUESSES, "count", count)
        : writing.voice().sentence(Say.LIST_NEED, "count", count, "need", need);
  }

  private List<Constraint> nice() {
    return writing.constraints().stream()
        .filter(c -> c.strength() == Strength.NICE)
        .filter(c -> writing.items().stream().anyMatch(c::fulfilledBy))
        .toList();
  }

  private static boolean explainsNothing(Notice notice) {
    return switch (notice) {
      case Notice.NoMatch ignored -> true;
      case Notice.AbsentType ignored -> true;
      case Notice.PriceFloor ignored -> true;
      case Notice.NoMore ignored -> true;
      case Notice.NotFilterable ignored -> false;
      case Notice.NotExcludable ignored -> false;
      case Notice.CurrencyUnknown ignored -> false;
      case Notice.Changed ignored -> false;
      case Notice.Restarted ignored -> false;
      case Notice.CatalogueChanged ignored -> false;
    };
  }
}
