package dev.handful.validation;

import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Question;
import dev.handful.dialogue.QuestionOption;
import dev.handful.dialogue.Verdict;
import java.util.List;
import java.util.Optional;

/** A question is the planned one, was never put before, and its chips lead somewhere. */
final class QuestionRules {

  private static final int FEWEST = 2;

  private final Facts facts;

  QuestionRules(Facts facts) {
    this.facts = facts;
  }

  Verdict judge(DraftBlock.Asked block) {
    var asked = block.question();
    var planned = facts.plan().question();
    if (planned == null
        || !planned.id().equals(asked.id())
        || !planned.attribute().equals(asked.attribute())) {
      return dropped(block, Rule.UNPLANNED_QUESTION);
    }
    var name = asked.attribute();
    if (facts.attribute(name).isEmpty()) {
      return dropped(block, Rule.HIDDEN_ATTRIBUTE);
    }
    if (facts.state().skipped().contains(name) || facts.state().answered().contains(name)) {
      return dropped(block, Rule.ASKED_BEFORE);
    }
    var text = Texts.plain(asked.text());
    var options = asked.options().stream().flatMap(o -> mended(o, planned).stream()).toList();
    if (text.isEmpty() || options.size() < FEWEST) {
      return dropped(block, text.isEmpty() ? Rule.EMPTY : Rule.QUESTION_OPTIONS);
    }
    var mended = new Question(asked.id(), name, text, options, asked.skippable());
    return mended.equals(asked)
        ? new Verdict.Accepted(block)
        : new Verdict.Repaired(new DraftBlock.Asked(mended), rule(options, asked).wire());
  }

  private static Rule rule(List<QuestionOption> options, Question asked) {
    return options.equals(asked.options()) ? Rule.UNCLEAN_TEXT : Rule.QUESTION_OPTIONS;
  }

  /** Value and count are the planned ones; only the label is the advisor's. */
  private static Optional<QuestionOption> mended(QuestionOption said, Question planned) {
    var label = Texts.plain(said.label());
    return planned.options().stream()
        .filter(o -> o.id().equals(said.id()) && o.count() > 0 && !label.isEmpty())
        .findFirst()
        .map(o -> new QuestionOption(o.id(), label, o.count(), o.wanted()));
  }

  private static Verdict dropped(DraftBlock block, Rule rule) {
    return new Verdict.Dropped(block, rule.wire());
  }
}
