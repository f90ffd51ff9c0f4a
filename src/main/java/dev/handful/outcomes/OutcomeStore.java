package dev.handful.outcomes;

import dev.handful.catalogue.ItemId;
import dev.handful.failure.HandfulException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where notes are kept, by catalogue and subject, until the day of the subject's first note is as
 * old as the retention. All methods raise {@link HandfulException} {@code UNAVAILABLE} when the
 * store does not answer.
 */
public interface OutcomeStore {

  /** What is to be kept of one subject at one time. */
  record Batch(String catalogue, Subject subject, Instant at, List<Note> notes) {
    public Batch {
      notes = List.copyOf(notes);
    }
  }

  /**
   * What was new among a batch.
   *
   * @param refused notes for which there was no room: too many subjects that day, or too many notes
   *     of the subject
   */
  record Kept(List<Fresh> fresh, int refused) {
    public Kept {
      fresh = List.copyOf(fresh);
    }
  }

  /**
   * An outcome told for the first time.
   *
   * @param firstChoice whether it is the subject's first accept, basket or purchase
   * @param place of the item among those listed; null when it was not listed
   * @param started time of the subject's first message; null when it is no conversation
   */
  record Fresh(
      OutcomeKind kind,
      ItemId item,
      boolean firstChoice,
      History.@Nullable Place place,
      @Nullable Instant started) {}

  /** Keeps a batch in one step; what was told before is left as it is. */
  Kept keep(Batch batch);

  /** Every subject whose first note is of these days, both inclusive. */
  void histories(String catalogue, LocalDate from, LocalDate to, Consumer<History> each);

  /** Every subject that took or liked something on these days, both inclusive, each once. */
  void takers(String catalogue, LocalDate from, LocalDate to, Consumer<History> each);

  /**
   * Forgets all about a subject.
   *
   * @return whether anything was known
   */
  boolean erase(String catalogue, Subject subject);
}
