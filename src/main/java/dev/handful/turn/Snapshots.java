package dev.handful.turn;

import dev.handful.catalogue.Catalogues;
import dev.handful.catalogue.Experience;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import dev.handful.outcomes.Experiences;
import dev.handful.prompt.Prompts;
import dev.handful.prompt.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;

/** Takes what one whole turn runs with. */
@ApplicationScoped
public class Snapshots {

  private final Prompts prompts;
  private final Catalogues catalogues;
  private final Function<String, Experience> experience;

  @Inject
  public Snapshots(Prompts prompts, Catalogues catalogues, Experiences experiences) {
    this(prompts, catalogues, experiences::of);
  }

  /** With nothing known of earlier conversations. */
  public Snapshots(Prompts prompts, Catalogues catalogues) {
    this(prompts, catalogues, catalogue -> Experience.NONE);
  }

  private Snapshots(
      Prompts prompts, Catalogues catalogues, Function<String, Experience> experience) {
    this.prompts = prompts;
    this.catalogues = catalogues;
    this.experience = experience;
  }

  /**
   * The prompts, the catalogue generation and what outcomes teach about it, as of now.
   *
   * @throws HandfulException {@code UNKNOWN_CATALOGUE} when no catalogue has that name
   */
  public Snapshot take(String catalogue) {
    var live = catalogues.live(catalogue);
    if (live == null) {
      throw new HandfulException(
          ErrorCode.UNKNOWN_CATALOGUE, "no catalogue '" + catalogue + "' is served here");
    }
    return new Snapshot(prompts.current(), live, experience.apply(catalogue));
  }

  /**
   * Whether the live catalogue has the item; also when there is none, which {@link #take} tells.
   */
  boolean serves(String catalogue, ItemId item) {
    var live = catalogues.live(catalogue);
    return live == null || live.items().containsKey(item);
  }

  /** What a shopper reads when a turn fails. */
  public String failureText(ErrorCode code) {
    var wording = prompts.current().wording();
    var key = "error." + code.wire();
    return wording.say(wording.has(key) ? key : "error.internal", java.util.Map.of(), 0);
  }
}
