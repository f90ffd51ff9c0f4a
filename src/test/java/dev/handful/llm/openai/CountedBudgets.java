package dev.handful.llm.openai;

import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import dev.handful.limits.Budgets;
import java.util.ArrayList;
import java.util.List;

/** Grants everything until told otherwise, and remembers. */
final class CountedBudgets implements Budgets {

  final List<Amount> reserved = new ArrayList<>();
  final List<Amount> settled = new ArrayList<>();
  boolean spent;
  boolean away;

  @Override
  public Decision reserve(Spender spender, Amount estimate) {
    if (away) {
      throw new HandfulException(ErrorCode.UNAVAILABLE, "Redis does not answer");
    }
    if (spent) {
      return new Decision.Spent(Scope.ADDRESS);
    }
    reserved.add(estimate);
    return new Decision.Granted(settled::add);
  }
}
