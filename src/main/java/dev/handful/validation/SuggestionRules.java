package dev.handful.validation;

import dev.handful.catalogue.Item;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Reason;
import dev.handful.dialogue.Suggestion;
import dev.handful.dialogue.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything a suggestion shows comes from the catalogue, and its reasons are true. */
final class SuggestionRules {

  private final Facts facts;
  private final ReasonRules reasons;
  private final Claims claims;

  SuggestionRules(Facts facts) {
    this.facts = facts;
    this.reasons = new ReasonRules(facts);
    this.claims = new Claims(facts);
  }

  Verdict judge(DraftBlock.Suggested block) {
    var said = block.suggestion();
    if (facts.state().rejected().contains(said.id())) {
      return new Verdict.Dropped(block, Rule.REJECTED_ITEM.wire());
    }
    var item = facts.known(said.id());
    if (item.isEmpty()) {
      return new Verdict.Dropped(block, Rule.UNKNOWN_ITEM.wire());
    }
    var broken = EnumSet.noneOf(Rule.class);
    var mended = mend(said, item.get(), broken);
    if (mended.reasons().isEmpty() && !said.reasons().isEmpty()) {
      return new Verdict.Dropped(block, Rule.NO_TRUE_REASON.wire());
    }
    return broken.isEmpty()
        ? new Verdict.Accepted(block)
        : new Verdict.Repaired(new DraftBlock.Suggested(mended), names(broken));
  }

  private Suggestion mend(Suggestion said, Item item, Set<Rule> broken) {
    var holding = said.reasons().stream().filter(r -> reasons.holds(r, item)).toList();
    same(holding, said.reasons(), Rule.FALSE_REASON, broken);
    return catalogued(said, item, holding, tradeoff(said.tradeoff(), item, broken), broken);
  }

  /** The catalogue's own facts around words that were judged before. */
  Suggestion facts(Suggestion said, Item item, Set<Rule> broken) {
    return catalogued(said, item, said.reasons(), said.tradeoff(), broken);
  }

  private Suggestion catalogued(
      Suggestion said,
      Item item,
      List<Reason> holding,
      @Nullable String tradeoff,
      Set<Rule> broken) {
    return new Suggestion(
        said.id(),
        same(item.title(), said.title(), Rule.TITLE, broken),
        same(Texts.safe(item.url()), said.url(), Rule.URL, broken),
        same(Texts.safe(item.image()), said.image(), Rule.IMAGE, broken),
        same(item.price(), said.price(), Rule.PRICE, broken),
        said.rank(),
        said.role(),
        holding,
        tradeoff,
        said.change(),
        variants(said.variants(), broken),
        said.sponsored(),
        said.detail());
  }

  /** A weakness is judged like a reason: what it claims must be true of the item. */
  private @Nullable String tradeoff(@Nullable String said, Item item, Set<Rule> broken) {
    if (said == null) {
      return null;
    }
    boolean clean =
        !said.isBlank()
            && Texts.plain(said).equals(said)
            && Texts.links(said).stream().allMatch(facts::backs);
    boolean holds =
        claims.superlatives(said, item) && claims.states(said, item) && claims.numbers(said, item);
    return same(
        clean && holds ? said : null,
        said,
        clean ? Rule.FALSE_TRADEOFF : Rule.UNCLEAN_TEXT,
        broken);
  }

  private List<Suggestion.Variant> variants(List<Suggestion.Variant> said, Set<Rule> broken) {
    var known =
        said.stream()
            .filter(v -> facts.known(v.id()).isPresent())
            .filter(v -> !facts.state().rejected().contains(v.id()))
            .map(v -> new Suggestion.Variant(v.id(), Texts.plain(v.label()), price(v)))
            .toList();
    return same(known, said, Rule.UNKNOWN_VARIANT, broken);
  }

  private dev.handful.catalogue.@Nullable Money price(Suggestion.Variant variant) {
    return facts.known(variant.id()).map(Item::price).orElse(null);
  }

  /** The true value; notes the rule when another was said. */
  private static <T extends @Nullable Object> T same(T truth, T said, Rule rule, Set<Rule> broken) {
    if (!Objects.equals(truth, said)) {
      broken.add(rule);
    }
    return truth;
  }

  private static String names(Set<Rule> broken) {
    return broken.stream().map(Rule::wire).collect(Collectors.joining(","));
  }
}
