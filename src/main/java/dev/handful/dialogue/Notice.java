package dev.handful.dialogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.handful.catalogue.Item;
import java.util.List;

/** Something the reply must say besides its goals. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "notice")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Notice.NoMatch.class, name = "noMatch"),
  @JsonSubTypes.Type(value = Notice.AbsentType.class, name = "absentType"),
  @JsonSubTypes.Type(value = Notice.NotFilterable.class, name = "notFilterable"),
  @JsonSubTypes.Type(value = Notice.NotExcludable.class, name = "notExcludable"),
  @JsonSubTypes.Type(value = Notice.PriceFloor.class, name = "priceFloor"),
  @JsonSubTypes.Type(value = Notice.NearMiss.class, name = "nearMiss"),
  @JsonSubTypes.Type(value = Notice.CurrencyUnknown.class, name = "currencyUnknown"),
  @JsonSubTypes.Type(value = Notice.Changed.class, name = "changed"),
  @JsonSubTypes.Type(value = Notice.NoMore.class, name = "noMore"),
  @JsonSubTypes.Type(value = Notice.Restarted.class, name = "restarted"),
  @JsonSubTypes.Type(value = Notice.CatalogueChanged.class, name = "catalogueChanged")
})
public sealed interface Notice {

  /** No item satisfies all must-constraints. */
  record NoMatch(List<Constraint> constraints) implements Notice {
    public NoMatch {
      constraints = List.copyOf(constraints);
    }
  }

  /** The catalogue has no such kind of thing. */
  record AbsentType(String words, List<String> nearest) implements Notice {
    public AbsentType {
      nearest = List.copyOf(nearest);
    }
  }

  /** These words matched nothing that can be filtered on; they only ranked (C02). */
  record NotFilterable(List<String> words) implements Notice {
    public NotFilterable {
      words = List.copyOf(words);
    }
  }

  /**
   * These words are not wanted, but the catalogue has no field for them: items that mention them
   * are left out, of the others nobody knows.
   */
  record NotExcludable(List<String> words) implements Notice {
    public NotExcludable {
      words = List.copyOf(words);
    }
  }

  /** The budget is below the cheapest fitting item (C04). */
  record PriceFloor(Item cheapest) implements Notice {}

  /**
   * What comes nearest to a wish for a number that nothing meets.
   *
   * @param attribute its name
   * @param count how many items have the same number
   */
  record NearMiss(String attribute, Item item, int count) implements Notice {}

  /** The shopper named a currency; the catalogue's is another or unknown; nothing was converted. */
  record CurrencyUnknown(String named) implements Notice {}

  /**
   * What differs from the previous list.
   *
   * @param because the constraints of this turn that did it
   * @param withdrawn constraints of the previous turn that hold no longer: a wider search (C11)
   */
  record Changed(
      int added, int kept, List<Item> dropped, List<Constraint> because, List<Constraint> withdrawn)
      implements Notice {
    public Changed {
      dropped = List.copyOf(dropped);
      because = List.copyOf(because);
      withdrawn = List.copyOf(withdrawn);
    }

    /** Nothing was taken back. */
    public Changed(int added, int kept, List<Item> dropped, List<Constraint> because) {
      this(added, kept, dropped, because, List.of());
    }
  }

  /** Everything that fits was shown already. */
  record NoMore() implements Notice {}

  /** Preferences were cleared. */
  record Restarted() implements Notice {}

  /** The catalogue changed since the conversation began; gone items were left out. */
  record CatalogueChanged(int gone) implements Notice {}
}
