package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.Suggestion;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Other items of a suggestion's group, each labelled by what differs: "black", "80 cm". */
final class Variants {

  private static final int MOST = 6;
  private static final int MOST_DIFFERENCES = 2;

  private final Writing writing;

  Variants(Writing writing) {
    this.writing = writing;
  }

  List<Suggestion.Variant> of(Candidate candidate) {
    var variants = new ArrayList<Suggestion.Variant>();
    Set<String> labels = new HashSet<>();
    for (ItemId id : candidate.variants()) {
      var item = writing.snapshot().catalogue().item(id);
      boolean unwanted = writing.state().rejected().contains(id);
      if (item != null && !unwanted && variants.size() < MOST) {
        var label = label(candidate.item(), item);
        if (labels.add(label)) {
          variants.add(new Suggestion.Variant(id, label, item.price()));
        }
      }
    }
    return variants;
  }

  /** "black", "80 cm"; a flag needs its name: "not waterproof". */
  private String said(Attribute attribute, AttributeValue value) {
    return value instanceof AttributeValue.Flag
        ? writing.wording().phrase(attribute, value)
        : writing.wording().value(attribute, value);
  }

  private String label(Item chosen, Item other) {
    var differences =
        writing.attributes().stream()
            .filter(a -> a.type() != AttributeType.TEXT && !a.name().equals(Attribute.RATING))
            .sorted(java.util.Comparator.comparing(a -> a.name().equals(Attribute.PRICE)))
            .filter(a -> Writing.value(other, a) != null)
            .filter(a -> !Objects.equals(Writing.value(other, a), Writing.value(chosen, a)))
            .limit(MOST_DIFFERENCES)
            .toList();
    // The price stands next to the label anyway; alone it is better than nothing.
    var telling =
        differences.size() > 1
            ? differences.stream().filter(a -> !a.name().equals(Attribute.PRICE)).toList()
            : differences;
    if (!telling.isEmpty()) {
      return String.join(
          ", ",
          telling.stream()
              .map(a -> said(a, Objects.requireNonNull(Writing.value(other, a))))
              .toList());
    }
    return other.title().equals(chosen.title())
        ? writing.voice().fragment(Say.VARIANT_OTHER)
        : other.title();
  }
}
