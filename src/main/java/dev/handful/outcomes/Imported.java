package dev.handful.outcomes;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of outcomes that a shop told.
 *
 * @param kept new
 * @param known told before
 * @param unknownItems of items the catalogue does not have
 * @param tooOld from before the time for which outcomes are kept
 * @param noRoom beyond what is kept of one day or one subject
 * @param problems of the first bad ones, "outcome 3: …"
 */
public record Imported(
    @JsonProperty int kept,
    @JsonProperty int known,
    @JsonProperty int unknownItems,
    @JsonProperty int tooOld,
    @JsonProperty int noRoom,
    @JsonProperty int bad,
    @JsonProperty List<String> problems) {

  private static final int PROBLEMS = 20;

  /** Nothing was told. */
  public static final Imported NOTHING = new Imported(0, 0, 0, 0, 0, 0, List.of());

  public Imported {
    problems = problems.stream().limit(PROBLEMS).toList();
  }

  /** Both together. */
  public Imported plus(Imported other) {
    return new Imported(
        kept + other.kept,
        known + other.known,
        unknownItems + other.unknownItems,
        tooOld + other.tooOld,
        noRoom + other.noRoom,
        bad + other.bad,
        Stream.concat(problems.stream(), other.problems.stream()).toList());
  }

  /** All that were told. */
  public int read() {
    return kept + known + unknownItems + tooOld + noRoom + bad;
  }
}
