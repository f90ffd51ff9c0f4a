package dev.handful.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something a shopper said that no suggestion may contradict. */
sealed interface StatedMust {

  /** Costs at most {@code budget} whole units. */
  record Budget(int budget) implements StatedMust {}

  /** Has one of the colours. */
  record InColour(List<String> colours) implements StatedMust {}

  /** Does not have the colour. */
  record NotInColour(String colour) implements StatedMust {}

  /** Is of the type, or of one whose name contains it: a "coffee table" is a "table". */
  record OfType(String type) implements StatedMust {}

  /** Is in one of the categories. */
  record InCategory(List<String> categories) implements StatedMust {}

  /**
   * How {@code item} contradicts it; null when it does not. What the feed does not say is no
   * contradiction.
   */
  default @Nullable String contradiction(CataloguedItem item) {
    return switch (this) {
      case Budget(int budget) ->
          item.price() != null && item.price() > budget
              ? "costs " + item.price() + ", budget " + budget
              : null;
      case InColour(List<String> colours) ->
          item.colors().isEmpty()
                  || colours.stream().anyMatch(wanted -> contains(item.colors(), wanted))
              ? null
              : "is " + item.colors() + ", wanted " + colours;
      case NotInColour(String colour) ->
          contains(item.colors(), colour) ? "is " + item.colors() + ", not " + colour : null;
      case OfType(String type) ->
          item.type() == null || words(item.type()).containsAll(words(type))
              ? null
              : "is '" + item.type() + "', wanted '" + type + "'";
      case InCategory(List<String> categories) ->
          item.categories().stream().anyMatch(c -> categories.contains(c.toLowerCase(Locale.ROOT)))
              ? null
              : "is in " + item.categories() + ", wanted " + categories;
    };
  }

  private static boolean contains(List<String> colours, String colour) {
    Set<String> wanted = words(colour);
    return colours.stream().anyMatch(c -> words(c).containsAll(wanted));
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")).collect(Collectors.toSet());
  }
}
