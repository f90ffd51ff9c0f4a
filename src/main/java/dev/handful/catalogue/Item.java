package dev.handful.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be recommended.
 *
 * @param title what the shop calls it; what a shopper sees
 * @param category path from broad to narrow; may be empty
 * @param group same value = the same product in other colours, sizes or prices; null when the feed
 *     has none
 * @param attributes typed values by attribute name; built-ins are not repeated here
 */
public record Item(
    ItemId id,
    String title,
    String description,
    List<String> category,
    @Nullable String url,
    @Nullable String image,
    @Nullable Money price,
    Availability availability,
    @Nullable Rating rating,
    @Nullable String group,
    Map<String, AttributeValue> attributes,
    @Nullable Instant updated) {

  public Item {
    if (title.isBlank()) {
      throw new IllegalArgumentException("item " + id + " needs a title");
    }
    category = List.copyOf(category);
    attributes = Map.copyOf(attributes);
  }

  /** The same item at another price or in another state of stock; itself when both are its own. */
  public Item at(@Nullable Money otherPrice, Availability otherAvailability) {
    return Objects.equals(price, otherPrice) && availability == otherAvailability
        ? this
        : new Item(
            id,
            title,
            description,
            category,
            url,
            image,
            otherPrice,
            otherAvailability,
            rating,
            group,
            attributes,
            updated);
  }

  /** The value of an attribute, built-ins included; null when the catalogue does not say. */
  public @Nullable AttributeValue value(String attribute) {
    return switch (attribute) {
      case Attribute.PRICE -> price == null ? null : new AttributeValue.Price(price);
      case Attribute.CATEGORY -> category.isEmpty() ? null : new AttributeValue.Keywords(category);
      case Attribute.RATING -> rating == null ? null : new AttributeValue.Quantity(rating.value());
      case Attribute.AVAILABILITY ->
          availability == Availability.UNKNOWN
              ? null
              : new AttributeValue.Keywords(
                  List.of(availability.name().toLowerCase(java.util.Locale.ROOT)));
      default -> attributes.get(attribute);
    };
  }

  /** The attribute's finite number; empty when the catalogue says none. */
  public OptionalDouble number(String attribute) {
    var value = value(attribute);
    var number = value == null ? OptionalDouble.empty() : value.number();
    return number.isPresent() && Double.isFinite(number.getAsDouble())
        ? number
        : OptionalDouble.empty();
  }
}
