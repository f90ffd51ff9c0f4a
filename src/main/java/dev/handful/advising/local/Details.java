package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What tells an item apart from others of the same title in one list: "80 cm wide, white". */
final class Details {

  private static final int MOST = 3;

  private final Writing writing;
  private final List<Item> list;

  Details(Writing writing, List<Item> list) {
    this.writing = writing;
    this.list = list;
  }

  /** Null when the title is unique, or when nothing that may be shown differs. */
  @Nullable String of(Item item) {
    var namesakes =
        list.stream()
            .filter(other -> other.title().equals(item.title()) && !other.id().equals(item.id()))
            .toList();
    var told =
        writing.attributes().stream()
            .filter(Details::tells)
            .filter(attribute -> differs(attribute, item, namesakes))
            .limit(MOST)
            .map(attribute -> phrase(attribute, Objects.requireNonNull(value(item, attribute))))
            .collect(Collectors.joining(", "));
    return told.isEmpty() ? null : told;
  }

  /** The price stands on the card anyway; a rating is no feature. */
  private static boolean tells(Attribute attribute) {
    return attribute.show()
        && attribute.type() != AttributeType.TEXT
        && !attribute.name().equals(Attribute.PRICE)
        && !attribute.name().equals(Attribute.RATING)
        && !attribute.name().equals(Attribute.AVAILABILITY);
  }

  private static boolean differs(Attribute attribute, Item item, List<Item> namesakes) {
    var own = value(item, attribute);
    return own != null
        && namesakes.stream().anyMatch(other -> !own.equals(value(other, attribute)));
  }

  private static @Nullable AttributeValue value(Item item, Attribute attribute) {
    return Writing.value(item, attribute);
  }

  private String phrase(Attribute attribute, AttributeValue value) {
    return value instanceof AttributeValue.Keywords
        ? writing.wording().value(attribute, value)
        : writing.wording().phrase(attribute, value);
  }
}
