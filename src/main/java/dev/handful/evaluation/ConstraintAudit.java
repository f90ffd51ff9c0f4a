package dev.handful.evaluation;

import dev.handful.evaluation.Dialogue.Exchange;
import dev.handful.evaluation.shop.CataloguedItem;
import dev.handful.evaluation.shop.Feed;
import java.util.ArrayList;
import java.util.List;

/** Checks every shown suggestion against what its shopper had firmly said, by the feed alone. */
final class ConstraintAudit {

  /**
   * A suggestion that contradicts something stated.
   *
   * @param must the kind and attribute: "Within price"
   * @param turn number of the reply, opening = 0
   * @param relaxationsOffered whether the reply said that not everything could be met
   */
  record Violation(
      String target,
      int turn,
      String item,
      String must,
      String detail,
      boolean relaxationsOffered) {}

  private final Feed feed;
  private final Meaning meaning;

  ConstraintAudit(Feed feed, Meaning meaning) {
    this.feed = feed;
    this.meaning = meaning;
  }

  List<Violation> of(Dialogue dialogue) {
    List<Violation> violations = new ArrayList<>();
    List<StatedMust> musts = new ArrayList<>();
    for (int turn = 0; turn < dialogue.exchanges().size(); turn++) {
      Exchange exchange = dialogue.exchanges().get(turn);
      for (StatedMust must : exchange.said().musts()) {
        musts.removeIf(must::replaces);
        musts.add(must);
      }
      for (ChatReply.Suggested shown : exchange.reply().suggestions()) {
        violations.addAll(check(dialogue.target(), turn, shown.id(), musts, exchange.reply()));
      }
    }
    return violations;
  }

  private List<Violation> check(
      Target target, int turn, String id, List<StatedMust> musts, ChatReply reply) {
    CataloguedItem item = feed.get(id);
    boolean relaxed = !reply.relaxations().isEmpty();
    if (item == null) {
      return List.of(
          new Violation(target.target(), turn, id, "Exists", "not in the feed", relaxed));
    }
    List<Violation> violations = new ArrayList<>();
    for (StatedMust must : musts) {
      String detail = must.contradiction(item, meaning);
      if (detail != null) {
        String kind = must.getClass().getSimpleName() + " " + must.attribute();
        violations.add(new Violation(target.target(), turn, id, kind, detail, relaxed));
      }
    }
    return violations;
  }
}
