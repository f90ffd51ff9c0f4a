package dev.handful.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come; the JSON an admin polls.
 *
 * @param id of the job
 * @param done texts embedded so far, of {@code total} to embed
 * @param perSecond texts a second since the embedding began
 * @param secondsLeft of the embedding; null when unknown
 * @param message why it was refused or failed and what to do; else one sentence of what was done
 * @param report once the file is read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportStatus(
    String id,
    String catalogue,
    State state,
    Step step,
    int done,
    int total,
    double perSecond,
    @Nullable Integer secondsLeft,
    @Nullable String message,
    @Nullable ImportReport report) {

  /** All but the first two are final. */
  public enum State {
    @JsonProperty("queued")
    QUEUED,
    @JsonProperty("running")
    RUNNING,
    /** It is live, or would be without a dry run. */
    @JsonProperty("done")
    DONE,
    /** The operator has to decide; the old generation is live. */
    @JsonProperty("refused")
    REFUSED,
    /** The old generation is live. */
    @JsonProperty("failed")
    FAILED;

    /** Whether nothing more will happen. */
    public boolean over() {
      return switch (this) {
        case QUEUED, RUNNING -> false;
        case DONE, REFUSED, FAILED -> true;
      };
    }
  }

  /** In this order. */
  public enum Step {
    @JsonProperty("reading")
    READING,
    /** A model reads the items' texts, where that is switched on; the figures count items. */
    @JsonProperty("enriching")
    ENRICHING,
    @JsonProperty("embedding")
    EMBEDDING,
    @JsonProperty("writing")
    WRITING,
    @JsonProperty("publishing")
    PUBLISHING,
    @JsonProperty("switching")
    SWITCHING
  }

  ImportStatus with(State state, @Nullable String message) {
    return new ImportStatus(
        id, catalogue, state, step, done, total, perSecond, secondsLeft, message, report);
  }

  ImportStatus with(Step step) {
    return new ImportStatus(
        id, catalogue, state, step, done, total, perSecond, null, message, report);
  }

  ImportStatus with(ImportReport found) {
    return new ImportStatus(
        id, catalogue, state, step, done, total, perSecond, secondsLeft, message, found);
  }

  ImportStatus at(int done, int total, double perSecond) {
    Integer left = perSecond > 0 ? (int) Math.ceil((total - done) / perSecond) : null;
    return new ImportStatus(
        id, catalogue, state, step, done, total, perSecond, left, message, report);
  }
}
