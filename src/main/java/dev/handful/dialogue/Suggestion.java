package dev.handful.dialogue;

import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of at most five items in a reply. Title, price, link and picture come from the catalogue.
 *
 * @param rank first = 1
 * @param tradeoff its one honest weakness
 * @param variants other items of its group that fit as well
 * @param detail what tells it apart from others of the same title in this reply; null when the
 *     title does
 */
public record Suggestion(
    ItemId id,
    String title,
    @Nullable String url,
    @Nullable String image,
    @Nullable Money price,
    int rank,
    @Nullable Role role,
    List<Reason> reasons,
    @Nullable String tradeoff,
    Change change,
    List<Variant> variants,
    boolean sponsored,
    @Nullable String detail) {

  /** Another item of the same group, and what differs: "black". */
  public record Variant(ItemId id, String label, @Nullable Money price) {}

  public Suggestion {
    reasons = List.copyOf(reasons);
    variants = List.copyOf(variants);
  }
}
