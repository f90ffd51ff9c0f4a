package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import dev.handful.language.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of what a good shop assistant would understand, in the words of someone who does not
 * know the code: "colour = red", "price &lt;= 500", "accept 2". Looser than {@link ActNotation}:
 * strength counts only where the line says so, and a direction ("weight low") is met by any limit
 * or critique that way.
 */
final class Expectation {
  private static final double WITHIN = 0.06;
  private static final Pattern LIMIT =
      Pattern.compile("(<=|>=|~)\\s*(-?[\\d.]+)|(-?[\\d.]+?)\\s*\\.\\.\\s*(-?[\\d.]+)");
  private static final Words WORDS = new Words();

  private final CatalogueSchema schema;
  private final List<ItemId> shown;

  Expectation(CatalogueSchema schema, List<ItemId> shown) {
    this.schema = schema;
    this.shown = shown;
  }

  boolean met(String line, List<UserAct> acts) {
    return Stream.of(line.split(" OR "))
        .anyMatch(option -> acts.stream().anyMatch(act -> meets(option.strip(), act)));
  }

  private boolean meets(String line, UserAct act) {
    var words = line.split("\\s+", 2);
    var rest = words.length > 1 ? words[1].strip() : "";
    return switch (words[0]) {
      case "must" -> strength(act) == Strength.MUST && meets(rest, act);
      case "nice" -> strength(act) == Strength.NICE && meets(rest, act);
      case "words", "not-words", "seek" -> kept(words[0], rest, act);
      case "accept" -> act instanceof UserAct.Accept(var item) && items(rest).contains(item);
      case "reject" ->
          act instanceof UserAct.Reject(var items, var ignored) && same(items, items(rest));
      case "like" -> act instanceof UserAct.MoreLike(var item) && items(rest).contains(item);
      case "compare" ->
          act instanceof UserAct.Compare(var items)
              && (same(items, items(rest)) || items.isEmpty() && same(shown, items(rest)));
      case "name" -> act instanceof UserAct.NameItem(var items) && items.contains(new ItemId(rest));
      case "ask" -> asks(rest, act);
      case "extreme" ->
          act instanceof UserAct.InquireExtreme(var a, var d, var all) && rest.equals(a + way(d));
      case "drop" ->
          act instanceof UserAct.Retract(var id, var attribute)
              && (rest.equals(attribute) || id != null);
      default -> meets(words[0], act, rest);
    };
  }

  private boolean meets(String word, UserAct act, String rest) {
    return switch (act) {
      case UserAct.InquirePolicy ignored -> word.equals("policy");
      case UserAct.HandOff ignored -> word.equals("handoff");
      case UserAct.InquireAssistant ignored -> word.equals("assistant");
      case UserAct.Explain ignored -> word.equals("explain");
      case UserAct.ShowMore ignored -> word.equals("more");
      case UserAct.Restart ignored -> word.equals("restart");
      case UserAct.Greet ignored -> word.equals("greet");
      case UserAct.Close ignored -> word.equals("close");
      case UserAct.Skip ignored -> word.equals("skip");
      case UserAct.Decline ignored -> word.equals("decline");
      case UserAct.Unclear ignored -> word.equals("unclear");
      case UserAct.Critique(var attribute, var direction, var ignored) ->
          word.equals(attribute) && rest.equals(way(direction).strip());
      case UserAct.Disclose(var constraint) ->
          word.equals(constraint.attribute()) && wants(rest, constraint);
      default -> false;
    };
  }

  private static @Nullable Strength strength(UserAct act) {
    return act instanceof UserAct.Disclose(var constraint) ? constraint.strength() : null;
  }

  private static String way(Direction direction) {
    return direction == Direction.MORE ? " high" : " low";
  }

  private boolean wants(String rest, Constraint constraint) {
    boolean avoid = constraint.polarity() == Polarity.AVOID;
    return switch (constraint.wanted()) {
      case Wanted.Flag(var yes) -> rest.equals(yes != avoid ? "yes" : "no");
      case Wanted.Values(var named, var narrower) ->
          rest.startsWith(avoid ? "!=" : "=")
              && values(rest).stream()
                  .allMatch(
                      v ->
                          named.stream().anyMatch(n -> stems(v).equals(stems(n)))
                              || narrower.stream().anyMatch(n -> stems(n).containsAll(stems(v))));
      case Wanted.Range(var low, var high) -> !avoid && limits(rest, constraint, low, high);
      case Wanted.About(var target, var ignored) ->
          !avoid && limits(rest, constraint, target, target);
    };
  }

  private boolean limits(
      String rest, Constraint constraint, @Nullable Double low, @Nullable Double high) {
    if (rest.equals("low")) {
      return low == null && high != null;
    }
    if (rest.equals("high")) {
      return high == null && low != null;
    }
    Matcher limit = LIMIT.matcher(rest);
    if (!limit.matches()) {
      return false;
    }
    var attribute = schema.attribute(constraint.attribute()).orElseThrow();
    if (limit.group(3) != null) {
      return near(attribute, low, limit.group(3)) && near(attribute, high, limit.group(4));
    }
    return switch (limit.group(1)) {
      case "<=" -> low == null && near(attribute, high, limit.group(2));
      case ">=" -> high == null && near(attribute, low, limit.group(2));
      default -> near(attribute, high == null ? low : high, limit.group(2));
    };
  }

  private static boolean near(Attribute attribute, @Nullable Double is, String wanted) {
    double scale = attribute.type() == AttributeType.MONEY ? 100 : 1;
    double should = Double.parseDouble(wanted) * scale;
    return is != null && Math.abs(is - should) <= WITHIN * Math.abs(should);
  }

  private static List<String> values(String rest) {
    return Arrays.stream(rest.replaceFirst("!?=", "").split("/")).map(String::strip).toList();
  }

  private static Set<String> stems(String text) {
    return WORDS.tokens(text.toLowerCase(Locale.ROOT)).stream()
        .map(token -> token.stem())
        .collect(Collectors.toSet());
  }

  private static boolean kept(String how, String wanted, UserAct act) {
    var words =
        switch (act) {
          case UserAct.Need(var need) when how.equals("words") -> need;
          case UserAct.SeekType(var sought) when !how.equals("not-words") -> sought;
          case UserAct.AvoidWords(var avoided) when how.equals("not-words") -> avoided;
          default -> "";
        };
    return stems(words).containsAll(stems(wanted));
  }

  private boolean asks(String rest, UserAct act) {
    var words = rest.split("\\s+", 2);
    return act instanceof UserAct.InquireItem(var item, var attribute, var ignored)
        && (words[0].equals("*") || items(words[0]).contains(item))
        && (words.length == 1 || words[1].equals(attribute));
  }

  private List<ItemId> items(String positions) {
    if (positions.equals("*")) {
      return shown;
    }
    return Arrays.stream(positions.split("[\\s,]+"))
        .filter(p -> p.matches("[1-9]") && Integer.parseInt(p) <= shown.size())
        .map(p -> shown.get(Integer.parseInt(p) - 1))
        .toList();
  }

  private static boolean same(List<ItemId> one, List<ItemId> other) {
    return Set.copyOf(one).equals(Set.copyOf(other));
  }

  /** What limits the choice and no line asked for: a belief the shopper did not state (C15). */
  List<UserAct> unasked(List<String> lines, List<UserAct> acts) {
    return acts.stream()
        .filter(Expectation::limiting)
        .filter(act -> lines.stream().noneMatch(line -> met(line, List.of(act))))
        .toList();
  }

  private static boolean limiting(UserAct act) {
    return act instanceof UserAct.Disclose
        || act instanceof UserAct.Critique
        || act instanceof UserAct.Reject
        || act instanceof UserAct.Accept
        || act instanceof UserAct.HandOff
        || act instanceof UserAct.Restart;
  }
}
