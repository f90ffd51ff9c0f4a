package dev.handful.understanding.llm;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Shown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The items shown last as C1, C2, ...; a model sees and says nothing else of them. Read tolerantly:
 * in brackets, quotes or backticks, in any case, without the letter, or by the whole title (C01).
 */
final class Labels {

  private static final Pattern LABEL =
      Pattern.compile("(?i)(?:item|candidate)?\\s*c?\\s*(\\d{1,3})");
  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private final List<Shown> shown;

  Labels(List<Shown> shown) {
    this.shown = List.copyOf(shown);
  }

  boolean isEmpty() {
    return shown.isEmpty();
  }

  /** The label of the item at a place of the list, first = 0. */
  static String label(int at) {
    return "C" + (at + 1);
  }

  /** The items that these labels name, each once; one that names none is counted. */
  List<ItemId> items(List<String> written, Tally tally) {
    Set<ItemId> items = new LinkedHashSet<>();
    for (var one : new ArrayList<>(written)) {
      var item = item(one);
      if (item == null) {
        tally.drop(Drop.UNKNOWN_ITEM);
      } else {
        items.add(item);
      }
    }
    return List.copyOf(items);
  }

  private @Nullable ItemId item(String written) {
    var plain = AROUND.matcher(written.strip()).replaceAll("");
    var label = LABEL.matcher(plain);
    if (label.matches()) {
      int at = Integer.parseInt(label.group(1)) - 1;
      return at >= 0 && at < shown.size() ? shown.get(at).item().id() : null;
    }
    var title = plain.toLowerCase(Locale.ROOT);
    return shown.stream()
        .filter(
            s ->
                AROUND
                    .matcher(s.item().title())
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT)
                    .equals(title))
        .map(s -> s.item().id())
        .findFirst()
        .orElse(null);
  }
}
