package dev.handful.validation;

import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.HandOff;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.Verdict;
import dev.handful.prompt.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/**
 * Nothing reaches a shopper unless the catalogue says so (DESIGN section 3, Truth). Pure. A
 * repaired block may have been mended by several rules: their names, each a {@link Rule}, are
 * joined by a comma.
 */
@ApplicationScoped
public class ReplyValidator {

  private static final int MOST_FOLLOW_UPS = 3;

  private final Vocabularies vocabularies = new Vocabularies();

  /** Judges one block of a draft that the local engine worded. */
  public Verdict judge(
      DraftBlock block, Plan plan, DialogueState state, Found found, Snapshot snapshot) {
    return judge(block, Route.LOCAL, plan, state, found, snapshot);
  }

  /**
   * Judges one block of a draft.
   *
   * @param origin which engine worded it; of a model's words every sentence is judged, and those
   *     that the data does not bear out are taken away
   */
  public Verdict judge(
      DraftBlock block,
      Route origin,
      Plan plan,
      DialogueState state,
      Found found,
      Snapshot snapshot) {
    var facts = new Facts(plan, state, found, snapshot);
    return switch (origin) {
      case LOCAL -> local(block, facts);
      case MODEL -> model(block, facts);
    };
  }

  private Verdict model(DraftBlock block, Facts facts) {
    var rules = new ModelRules(facts, vocabularies.of(facts.snapshot()));
    return switch (block) {
      case DraftBlock.Text text -> rules.judge(text);
      case DraftBlock.Suggested suggested -> rules.judge(suggested);
      case DraftBlock.FollowUps followUps -> rules.judge(followUps);
      case DraftBlock.Asked asked -> new QuestionRules(facts).judge(asked);
      case DraftBlock.Compared compared -> new ComparisonRules(facts).judge(compared);
      case DraftBlock.HandedOff handedOff -> handOff(handedOff, facts);
    };
  }

  private static Verdict local(DraftBlock block, Facts facts) {
    return switch (block) {
      case DraftBlock.Text text -> text(text, facts);
      case DraftBlock.Suggested suggested -> new SuggestionRules(facts).judge(suggested);
      case DraftBlock.Asked asked -> new QuestionRules(facts).judge(asked);
      case DraftBlock.Compared compared -> new ComparisonRules(facts).judge(compared);
      case DraftBlock.FollowUps followUps -> followUps(followUps);
      case DraftBlock.HandedOff handedOff -> handOff(handedOff, facts);
    };
  }

  private static Verdict text(DraftBlock.Text block, Facts facts) {
    var plain = Texts.plain(block.text());
    if (plain.isEmpty()) {
      return new Verdict.Dropped(block, Rule.EMPTY.wire());
    }
    if (Texts.links(plain).stream().anyMatch(link -> !facts.backs(link))) {
      return new Verdict.Dropped(block, Rule.FOREIGN_LINK.wire());
    }
    return plain.equals(block.text())
        ? new Verdict.Accepted(block)
        : new Verdict.Repaired(new DraftBlock.Text(plain), Rule.UNCLEAN_TEXT.wire());
  }

  private static Verdict followUps(DraftBlock.FollowUps block) {
    List<String> clean =
        block.texts().stream()
            .filter(text -> !text.isBlank() && Texts.plain(text).equals(text))
            .distinct()
            .limit(MOST_FOLLOW_UPS)
            .toList();
    if (clean.isEmpty()) {
      return new Verdict.Dropped(block, Rule.EMPTY.wire());
    }
    return clean.equals(block.texts())
        ? new Verdict.Accepted(block)
        : new Verdict.Repaired(new DraftBlock.FollowUps(clean), Rule.UNCLEAN_TEXT.wire());
  }

  /** Only the operator says how a person is reached. */
  private static Verdict handOff(DraftBlock.HandedOff block, Facts facts) {
    var contact = facts.snapshot().policy().assistant().contact();
    var said = block.handOff();
    var text = Texts.plain(said.text());
    if (text.equals(said.text()) && Objects.equals(said.contact(), contact)) {
      return new Verdict.Accepted(block);
    }
    return new Verdict.Repaired(
        new DraftBlock.HandedOff(new HandOff(said.kind(), text, contact)), Rule.CONTACT.wire());
  }
}
