package dev.handful.retrieval;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.prompt.Policy;

/** What is added to the score of a paid item; 0 unless the policy says otherwise. Pure. */
final class Sponsorship {

  private final Policy.Sponsored sponsored;

  Sponsorship(Policy.Sponsored sponsored) {
    this.sponsored = sponsored;
  }

  double boost(Item item) {
    var attribute = sponsored.attribute();
    boolean paid =
        attribute != null
            && item.value(attribute) instanceof AttributeValue.Flag(boolean yes)
            && yes;
    return paid ? sponsored.boost() : 0;
  }
}
