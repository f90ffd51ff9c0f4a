package dev.handful.evaluation;

import dev.handful.evaluation.ChatReply.Suggested;
import dev.handful.evaluation.ChatReply.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up the value of every reason in the feed. */
final class ReasonAudit {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d{3})*(?:\\.\\d+)?");

  /** Words that stand around a value and claim nothing. */
  private static final String UNITS = "\\b(cm|centimet(?:re|er)s?|sar|riyals?|sr)\\b";

  /** A reason whose value the item does not have. */
  record Miss(String target, int turn, String item, String attribute, String value, String text) {}

  /** How many reasons were looked up, and those not found. */
  record Checked(int reasons, List<Miss> misses) {
    Checked {
      misses = List.copyOf(misses);
    }
  }

  private final Feed feed;

  ReasonAudit(Feed feed) {
    this.feed = feed;
  }

  Checked of(List<Dialogue> dialogues) {
    int reasons = 0;
    List<Miss> misses = new ArrayList<>();
    for (Dialogue dialogue : dialogues) {
      for (int turn = 0; turn < dialogue.exchanges().size(); turn++) {
        for (Suggested shown : dialogue.exchanges().get(turn).reply().suggestions()) {
          reasons += shown.reasons().size();
          misses.addAll(missed(dialogue.target().target(), turn, shown));
        }
      }
    }
    return new Checked(reasons, misses);
  }

  private List<Miss> missed(String target, int turn, Suggested shown) {
    CataloguedItem item = feed.get(shown.id());
    return shown.reasons().stream()
        .filter(reason -> item == null || !holds(reason, item))
        .map(
            reason ->
                new Miss(
                    target,
                    turn,
                    shown.id(),
                    String.valueOf(reason.attribute()),
                    String.valueOf(reason.value()),
                    String.valueOf(reason.text())))
        .toList();
  }

  /** Whether the item has the reason's value in the field it names, or in its words. */
  static boolean holds(Why reason, CataloguedItem item) {
    String attribute = reason.attribute() == null ? "" : reason.attribute();
    String value = reason.value() == null ? "" : reason.value().toLowerCase(Locale.ROOT).strip();
    if (value.isEmpty()) {
      return false;
    }
    return switch (FactKind.of(attribute).orElse(null)) {
      case PRICE -> same(value, item.price());
      case WIDTH -> same(value, item.width());
      case HEIGHT -> same(value, item.height());
      case DEPTH -> same(value, item.depth());
      case ONLINE ->
          value.matches(
              Boolean.TRUE.equals(item.online())
                  ? "yes|true|available online"
                  : "no|false|not available online");
      case COLOUR, TYPE, CATEGORY -> inWords(value, item);
      case null -> flag(attribute, item, value) || inWords(value, item);
    };
  }

  private static boolean flag(String attribute, CataloguedItem item, String value) {
    return attribute.equals("other_colors")
        && value.matches(Boolean.TRUE.equals(item.otherColors()) ? "yes|true" : "no|false");
  }

  private static boolean same(String value, @Nullable Double field) {
    List<MatchResult> numbers = NUMBER.matcher(value).results().toList();
    return field != null
        && numbers.size() == 1
        && Math.abs(Double.parseDouble(numbers.getFirst().group().replace(",", "")) - field)
            < 0.005;
  }

  /** Each listed value must stand in the item's words, literally. */
  private static boolean inWords(String value, CataloguedItem item) {
    String words = item.words();
    String bare = value.replaceAll(UNITS, "").strip();
    return words.contains(value)
        || !bare.isEmpty() && words.contains(bare)
        || Stream.of(value.split(", | and | / ")).allMatch(words::contains);
  }
}
