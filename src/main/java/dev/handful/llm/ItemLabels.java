package dev.handful.llm;

import dev.handful.catalogue.Item;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names under which a model sees items: C1, C2, ... It may refer to nothing else. Read back
 * tolerantly (C01): in brackets, quotes or backticks, in lower case, with the title behind it, or
 * the title alone.
 */
public record ItemLabels(List<Item> items) {

  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:-\\s+)?[^\\w-]*(?:candidate|item)?[^\\w-]*c?[^\\w-]*(\\d{1,4})(?!\\d)(.*)$",
          Pattern.DOTALL);
  private static final Pattern FRAME =
      Pattern.compile("^[\\s\\[({<\"'`“”‘’*#]+|[\\s\\])}>\"'`“”‘’*.,:]+$");

  public ItemLabels {
    items = List.copyOf(items);
  }

  /** The label of an item by its place, first = 0. */
  public static String of(int place) {
    return "C" + (place + 1);
  }

  /** Which of the items a reference means; empty when it is none of them. */
  public Optional<Item> resolve(String reference) {
    var bare = FRAME.matcher(reference).replaceAll("");
    var titled = items.stream().filter(item -> item.title().equalsIgnoreCase(bare)).findFirst();
    if (titled.isPresent()) {
      return titled;
    }
    var label = LABEL.matcher(bare.toLowerCase(Locale.ROOT));
    if (!label.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(label.group(1));
    return number >= 1 && number <= items.size() && follows(label.group(2), number)
        ? Optional.of(items.get(number - 1))
        : Optional.empty();
  }

  /** Behind a label stands nothing, or the title that belongs to it: "C3: Ridge Tent". */
  private boolean follows(String rest, int number) {
    var words = FRAME.matcher(rest.replaceAll("^[\\W_]+", "")).replaceAll("");
    return words.isEmpty()
        || items.get(number - 1).title().toLowerCase(Locale.ROOT).contains(words.strip());
  }
}
