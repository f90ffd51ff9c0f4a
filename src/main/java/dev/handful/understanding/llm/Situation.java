package dev.handful.understanding.llm;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.Catalogue;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.Question;
import dev.handful.dialogue.QuestionOption;
import dev.handful.dialogue.Shown;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import dev.handful.language.Currencies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a prompt tells of the conversation, after what is the same in every turn. */
final class Situation {

  private static final int MOST_PREFERENCES = 20;
  private static final int MOST_VALUES = 6;
  private static final int LONGEST_TITLE = 100;

  private static final Currencies CURRENCIES = new Currencies();

  private Situation() {}

  /** The variables of the prompt {@code understand}. */
  static Map<String, Object> variables(
      Map<String, Object> outline,
      String message,
      Interpretation local,
      DialogueState state,
      Catalogue catalogue) {
    var variables = new LinkedHashMap<String, Object>();
    variables.put("catalogue", outline);
    variables.put("question", question(state.pending()));
    variables.put(
        "preferences",
        state.constraints().stream()
            .limit(MOST_PREFERENCES)
            .map(c -> preference(c, catalogue))
            .toList());
    variables.put("shown", shown(state.lastShown(), catalogue));
    variables.put("reading", reading(local, catalogue));
    variables.put("message", message);
    return variables;
  }

  private static Map<String, Object> question(@Nullable Question pending) {
    return pending == null
        ? Map.of()
        : ordered(
            "attribute",
            pending.attribute(),
            "text",
            pending.text(),
            "options",
            pending.options().stream().map(QuestionOption::label).toList());
  }

  private static Map<String, Object> preference(Constraint constraint, Catalogue catalogue) {
    var line = new LinkedHashMap<String, Object>();
    line.put("id", constraint.id().value());
    line.putAll(wish(constraint, catalogue));
    return line;
  }

  private static Map<String, Object> wish(Constraint constraint, Catalogue catalogue) {
    var values = values(constraint, catalogue);
    return ordered(
        "attribute",
        constraint.attribute(),
        "operator",
        constraint.wanted().operator().name().toLowerCase(java.util.Locale.ROOT),
        "values",
        values,
        "polarity",
        constraint.polarity().name().toLowerCase(java.util.Locale.ROOT));
  }

  private static List<String> values(Constraint constraint, Catalogue catalogue) {
    return switch (constraint.wanted()) {
      case Wanted.Values(var named, var narrower) ->
          Stream.concat(named.stream(), narrower.stream()).limit(MOST_VALUES).toList();
      case Wanted.Range(var low, var high) ->
          Stream.of(low, high)
              .filter(Objects::nonNull)
              .map(n -> number(n, constraint.attribute(), catalogue))
              .toList();
      case Wanted.About(double target, double ignored) ->
          List.of(number(target, constraint.attribute(), catalogue));
      case Wanted.Flag(boolean yes) -> List.of(yes ? "yes" : "no");
    };
  }

  /** As people write it: whole currency units, calendar days, plain digits. */
  private static String number(double number, String attribute, Catalogue catalogue) {
    var type = catalogue.schema().attribute(attribute).map(Attribute::type).orElse(null);
    if (type == AttributeType.DATE) {
      return LocalDate.ofEpochDay((long) number).toString();
    }
    int digits =
        type == AttributeType.MONEY ? CURRENCIES.fractionDigits(catalogue.schema().currency()) : 0;
    return BigDecimal.valueOf(number).movePointLeft(digits).stripTrailingZeros().toPlainString();
  }

  /** Who writes for a model instead of for shoppers is a label only (S04). */
  private static List<Object> shown(List<Shown> list, Catalogue catalogue) {
    var shown = new ArrayList<Object>();
    for (int at = 0; at < list.size(); at++) {
      var item = list.get(at).item();
      var title = catalogue.suspicious().contains(item.id()) ? Labels.label(at) : item.title();
      shown.add(
          ordered(
              "label",
              Labels.label(at),
              "title",
              title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE)));
    }
    return shown;
  }

  /** What the local engine made of it, as a hint. */
  private static Map<String, Object> reading(Interpretation local, Catalogue catalogue) {
    return ordered(
        "preferences",
        local.acts().stream()
            .map(UnderstoodAct::act)
            .flatMap(a -> a instanceof UserAct.Disclose(Constraint c) ? Stream.of(c) : null)
            .map(c -> wish(c, catalogue))
            .toList(),
        "unexplained",
        local.unexplained().stream().limit(MOST_PREFERENCES).toList());
  }

  private static Map<String, Object> ordered(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
