package dev.handful.understanding.llm;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.HandOffKind;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import dev.handful.prompt.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes user acts of what a model proposed for one message, by the rules that local acts obey; what
 * does not hold is dropped and counted.
 */
final class ActChecker {

  /** A model's word that the shopper's own words bear out, and one that they do not. */
  private static final double QUOTED = 0.85;

  private static final double UNQUOTED = 0.4;
  private static final int MOST_WORDS = 12;
  private static final int KIND_WORDS = 4;

  private final Shelf shelf;
  private final Snapshot snapshot;
  private final DialogueState state;
  private final Utterance utterance;
  private final PlainWords plain;
  private final Labels labels;
  private final Disclosures disclosures;
  private final Tally tally;

  ActChecker(
      Shelf shelf,
      Snapshot snapshot,
      DialogueState state,
      Utterance utterance,
      PlainWords plain,
      Tally tally) {
    this.shelf = shelf;
    this.snapshot = snapshot;
    this.state = state;
    this.utterance = utterance;
    this.plain = plain;
    this.labels = new Labels(state.lastShown());
    this.disclosures = new Disclosures(shelf, snapshot, utterance, plain, state.turn() + 1, tally);
    this.tally = tally;
  }

  /** The acts that hold, in order, with contradictions settled: the later word counts. */
  List<UnderstoodAct> check(List<Proposal> proposals) {
    var understood = new ArrayList<UnderstoodAct>();
    for (var proposal : proposals) {
      var quote = utterance.literal(proposal.text("quote"));
      double confidence = quote.isEmpty() ? UNQUOTED : QUOTED;
      acts(proposal, quote).stream()
          .map(act -> new UnderstoodAct(act, confidence, quote))
          .forEach(understood::add);
    }
    return Contradictions.settled(understood, tally);
  }

  private List<? extends UserAct> acts(Proposal proposal, String quote) {
    return switch (proposal.act()) {
      case "disclose" -> disclosures.of(proposal);
      case "need" -> words(proposal, MOST_WORDS, UserAct.Need::new);
      case "avoid" -> words(proposal, MOST_WORDS, UserAct.AvoidWords::new);
      case "seekType" -> kind(proposal, quote);
      case "askPolicy" -> List.of(new UserAct.InquirePolicy(question(proposal, quote)));
      case "critique" -> critique(proposal);
      case "extreme" -> extreme(proposal);
      case "ask" -> ask(proposal, quote);
      case "moreLike" -> first(proposal, UserAct.MoreLike::new);
      case "accept" -> quoted(quote, () -> first(proposal, UserAct.Accept::new));
      case "reject" -> quoted(quote, () -> items(proposal, i -> new UserAct.Reject(i, null)));
      case "compare" -> listed(proposal, UserAct.Compare::new);
      case "explain" -> listed(proposal, UserAct.Explain::new);
      case "retract" -> quoted(quote, () -> retract(proposal));
      case "handOff" -> quoted(quote, () -> List.of(new UserAct.HandOff(reason(proposal))));
      case "restart" -> quoted(quote, () -> List.of(new UserAct.Restart()));
      case "skip" ->
          state.pending() == null ? none(Drop.OUT_OF_PLACE) : one(new UserAct.Skip(null));
      case "showMore" ->
          state.shown().isEmpty() ? none(Drop.OUT_OF_PLACE) : one(new UserAct.ShowMore());
      case "askAssistant" -> one(new UserAct.InquireAssistant());
      case "greet" -> one(new UserAct.Greet());
      case "close" -> one(new UserAct.Close());
      case "unclear" -> one(new UserAct.Unclear());
      default -> none(Drop.UNKNOWN_ACT);
    };
  }

  private static List<UserAct> one(UserAct act) {
    return List.of(act);
  }

  private List<UserAct> none(Drop reason) {
    tally.drop(reason);
    return List.of();
  }

  /** What chooses, ends or takes away must stand in the message. */
  private List<? extends UserAct> quoted(
      String quote, java.util.function.Supplier<List<? extends UserAct>> acts) {
    return quote.isEmpty() ? none(Drop.NO_QUOTE) : acts.get();
  }

  private List<UserAct> words(Proposal proposal, int most, Function<String, UserAct> act) {
    var words = plain.phrase(proposal.text("words"), most);
    return words.isEmpty() ? none(Drop.STRANGE_WORDS) : one(act.apply(words));
  }

  /** "Trainers" for what the catalogue calls running shoes is a preference, nothing unknown. */
  private List<UserAct> kind(Proposal proposal, String quote) {
    var english = plain.phrase(proposal.text("words"), KIND_WORDS);
    // A translation that nobody here knows says less than the shopper's own word.
    var words = english.isEmpty() ? plain.phrase(quote, KIND_WORDS) : english;
    if (words.isEmpty()) {
      return none(Drop.STRANGE_WORDS);
    }
    var known = disclosures.kind(words, proposal);
    return one(known == null ? new UserAct.SeekType(words) : known);
  }

  private String question(Proposal proposal, String quote) {
    var english = plain.query(proposal.text("words"));
    return english != null ? english : quote.isEmpty() ? utterance.text() : quote;
  }

  private List<UserAct> critique(Proposal proposal) {
    var attribute = shelf.attributes().resolve(proposal.text("attribute"), tally);
    if (attribute == null) {
      return List.of();
    }
    var direction = direction(proposal);
    if (labels.isEmpty() || !attribute.numeric() || direction == null) {
      return none(Drop.OUT_OF_PLACE);
    }
    var item = labels.items(proposal.texts("items"), tally).stream().findFirst().orElse(null);
    return one(new UserAct.Critique(attribute.name(), direction, item));
  }

  private List<UserAct> extreme(Proposal proposal) {
    var attribute = shelf.attributes().resolve(proposal.text("attribute"), tally);
    if (attribute == null) {
      return List.of();
    }
    var direction = direction(proposal);
    return !attribute.numeric() || direction == null
        ? none(Drop.OUT_OF_PLACE)
        : one(new UserAct.InquireExtreme(attribute.name(), direction));
  }

  private static @Nullable Direction direction(Proposal proposal) {
    return switch (proposal.text("direction")) {
      case "less" -> Direction.LESS;
      case "more" -> Direction.MORE;
      default -> null;
    };
  }

  private List<UserAct> ask(Proposal proposal, String quote) {
    var name = proposal.text("attribute");
    var attribute = name.isEmpty() ? null : shelf.attributes().resolve(name, tally);
    var question = quote.isEmpty() ? utterance.text() : quote;
    return items(
        proposal,
        items ->
            new UserAct.InquireItem(
                items.getFirst(), attribute == null ? null : attribute.name(), question));
  }

  private List<UserAct> first(Proposal proposal, Function<ItemId, UserAct> act) {
    return items(proposal, items -> act.apply(items.getFirst()));
  }

  private List<UserAct> items(Proposal proposal, Function<List<ItemId>, UserAct> act) {
    var written = proposal.texts("items");
    if (written.isEmpty()) {
      return none(Drop.OUT_OF_PLACE);
    }
    var items = labels.items(written, tally);
    return items.isEmpty() ? List.of() : one(act.apply(items));
  }

  /** Without labels, all shown last are meant. */
  private List<UserAct> listed(Proposal proposal, Function<List<ItemId>, UserAct> act) {
    if (labels.isEmpty()) {
      return none(Drop.OUT_OF_PLACE);
    }
    return proposal.texts("items").isEmpty() ? one(act.apply(List.of())) : items(proposal, act);
  }

  private List<UserAct> retract(Proposal proposal) {
    var id = proposal.text("constraint");
    var named =
        state.constraints().stream()
            .filter(c -> c.id().value().equals(id))
            .findFirst()
            .orElse(null);
    if (named != null) {
      return one(new UserAct.Retract(named.id(), null));
    }
    var name = proposal.text("attribute");
    var attribute = name.isEmpty() ? null : shelf.attributes().resolve(name, tally);
    boolean live =
        attribute != null
            && state.constraints().stream()
                .map(Constraint::attribute)
                .anyMatch(attribute.name()::equals);
    return live ? one(new UserAct.Retract(null, attribute.name())) : none(Drop.UNKNOWN_PREFERENCE);
  }

  private static HandOffKind reason(Proposal proposal) {
    return switch (proposal.text("reason")) {
      case "order" -> HandOffKind.ORDER;
      case "complaint" -> HandOffKind.COMPLAINT;
      default -> HandOffKind.PERSON;
    };
  }
}
