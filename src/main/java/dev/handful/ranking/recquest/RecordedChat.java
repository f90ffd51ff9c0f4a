package dev.handful.ranking.recquest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handful.catalogue.ItemId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One chat of a person with the recorded system.
 *
 * @param domain the kind of product looked for; only its products compete
 * @param target the hidden product
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RecordedChat(
    @JsonProperty("dialogue") String id, String domain, String target, List<Turn> turns) {

  /**
   * What the person said, and what the recorded system made of it.
   *
   * @param remaining products it searched among; null when it did not search
   * @param rank of the target in its search; null when the target was not among those: told
   *     already, or held back
   * @param recommended the product of its answer
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Turn(
      @JsonProperty("user") String said,
      @JsonProperty("qwen_n") @Nullable Integer remaining,
      @JsonProperty("qwen_rank") @Nullable Integer rank,
      @JsonProperty("rec") @Nullable String recommended) {

    boolean searched() {
      return remaining != null;
    }
  }

  RecordedChat {
    turns = List.copyOf(turns);
  }

  ItemId targetId() {
    return new ItemId(target);
  }

  /** What the recorded system had recommended before a turn: nobody is told it again. */
  Set<ItemId> told(int turn) {
    var told = new LinkedHashSet<ItemId>();
    for (var earlier : turns.subList(0, turn)) {
      if (earlier.recommended() != null) {
        told.add(new ItemId(earlier.recommended()));
      }
    }
    return told;
  }
}
