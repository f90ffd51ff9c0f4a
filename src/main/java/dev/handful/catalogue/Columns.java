package dev.handful.catalogue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The values of a generation's items by attribute, for questions about all of them: a turn asks
 * many, and looking at every item for each would take seconds where there are a hundred thousand.
 * Each attribute is read when it is first asked for. Immutable to its callers; thread-safe.
 */
public final class Columns {

  private final List<Item> items;
  private final Map<String, Column> columns = new ConcurrentHashMap<>();

  Columns(Collection<Item> items) {
    this.items = List.copyOf(items);
  }

  /**
   * One attribute.
   *
   * @param words positions of the items by keyword value, ascending; values in the feed's order
   * @param numbers of the items that have one
   * @param yes positions of the items that say yes; no: of those that say no
   */
  private record Column(Map<String, int[]> words, NumberLine numbers, int[] yes, int[] no) {}

  /**
   * The same with other facts of some items: what is known of attributes that stay is kept.
   *
   * @param items all of them, in the order of before
   * @param before items as they were
   * @param after the same items as they are, in the same order
   */
  Columns with(Collection<Item> items, List<Item> before, List<Item> after) {
    var next = new Columns(items);
    columns.forEach(
        (attribute, column) -> {
          boolean stays = true;
          for (int i = 0; i < before.size() && stays; i++) {
            var old = before.get(i).value(attribute);
            stays = Objects.equals(old, after.get(i).value(attribute));
          }
          if (stays) {
            next.columns.put(attribute, column);
          }
        });
    return next;
  }

  /** Every item, in the feed's order. */
  public List<Item> items() {
    return items;
  }

  /** The keyword values that some item has. */
  public Set<String> words(String attribute) {
    return column(attribute).words().keySet();
  }

  /** The items that have one of these keyword values, in the feed's order. */
  public List<Item> having(String attribute, Collection<String> values) {
    var words = column(attribute).words();
    var found = values.stream().distinct().map(words::get).filter(Objects::nonNull);
    var lists = found.toList();
    if (lists.size() == 1) {
      return at(lists.getFirst());
    }
    var any = new BitSet(items.size());
    lists.forEach(positions -> Arrays.stream(positions).forEach(any::set));
    return any.stream().mapToObj(items::get).toList();
  }

  /** The items' numbers, money in minor units. */
  public NumberLine numbers(String attribute) {
    return column(attribute).numbers();
  }

  /** The items that say this of a yes-or-no attribute, in the feed's order. */
  public List<Item> saying(String attribute, boolean yes) {
    var column = column(attribute);
    return at(yes ? column.yes() : column.no());
  }

  private List<Item> at(int[] positions) {
    return Arrays.stream(positions).mapToObj(items::get).toList();
  }

  private Column column(String attribute) {
    var known = columns.get(attribute);
    // Not computeIfAbsent: whoever asks for another attribute would wait as well.
    return known == null ? remember(attribute, read(attribute)) : known;
  }

  private Column remember(String attribute, Column column) {
    columns.put(attribute, column);
    return column;
  }

  private Column read(String attribute) {
    var words = new LinkedHashMap<String, Positions>();
    var numbers = new double[items.size()];
    var yes = new Positions();
    var no = new Positions();
    int numbered = 0;
    for (int at = 0; at < items.size(); at++) {
      var value = items.get(at).value(attribute);
      if (value instanceof AttributeValue.Keywords(var of)) {
        for (var word : of) {
          words.computeIfAbsent(word, w -> new Positions()).add(at);
        }
      } else if (value instanceof AttributeValue.Flag(boolean is)) {
        (is ? yes : no).add(at);
      } else if (value != null && value.number().isPresent()) {
        numbers[numbered++] = value.number().getAsDouble();
      }
    }
    var positions = new LinkedHashMap<String, int[]>();
    words.forEach((word, at) -> positions.put(word, at.all()));
    return new Column(
        Collections.unmodifiableMap(positions),
        NumberLine.of(Arrays.copyOf(numbers, numbered)),
        yes.all(),
        no.all());
  }

  /** Ascending positions; one that comes twice in a row counts once. */
  private static final class Positions {
    private int[] at = new int[4];
    private int size;

    void add(int position) {
      if (size > 0 && at[size - 1] == position) {
        return;
      }
      if (size == at.length) {
        at = Arrays.copyOf(at, 2 * size);
      }
      at[size++] = position;
    }

    int[] all() {
      return Arrays.copyOf(at, size);
    }
  }
}
