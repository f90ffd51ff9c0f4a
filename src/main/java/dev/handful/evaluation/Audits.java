package dev.handful.evaluation;

import dev.handful.evaluation.ConstraintAudit.Violation;
import dev.handful.evaluation.shop.Feed;
import dev.handful.evaluation.shop.Measures;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that is checked of finished conversations against the item file alone. */
record Audits(Feed feed, Meaning meaning, Wordings wordings) {

  /** Checks that read the product team's synonyms and wording in {@code prompts}. */
  static Audits of(Feed feed, Path prompts) {
    return new Audits(feed, Meaning.of(prompts), Wordings.of(prompts));
  }

  /** Suggestions against what their shopper had firmly said. */
  List<Violation> violations(List<Dialogue> dialogues) {
    ConstraintAudit audit = new ConstraintAudit(feed, meaning);
    return dialogues.stream().map(audit::of).flatMap(Collection::stream).toList();
  }

  /** What was claimed, by kind of claim. */
  Map<String, Claims.Checked> claims(List<Dialogue> dialogues) {
    FactCheck facts = new FactCheck(feed, Measures.english(), wordings.valueNames());
    Map<String, Claims.Checked> claims = new LinkedHashMap<>();
    claims.put("reasons", new ReasonAudit(facts).of(dialogues));
    claims.put("weaknesses", new TradeoffAudit(facts, wordings).of(dialogues));
    claims.put("roles", new RoleAudit(facts).of(dialogues));
    claims.put("comparison cells", new TableAudit(facts).of(dialogues));
    claims.put("chip counts", new ChipAudit(facts).of(dialogues));
    return claims;
  }
}
