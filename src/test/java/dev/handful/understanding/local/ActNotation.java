package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Among;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Acts as the tables write them: "type: desk", "nice colour: white | black", "avoid colour: red",
 * "price: ..500", "width: ~65", "online: yes", "critique price LESS s1". Money in major units. A
 * "+" tells that narrower values are covered.
 */
final class ActNotation {
  private final CatalogueSchema schema;

  ActNotation(CatalogueSchema schema) {
    this.schema = schema;
  }

  String of(UserAct act) {
    return switch (act) {
      case UserAct.Disclose(var constraint) -> constraint(constraint);
      case UserAct.Need(var words) -> "need " + words;
      case UserAct.AvoidWords(var words) -> "avoid-words " + words;
      case UserAct.SeekType(var words) -> "seek " + words;
      case UserAct.Critique(var attribute, var direction, var item) ->
          "critique " + attribute + " " + direction + (item == null ? "" : " " + item);
      case UserAct.Retract(var id, var attribute) ->
          "retract " + (id != null ? id : attribute != null ? attribute : "latest");
      case UserAct.Skip ignored -> "skip";
      case UserAct.Accept(var item) -> "accept " + item;
      case UserAct.Reject(var items, var reason) ->
          "reject " + ids(items) + (reason == null ? "" : " " + reason);
      case UserAct.MoreLike(var item) -> "more-like " + item;
      case UserAct.NameItem(var items) -> "name " + ids(items);
      case UserAct.InquireItem(var item, var attribute, var question) ->
          "ask " + item + (attribute == null ? "" : " " + attribute);
      case UserAct.InquireExtreme(var attribute, var direction, var among) ->
          "extreme " + attribute + " " + direction + (among == Among.SHOWN ? " of the list" : "");
      case UserAct.InquirePolicy ignored -> "policy";
      case UserAct.InquireAssistant ignored -> "assistant";
      case UserAct.Explain(var items) -> "explain" + (items.isEmpty() ? "" : " " + ids(items));
      case UserAct.Compare(var items) -> "compare" + (items.isEmpty() ? "" : " " + ids(items));
      case UserAct.ShowMore ignored -> "show-more";
      case UserAct.ForeignCurrency(var currency) -> "foreign " + currency;
      case UserAct.Restart ignored -> "restart";
      case UserAct.Greet ignored -> "greet";
      case UserAct.Close ignored -> "close";
      case UserAct.HandOff(var kind) -> "hand-off " + kind;
      case UserAct.Decline(var kind) -> "decline " + kind;
      case UserAct.Unclear ignored -> "unclear";
    };
  }

  String constraint(Constraint constraint) {
    var attribute = schema.attribute(constraint.attribute()).orElseThrow();
    var polarity = constraint.polarity() == Polarity.AVOID ? "avoid " : "";
    var strength = constraint.strength() == Strength.NICE ? "nice " : "";
    return strength + polarity + attribute.name() + ": " + wanted(attribute, constraint.wanted());
  }

  private static String wanted(Attribute attribute, Wanted wanted) {
    return switch (wanted) {
      case Wanted.Values(var named, var narrower) ->
          String.join(" | ", named) + (named.isEmpty() ? "+" : narrower.isEmpty() ? "" : " +");
      case Wanted.Range(var low, var high) ->
          (low == null ? "" : number(attribute, low))
              + ".."
              + (high == null ? "" : number(attribute, high));
      case Wanted.About(var target, var ignored) -> "~" + number(attribute, target);
      case Wanted.Flag(var yes) -> yes ? "yes" : "no";
    };
  }

  private static String number(Attribute attribute, double value) {
    double shown = attribute.type() == AttributeType.MONEY ? value / 100 : value;
    return BigDecimal.valueOf(shown)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String ids(List<ItemId> items) {
    return items.stream().map(ItemId::value).collect(Collectors.joining(","));
  }
}
