package dev.handful.validation;

import dev.handful.catalogue.Item;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Reason;
import dev.handful.dialogue.Suggestion;
import dev.handful.dialogue.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a model before the other rules see them: sentences that are not true are gone. */
final class ModelRules {

  private final Facts facts;
  private final Vocabulary vocabulary;

  ModelRules(Facts facts, Vocabulary vocabulary) {
    this.facts = facts;
    this.vocabulary = vocabulary;
  }

  Verdict judge(DraftBlock.Text block) {
    var judged = new Prose(Scene.of(facts, vocabulary, null)).judge(block.text());
    if (judged.text().isEmpty()) {
      var broken = judged.broken().isEmpty() ? Set.of(Rule.EMPTY) : judged.broken();
      return new Verdict.Dropped(block, names(broken));
    }
    if (judged.text().equals(block.text())) {
      return new Verdict.Accepted(block);
    }
    var broken = judged.broken().isEmpty() ? Set.of(Rule.UNCLEAN_TEXT) : judged.broken();
    return new Verdict.Repaired(new DraftBlock.Text(judged.text()), names(broken));
  }

  Verdict judge(DraftBlock.Suggested block) {
    var said = block.suggestion();
    var item = facts.known(said.id());
    if (item.isEmpty() || facts.state().rejected().contains(said.id())) {
      return new SuggestionRules(facts).judge(block);
    }
    var broken = EnumSet.noneOf(Rule.class);
    var prose = new Prose(Scene.of(facts, vocabulary, item.get()));
    var reasons = new ArrayList<Reason>();
    said.reasons().forEach(r -> reason(r, item.get(), prose, broken).ifPresent(reasons::add));
    var worded = worded(said, reasons, sentences(said.tradeoff(), prose, broken));
    if (reasons.isEmpty() && !said.reasons().isEmpty()) {
      broken.add(Rule.NO_TRUE_REASON);
      return new Verdict.Dropped(block, names(broken));
    }
    return joined(
        new SuggestionRules(facts).facts(worded, item.get(), broken), said, block, broken);
  }

  Verdict judge(DraftBlock.FollowUps block) {
    var form = new FormRules(Scene.of(facts, vocabulary, null));
    var broken = EnumSet.noneOf(Rule.class);
    var kept = new ArrayList<String>();
    for (var text : block.texts()) {
      var rule = form.broken(text);
      if (rule == null) {
        kept.add(text);
      } else {
        broken.add(rule);
      }
    }
    if (broken.isEmpty()) {
      return new Verdict.Accepted(block);
    }
    return kept.isEmpty()
        ? new Verdict.Dropped(block, names(broken))
        : new Verdict.Repaired(new DraftBlock.FollowUps(kept), names(broken));
  }

  private static Verdict joined(
      Suggestion mended, Suggestion said, DraftBlock block, Set<Rule> broken) {
    return mended.equals(said)
        ? new Verdict.Accepted(block)
        : new Verdict.Repaired(
            new DraftBlock.Suggested(mended),
            names(broken.isEmpty() ? Set.of(Rule.UNCLEAN_TEXT) : broken));
  }

  private java.util.Optional<Reason> reason(Reason said, Item item, Prose prose, Set<Rule> broken) {
    if (!new ReasonRules(facts).grounds(said, item)) {
      broken.add(Rule.FALSE_REASON);
      return java.util.Optional.empty();
    }
    var text = sentences(said.text(), prose, broken);
    return text == null
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            new Reason(said.constraint(), said.attribute(), said.value(), said.basis(), text));
  }

  private static @Nullable String sentences(@Nullable String said, Prose prose, Set<Rule> broken) {
    if (said == null) {
      return null;
    }
    var judged = prose.judge(said);
    broken.addAll(judged.broken());
    return judged.text().isEmpty() ? null : judged.text();
  }

  private static Suggestion worded(
      Suggestion said, List<Reason> reasons, @Nullable String tradeoff) {
    return new Suggestion(
        said.id(),
        said.title(),
        said.url(),
        said.image(),
        said.price(),
        said.rank(),
        said.role(),
        reasons,
        tradeoff,
        said.change(),
        said.variants(),
        said.sponsored(),
        said.detail());
  }

  private static String names(Set<Rule> broken) {
    return broken.stream().map(Rule::wire).collect(Collectors.joining(","));
  }
}
