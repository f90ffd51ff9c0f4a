package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Among;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Strength;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** "The lightest is ...": by name and figure, and what goes further (C04). */
final class ExtremeText {

  private final Writing writing;

  ExtremeText(Writing writing) {
    this.writing = writing;
  }

  /** One or more sentences; without a figure, that the catalogue does not say. */
  String of(Goal.AnswerExtreme goal) {
    var attribute = writing.attribute(goal.attribute()).orElse(null);
    if (attribute == null) {
      return writing.voice().sentence(Say.ANSWER_POLICY_UNSAID);
    }
    var fact = fact(goal, goal.among());
    var value = fact == null ? null : Writing.value(fact.item(), attribute);
    if (fact == null || value == null) {
      return writing.voice().sentence(Say.ANSWER_EXTREME_UNSAID, "label", attribute.label());
    }
    return goal.among() == Among.SHOWN
        ? ofTheList(goal, attribute, fact)
        : named(attribute, fact, value) + onRequest(attribute, fact.onlyOnRequest());
  }

  private Found.@Nullable ExtremeFact fact(Goal.AnswerExtreme goal, Among among) {
    return writing.found().extreme(goal.attribute(), goal.direction(), among);
  }

  private String named(Attribute attribute, Found.ExtremeFact extreme, AttributeValue value) {
    var title = extreme.item().title();
    var has = writing.wording().value(attribute, value);
    var superlative = writing.wording().superlative(attribute, extreme.direction());
    if (superlative == null) {
      return writing
          .voice()
          .sentence(
              Say.ANSWER_EXTREME_PLAIN,
              "most",
              String.valueOf(extreme.direction() == Direction.MORE),
              "label",
              attribute.label(),
              "title",
              title,
              "has",
              has);
    }
    var say = breaks(extreme.item()) ? Say.ANSWER_EXTREME_OVERALL : Say.ANSWER_EXTREME;
    return writing.voice().sentence(say, "superlative", superlative, "title", title, "has", has);
  }

  /** Of the list shown last; then whether something else that fits goes further. */
  private String ofTheList(Goal.AnswerExtreme goal, Attribute attribute, Found.ExtremeFact fact) {
    var superlative = writing.wording().superlative(attribute, goal.direction());
    var has = has(attribute, fact.item());
    if (superlative == null || has.isEmpty()) {
      return named(attribute, fact, Writing.value(fact.item(), attribute));
    }
    var sentences = new ArrayList<String>();
    sentences.add(
        writing
            .voice()
            .sentence(
                Say.ANSWER_EXTREME_SHOWN,
                "superlative",
                superlative,
                "title",
                fact.item().title(),
                "has",
                has.get(),
                "count",
                writing.state().lastShown().size()));
    sentences.add(onRequest(attribute, fact.onlyOnRequest()).strip());
    sentences.addAll(besideTheList(goal, attribute, superlative, fact));
    return String.join(" ", sentences.stream().filter(s -> !s.isEmpty()).toList());
  }

  private List<String> besideTheList(
      Goal.AnswerExtreme goal, Attribute attribute, String superlative, Found.ExtremeFact listed) {
    var all = fact(goal, Among.WANTED);
    if (all == null || breaks(all.item()) || writing.constraints().isEmpty()) {
      return List.of();
    }
    var further =
        all.onlyOnRequest() == null || all.onlyOnRequest().equals(listed.onlyOnRequest())
            ? ""
            : onRequest(attribute, all.onlyOnRequest()).strip();
    boolean beyond =
        goal.direction() == Direction.LESS
            ? all.value() < listed.value()
            : all.value() > listed.value();
    var comparative = writing.wording().comparative(attribute, goal.direction());
    if (beyond) {
      return List.of(
          writing
              .voice()
              .sentence(
                  Say.ANSWER_EXTREME_BEYOND,
                  "superlative",
                  superlative,
                  "title",
                  all.item().title(),
                  "has",
                  has(attribute, all.item()).orElse("")),
          further);
    }
    return !further.isEmpty() || comparative == null
        ? List.of(further)
        : List.of(writing.voice().sentence(Say.ANSWER_EXTREME_SAME, "comparative", comparative));
  }

  private Optional<String> has(Attribute attribute, Item item) {
    return Optional.ofNullable(Writing.value(item, attribute))
        .map(value -> writing.wording().value(attribute, value));
  }

  /** What goes further but is for those who ask for it, with what makes it so; else empty. */
  private String onRequest(Attribute attribute, @Nullable Item item) {
    if (item == null) {
      return "";
    }
    var what = kept(item);
    var has = has(attribute, item);
    return what.isEmpty() || has.isEmpty()
        ? ""
        : " "
            + writing
                .voice()
                .sentence(
                    Say.ANSWER_EXTREME_ON_REQUEST,
                    "title",
                    item.title(),
                    "has",
                    has.get(),
                    "what",
                    what.get());
  }

  private Optional<String> kept(Item item) {
    return writing.snapshot().policy().onRequest().entrySet().stream()
        .filter(
            entry ->
                item.value(entry.getKey()) instanceof AttributeValue.Keywords(var has)
                    && !has.isEmpty()
                    && entry.getValue().containsAll(has))
        .flatMap(entry -> writing.attribute(entry.getKey()).stream())
        .flatMap(
            attribute ->
                Optional.ofNullable(Writing.value(item, attribute))
                    .map(value -> writing.wording().phrase(attribute, value))
                    .stream())
        .findFirst();
  }

  private boolean breaks(Item item) {
    return writing.constraints().stream().anyMatch(c -> breaks(item, c));
  }

  private static boolean breaks(Item item, Constraint constraint) {
    return constraint.strength() == Strength.MUST && !constraint.fulfilledBy(item);
  }
}
