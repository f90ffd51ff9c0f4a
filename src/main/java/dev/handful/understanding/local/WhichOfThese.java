package dev.handful.understanding.local;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.LexiconEntry;
import dev.handful.dialogue.Shown;
import dev.handful.dialogue.UserAct;
import dev.handful.language.Words;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions that point to the list without a word for an item: "which one has armrests?" names
 * those shown that say so; "what's the depth?" asks of the only one shown.
 */
final class WhichOfThese implements Rule {
  private static final double SURE = 0.85;
  private static final String WHICH = "which";
  private final Words words;

  WhichOfThese(Words words) {
    this.words = words;
  }

  @Override
  public void apply(Reading reading, Acts acts) {
    var shown = reading.state.lastShown();
    if (shown.isEmpty() || reading.size() == 0 || !acts.isEmpty() || !reading.asks(0)) {
      return;
    }
    var focus = reading.state.focus();
    var meant = focus == null && shown.size() == 1 ? shown.getFirst().item().id() : focus;
    if (reading.surfaces.getFirst().equals(WHICH)) {
      which(reading, acts, shown);
    } else if (meant != null && onlyAttribute(reading)) {
      inquire(reading, acts, meant, Attributes.asked(reading));
    }
  }

  private void which(Reading reading, Acts acts, List<Shown> shown) {
    boolean pointed =
        reading.size() > 1
            && (reading.surfaces.get(1).equals("one")
                || reading.has(CueKind.THESE)
                || reading.surfaces.get(1).equals("ones"));
    var asked =
        IntStream.range(1, reading.size())
            .filter(t -> reading.free(t) && !reading.stop(t) && !reading.vague(t))
            .filter(t -> !reading.in(CueKind.THESE, t) && !reading.in(CueKind.QUESTION, t))
            .mapToObj(t -> reading.tokens.get(t).stem())
            .toList();
    if (!pointed || asked.isEmpty() || !reading.grades.isEmpty()) {
      return;
    }
    var having =
        shown.stream()
            .map(Shown::item)
            .filter(item -> told(item).containsAll(asked))
            .map(Item::id)
            .toList();
    if (having.isEmpty()) {
      inquire(reading, acts, shown.getFirst().item().id(), Attributes.asked(reading));
    } else {
      acts.add(new UserAct.NameItem(having), SURE, 0, reading.size());
    }
  }

  /** The stems of all that the catalogue says of the item. */
  private List<String> told(Item item) {
    var values =
        item.attributes().values().stream()
            .flatMap(
                value ->
                    switch (value) {
                      case AttributeValue.Keywords(var of) -> of.stream();
                      case AttributeValue.Prose(var text) -> Stream.of(text);
                      case AttributeValue.Quantity ignored -> Stream.<String>empty();
                      case AttributeValue.Price ignored -> Stream.<String>empty();
                      case AttributeValue.Flag ignored -> Stream.<String>empty();
                      case AttributeValue.Day ignored -> Stream.<String>empty();
                    });
    return Stream.concat(Stream.of(item.title(), item.description()), values)
        .flatMap(text -> words.stems(text).stream())
        .toList();
  }

  /** "What's the depth?": an attribute's name and no other word with a meaning. */
  private static boolean onlyAttribute(Reading reading) {
    return !reading.mentions.isEmpty()
        && reading.matches.stream()
            .flatMap(m -> m.entries().stream())
            .allMatch(LexiconEntry.AttributeName.class::isInstance)
        && reading.quantities.isEmpty()
        && IntStream.range(0, reading.size())
            .allMatch(
                t ->
                    reading.stop(t)
                        || reading.in(CueKind.QUESTION, t)
                        || reading.mentions.stream().anyMatch(m -> m.start() <= t && t < m.end()));
  }

  private static void inquire(Reading reading, Acts acts, ItemId item, @Nullable String asked) {
    acts.add(new UserAct.InquireItem(item, asked, reading.text), SURE, 0, reading.size());
  }
}
