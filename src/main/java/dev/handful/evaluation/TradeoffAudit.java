package dev.handful.evaluation;

import dev.handful.evaluation.ChatReply.Suggested;
import dev.handful.evaluation.shop.CataloguedItem;
import dev.handful.evaluation.shop.Fact;
import dev.handful.evaluation.shop.Measures;
import dev.handful.evaluation.shop.Trait;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads every weakness back by the patterns of the wording file and looks up what it claims: stock,
 * what is not said, differences, prices and extremes of the list. A pattern it does not know must
 * at least hold no number from elsewhere.
 */
final class TradeoffAudit {
  private static final double TWICE = 2;

  private final FactCheck facts;
  private final Wordings wordings;

  TradeoffAudit(FactCheck facts, Wordings wordings) {
    this.facts = facts;
    this.wordings = wordings;
  }

  Claims.Checked of(List<Dialogue> dialogues) {
    Claims claims = new Claims();
    for (Dialogue dialogue : dialogues) {
      for (int turn = 0; turn < dialogue.all().size(); turn++) {
        Claims.Place place = new Claims.Place(dialogue.target().target(), turn);
        List<Suggested> list = dialogue.all().get(turn).reply().suggestions();
        String said = dialogue.saidUpTo(turn);
        list.forEach(shown -> check(claims, place, shown, list, said));
      }
    }
    return claims.checked();
  }

  private void check(
      Claims claims, Claims.Place place, Suggested shown, List<Suggested> list, String said) {
    CataloguedItem item = facts.feed().get(shown.id());
    if (shown.tradeoff() == null || item == null) {
      return;
    }
    List<Wordings.Read> readings = wordings.read("tradeoff", shown.tradeoff());
    if (readings.isEmpty()) {
      claims.unread(shown.tradeoff());
      return;
    }
    boolean holds = readings.stream().anyMatch(read -> holds(read, item, items(list), said));
    String key = readings.getFirst().key();
    claims.claim(holds, place, shown.id(), key, "", shown.tradeoff());
  }

  private List<CataloguedItem> items(List<Suggested> list) {
    return list.stream()
        .map(other -> facts.feed().get(other.id()))
        .filter(Objects::nonNull)
        .map(item -> (CataloguedItem) item)
        .toList();
  }

  boolean holds(Wordings.Read read, CataloguedItem item, List<CataloguedItem> list, String said) {
    Map<String, String> told = read.arguments();
    return switch (read.key()) {
      case "out" -> item.values("availability").contains("out");
      case "preorder" -> item.values("availability").contains("preorder");
      case "unsaid" -> unsaid(told.getOrDefault("label", ""), item);
      case "offTarget" -> offTarget(told, item);
      case "nearLimit" ->
          price(told.get("price"), item.amount("price")) && item.amount("price").isPresent();
      case "dearest" -> dearest(told, item, list);
      case "dearer" ->
          price(told.get("cheapest"), lowest(list))
              && item.amount("price").orElse(0.0) >= TWICE * lowest(list).orElse(1e9) - 1e-9;
      case "extreme" -> extreme(told.getOrDefault("has", ""), item, list);
      case "unrated" -> item.ratings() == null || item.ratings() == 0;
      case "fewRatings" -> count(told.getOrDefault("count", ""), item);
      case "lowRating" -> price(told.get("value"), item.amount("rating")) && belowMost(item, list);
      default -> facts.numbersKnown(String.join(" ", told.values()), list, said);
    };
  }

  private boolean unsaid(String label, CataloguedItem item) {
    return facts.feed().shape().attributes().entrySet().stream()
        .filter(
            e ->
                label.equalsIgnoreCase(
                    Objects.requireNonNullElse(e.getValue().label(), e.getKey())))
        .anyMatch(e -> !item.facts().containsKey(e.getKey()));
  }

  private boolean offTarget(Map<String, String> told, CataloguedItem item) {
    return numbers(item)
        .anyMatch(
            e -> {
              var target =
                  facts.measures().read(told.getOrDefault("target", ""), facts.unit(e.getKey()));
              var off =
                  facts
                      .measures()
                      .read(told.getOrDefault("difference", ""), facts.unit(e.getKey()));
              return target.size() == 1
                  && off.size() == 1
                  && Math.abs(
                          Math.abs(amount(e) - target.getFirst().value()) - off.getFirst().value())
                      <= target.getFirst().slack() + off.getFirst().slack();
            });
  }

  private boolean dearest(
      Map<String, String> told, CataloguedItem item, List<CataloguedItem> list) {
    double own = item.amount("price").orElse(-1.0);
    boolean top = list.stream().allMatch(other -> other.amount("price").orElse(0.0) <= own + 1e-9);
    return top
        && (told.get("cheapest") == null || price(told.get("cheapest"), lowest(list)))
        && (told.get("price") == null || price(told.get("price"), item.amount("price")));
  }

  private boolean extreme(String has, CataloguedItem item, List<CataloguedItem> list) {
    return numbers(item)
        .filter(e -> facts.is(has, e.getKey(), amount(e)))
        .anyMatch(
            e -> {
              List<Double> all = list.stream().flatMap(o -> o.amount(e.getKey()).stream()).toList();
              double own = amount(e);
              return all.size() > 1
                  && (all.stream().allMatch(o -> o >= own) || all.stream().allMatch(o -> o <= own));
            });
  }

  private static boolean belowMost(CataloguedItem item, List<CataloguedItem> list) {
    List<Double> others =
        list.stream()
            .filter(other -> !other.id().equals(item.id()))
            .flatMap(other -> other.amount("rating").stream())
            .toList();
    double own = item.amount("rating").orElse(Double.MAX_VALUE);
    return 2 * others.stream().filter(rating -> rating > own).count() > others.size();
  }

  private static boolean count(String told, CataloguedItem item) {
    int ratings = Objects.requireNonNullElse(item.ratings(), 0);
    return told.startsWith(String.valueOf(ratings)) || ratings == 1 && told.startsWith("one");
  }

  private boolean price(@org.jspecify.annotations.Nullable String told, Optional<Double> value) {
    List<Measures.Written> numbers = told == null ? List.of() : facts.measures().read(told, null);
    return value.isPresent()
        && numbers.size() == 1
        && FactCheck.near(numbers.getFirst(), value.get());
  }

  private static Optional<Double> lowest(List<CataloguedItem> list) {
    return lowestOf(list, "price");
  }

  private static Optional<Double> lowestOf(List<CataloguedItem> list, String attribute) {
    return list.stream().flatMap(item -> item.amount(attribute).stream()).min(Double::compare);
  }

  private Stream<Map.Entry<String, Fact>> numbers(CataloguedItem item) {
    return item.facts().entrySet().stream()
        .filter(e -> e.getValue() instanceof Fact.Amount)
        .filter(e -> facts.feed().shape().trait(e.getKey()).filter(Trait::visible).isPresent());
  }

  private static double amount(Map.Entry<String, Fact> entry) {
    return ((Fact.Amount) entry.getValue()).value();
  }
}
