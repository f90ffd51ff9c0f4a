package dev.handful.evaluation;

import dev.handful.evaluation.Dialogue.Exchange;
import dev.handful.evaluation.SimulatedShopper.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Checks every shown suggestion against what its shopper had said, by the feed alone. */
final class ConstraintAudit {

  /**
   * A suggestion that contradicts something stated.
   *
   * @param must the kind: "Budget", "InColour", "NotInColour", "OfType", "InCategory"
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

  ConstraintAudit(Feed feed) {
    this.feed = feed;
  }

  List<Violation> of(Dialogue dialogue) {
    List<Violation> violations = new ArrayList<>();
    List<StatedMust> musts = new ArrayList<>(opening(dialogue.target()));
    for (int turn = 0; turn < dialogue.exchanges().size(); turn++) {
      Exchange exchange = dialogue.exchanges().get(turn);
      musts.addAll(stated(exchange.said()));
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
      String detail = must.contradiction(item);
      if (detail != null) {
        String kind = must.getClass().getSimpleName();
        violations.add(new Violation(target.target(), turn, id, kind, detail, relaxed));
      }
    }
    return violations;
  }

  /** What the first message states, read from the facts it was made of. */
  static List<StatedMust> opening(Target target) {
    String opening = target.opening().toLowerCase(Locale.ROOT);
    List<StatedMust> musts = new ArrayList<>();
    String kind = target.openingKind();
    Target.Facts facts = target.facts();
    if (kind.startsWith("type") && facts.type() != null) {
      musts.add(new StatedMust.OfType(facts.type()));
    }
    if (kind.equals("type+price") && facts.limited()) {
      musts.add(new StatedMust.Budget(facts.budgetMax()));
    }
    if (kind.equals("type+color")) {
      said(facts.color(), opening).map(StatedMust.InColour::new).ifPresent(musts::add);
    }
    if (kind.equals("category")) {
      said(facts.values(FactKind.CATEGORY), opening)
          .map(StatedMust.InCategory::new)
          .ifPresent(musts::add);
    }
    return musts;
  }

  private static java.util.Optional<List<String>> said(List<String> values, String opening) {
    return values.stream().filter(opening::contains).findFirst().map(List::of);
  }

  static List<StatedMust> stated(List<Said> all) {
    return all.stream().map(ConstraintAudit::stated).flatMap(List::stream).toList();
  }

  private static List<StatedMust> stated(Said said) {
    List<StatedMust> musts = new ArrayList<>();
    if (said.avoided() != null) {
      musts.add(new StatedMust.NotInColour(said.avoided()));
    }
    if (said.kind() == null || said.values().isEmpty()) {
      return musts;
    }
    switch (said.kind()) {
      case PRICE -> musts.add(new StatedMust.Budget(Integer.parseInt(said.values().getFirst())));
      case COLOUR -> musts.add(new StatedMust.InColour(said.values()));
      case TYPE -> musts.add(new StatedMust.OfType(said.values().getFirst()));
      case CATEGORY -> musts.add(new StatedMust.InCategory(said.values()));
      case WIDTH, HEIGHT, DEPTH, ONLINE -> {}
    }
    return musts;
  }
}
