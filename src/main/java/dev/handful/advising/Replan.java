package dev.handful.advising;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Plan;
import java.util.List;

/** The plan of this turn with other items of the same search in its list. Pure. */
@FunctionalInterface
public interface Replan {

  /**
   * @param picks candidates of this turn, first place first; others are passed over
   */
  Plan with(List<ItemId> picks);
}
