package dev.handful.advising.llm;

import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Plan;
import java.util.Locale;

/** What there is for a model to say in a reply; each has its prompt. */
enum Task {
  /** A list, with reasons. */
  ADVISE,
  /** An answer about items, about the shop, or why items were suggested. */
  ANSWER,
  /** What a table comes to. */
  COMPARE,
  /** Greetings, choices, a person wanted, nothing found: the local advisor says it better. */
  NONE;

  static Task of(Plan plan) {
    if (!plan.slots().isEmpty()) {
      return ADVISE;
    }
    // Notices are statements of fact about this search, worded from data.
    if (!plan.notices().isEmpty() || plan.goals().isEmpty()) {
      return NONE;
    }
    if (plan.goals().stream().allMatch(Goal.Compare.class::isInstance)) {
      return COMPARE;
    }
    return plan.goals().stream().allMatch(Task::answers) ? ANSWER : NONE;
  }

  private static boolean answers(Goal goal) {
    return goal instanceof Goal.AnswerItem
        || goal instanceof Goal.AnswerPolicy
        || goal instanceof Goal.Explain;
  }

  /** The name of its prompt file. */
  String prompt() {
    return name().toLowerCase(Locale.ROOT);
  }
}
