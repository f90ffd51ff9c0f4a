package dev.handful.index;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.PolicyText;
import java.util.LinkedHashSet;
import java.util.Set;

/** The short texts of a catalogue that are embedded besides its items; the keys of TextVectors. */
public final class OwnTexts {

  private OwnTexts() {}

  /** Every text. */
  public static Set<String> of(Catalogue catalogue) {
    var texts = new LinkedHashSet<String>();
    catalogue.schema().typeAttributes().forEach(name -> texts.addAll(kinds(catalogue, name)));
    catalogue.policies().forEach(policy -> texts.add(of(policy)));
    return texts;
  }

  /** The values that items have in a type attribute. */
  public static Set<String> kinds(Catalogue catalogue, String attribute) {
    var kinds = new LinkedHashSet<String>();
    for (Item item : catalogue.items().values()) {
      if (item.value(attribute) instanceof AttributeValue.Keywords(var values)) {
        kinds.addAll(values);
      }
    }
    return kinds;
  }

  /** What is embedded of a policy. */
  public static String of(PolicyText policy) {
    return policy.title() + ". " + policy.text();
  }
}
