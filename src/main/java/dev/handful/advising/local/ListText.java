package dev.handful.advising.local;

import dev.handful.dialogue.Among;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Notice;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of the list itself: what was done to find it, and what all of it shares. */
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
    var extreme = extreme();
    if (extreme.isPresent()) {
      return count < 2 || ofTheList()
          ? ""
          : voice.sentence(Say.LIST_EXTREME, "count", count, "superlative", extreme.get());
    }
    if (writing.state().showingMore() && !writing.state().shown().isEmpty()) {
      return voice.sentence(Say.LIST_MORE, "count", count);
    }
    var sentences = new ArrayList<String>();
    sentences.add(things.musts().isEmpty() ? guesses(count) : fitting(count));
    sentences.addAll(new SharedWishes(writing).sentences());
    return String.join(" ", sentences);
  }

  /** The best of the list and what goes beyond it were told one by one; they are no ranking. */
  private boolean ofTheList() {
    return writing.plan().goals().stream()
        .anyMatch(goal -> goal instanceof Goal.AnswerExtreme asked && asked.among() == Among.SHOWN);
  }

  /** How the asked end of a number line is called, when the list answers such a question. */
  private Optional<String> extreme() {
    return writing.plan().goals().stream()
        .filter(Goal.AnswerExtreme.class::isInstance)
        .map(Goal.AnswerExtreme.class::cast)
        .filter(
            goal ->
                writing.found().extremes().stream()
                    .anyMatch(fact -> fact.attribute().equals(goal.attribute())))
        .flatMap(
            goal ->
                writing
                    .attribute(goal.attribute())
                    .map(a -> writing.wording().superlative(a, goal.direction()))
                    .stream())
        .findFirst();
  }

  private String fitting(int count) {
    int total = total(count);
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

  /** Colours and sizes of what is shown stand on its card and are no further finds. */
  private int total(int count) {
    int total = writing.found().total();
    int shown =
        writing.plan().slots().stream().mapToInt(s -> 1 + s.candidate().variants().size()).sum();
    return total <= shown ? count : total;
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

  private static boolean explainsNothing(Notice notice) {
    return switch (notice) {
      case Notice.NoMatch ignored -> true;
      case Notice.AbsentType ignored -> true;
      case Notice.PriceFloor ignored -> true;
      case Notice.NearMiss ignored -> true;
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
