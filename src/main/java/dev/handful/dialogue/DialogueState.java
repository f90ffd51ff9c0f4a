package dev.handful.dialogue;

import dev.handful.catalogue.Generation;
import dev.handful.catalogue.ItemId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation has come to. Updated by the tracker only.
 *
 * @param turn number of turns so far
 * @param constraints live preferences, oldest first; at most one per attribute and polarity
 * @param need content words no constraint explained, newest last, for search; a word said again is
 *     there again
 * @param avoided words no attribute explained that nothing shown may mention, newest last
 * @param soughtType a kind of thing no lexicon entry explained, while it is still wanted
 * @param shown every item shown, most recent list last, each once with its latest turn
 * @param rejected never shown again (C09)
 * @param asked attributes asked so far, in order, one entry per question
 * @param skipped attributes without preference; never asked again
 * @param pending the question the shopper has not answered yet
 * @param focus the item talked about last
 * @param reacted whether the shopper reacted to an item: direction (DESIGN section 4)
 * @param showingMore whether seen items are to be left out of the next list
 * @param history per turn: the message id and the constraints before it, so an edit can undo it
 */
public record DialogueState(
    Generation generation,
    int turn,
    List<Constraint> constraints,
    List<String> need,
    List<String> avoided,
    @Nullable String soughtType,
    List<Shown> shown,
    List<ItemId> liked,
    Set<ItemId> rejected,
    @Nullable ItemId accepted,
    List<String> asked,
    Set<String> answered,
    Set<String> skipped,
    @Nullable Question pending,
    @Nullable ItemId focus,
    boolean reacted,
    boolean showingMore,
    List<Checkpoint> history) {

  private static final int NEED_SPOKEN = 30;

  /** The preferences before a message, so that editing the message can undo it. */
  public record Checkpoint(
      ClientMessageId message,
      int turn,
      List<Constraint> constraints,
      List<String> need,
      List<String> avoided,
      @Nullable String soughtType) {
    public Checkpoint {
      constraints = List.copyOf(constraints);
      need = List.copyOf(need);
      avoided = kept(avoided);
    }
  }

  public DialogueState {
    constraints = List.copyOf(constraints);
    need = List.copyOf(need);
    avoided = kept(avoided);
    shown = List.copyOf(shown);
    liked = List.copyOf(liked);
    rejected = Set.copyOf(rejected);
    asked = List.copyOf(asked);
    answered = Set.copyOf(answered);
    skipped = Set.copyOf(skipped);
    history = List.copyOf(history);
  }

  /** States stored by an earlier version have none. */
  private static List<String> kept(@Nullable List<String> avoided) {
    return avoided == null ? List.of() : List.copyOf(avoided);
  }

  /** A conversation in which nothing was said yet. */
  public static DialogueState empty(Generation generation) {
    return new DialogueState(
        generation,
        0,
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        Set.of(),
        null,
        List.of(),
        Set.of(),
        Set.of(),
        null,
        null,
        false,
        false,
        List.of());
  }

  /** The newest words of the need, each once, to speak of. */
  public List<String> needOnce() {
    var once = new LinkedHashMap<String, String>();
    for (var word : need.reversed()) {
      if (once.size() < NEED_SPOKEN) {
        once.putIfAbsent(word.toLowerCase(Locale.ROOT), word);
      }
    }
    return List.copyOf(once.values()).reversed();
  }

  /** The items of the latest list, in rank order. */
  public List<Shown> lastShown() {
    int latest = shown.stream().mapToInt(Shown::turn).max().orElse(0);
    return shown.stream()
        .filter(s -> s.turn() == latest)
        .sorted(java.util.Comparator.comparingInt(Shown::rank))
        .collect(Collectors.toUnmodifiableList());
  }
}
