package dev.handful.understanding.local;

import dev.handful.config.LocalEngine;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.QuestionOption;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.TapKind;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import dev.handful.language.Currencies;
import dev.handful.language.Quantities;
import dev.handful.language.Token;
import dev.handful.language.Units;
import dev.handful.language.Words;
import dev.handful.llm.ModelTurn;
import dev.handful.prompt.Snapshot;
import dev.handful.understanding.Interpreter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Understands English without a model: recognises quantities, catalogue words and cue phrases, then
 * lets rules explain them one after the other; a rule sees only what earlier ones left.
 * Thread-safe; the same message in the same state always gives the same acts.
 */
@LocalEngine
@ApplicationScoped
public class LocalInterpreter implements Interpreter {
  private static final double CERTAIN = 1;

  private final Words words = new Words();
  private final Reader reader;
  private final List<Rule> rules;

  public LocalInterpreter() {
    var units = new Units();
    var currencies = new Currencies();
    var quantities = new Quantities(units, currencies);
    var cues = Cues.english();
    var references = new References(quantities, cues);
    var scales = new Scales(units, currencies);
    reader = new Reader(words, quantities, cues);
    // What takes whole sentences goes first; single words last.
    rules =
        List.of(
            new SmallTalk(references),
            new ShopQuestions(references),
            new Refusals(),
            new OneWord(),
            new Missing(quantities),
            new ItemTalk(references),
            new WhichOfThese(words),
            new Pointing(),
            new Extremes(),
            new Limits(scales),
            new Dismissals(),
            new RecentYears(cues),
            new Years(cues),
            new Ages(words, cues),
            new Sizes(),
            new Measures(new Targets(scales), scales),
            new Parties(scales, cues),
            new Company(cues),
            new Values(),
            new Wearers(words, cues),
            new Sides(scales),
            new Hints(),
            new Flags(),
            new Multiples(references, cues),
            new Gradings(references),
            new Names(references),
            new Recommending(),
            new Compounds(),
            new Seeking(cues));
  }

  @Override
  public Interpretation interpret(
      ShopperMessage message, DialogueState state, Snapshot snapshot, ModelTurn models) {
    return switch (message) {
      case ShopperMessage.Say say -> text(say.text(), state, snapshot);
      case ShopperMessage.Edit edit -> text(edit.text(), state, snapshot);
      case ShopperMessage.Answer answer ->
          answer.text() == null
              ? tapped(Taps.answer(answer, state))
              : text(answer.text(), state, snapshot);
      case ShopperMessage.Tap tap ->
          tap.act() == TapKind.ASK ? asked(tap, state, snapshot) : tapped(Taps.tap(tap));
      case ShopperMessage.Prefer prefer -> tapped(Taps.prefer(prefer, state));
    };
  }

  private Interpretation text(String text, DialogueState state, Snapshot snapshot) {
    var chip = chip(text, state);
    if (chip != null) {
      var act = Taps.chosen(chip, state.pending().attribute(), state, null);
      return new Interpretation(
          List.of(new UnderstoodAct(act, CERTAIN, text)),
          List.of(),
          Route.LOCAL,
          "an option's words");
    }
    var reading = reader.read(text, state, snapshot);
    var acts = new Acts(reading);
    rules.forEach(rule -> rule.apply(reading, acts));
    settle(reading, acts);
    var unexplained = Leftovers.collect(reading, acts);
    var reason = "local rules left %d of %d words".formatted(unexplained.size(), reading.size());
    return new Interpretation(acts.inOrder(), unexplained, Route.LOCAL, reason);
  }

  /**
   * "Not sure, maybe white": an answer beats "no preference" in the same message. "Any colour but
   * red" takes back an earlier colour; where there is none, nothing is taken back.
   */
  private static void settle(Reading reading, Acts acts) {
    var asked = reading.asked();
    if (asked != null && acts.wants(asked)) {
      acts.removeIf(act -> act instanceof UserAct.Skip);
    }
    Replaced.settle(reading, acts);
    acts.removeIf(act -> takenBack(reading, acts, act));
    acts.removeIf(
        act ->
            act instanceof UserAct.Retract(var id, var attribute)
                && attribute != null
                && acts.discloses(attribute)
                && reading.state.constraints().stream()
                    .noneMatch(c -> c.attribute().equals(attribute)));
  }

  /** "Not green, black": what is wanted in place of the green ends it; black says the rest. */
  private static boolean takenBack(Reading reading, Acts acts, UserAct act) {
    return act instanceof UserAct.Disclose(Constraint c)
        && c.polarity() == Polarity.AVOID
        && c.wanted() instanceof Wanted.Values(var avoided, var covered)
        && acts.wants(c.attribute())
        && reading.state.constraints().stream()
            .filter(was -> was.attribute().equals(c.attribute()))
            .filter(was -> was.polarity() == Polarity.WANT)
            .anyMatch(
                was ->
                    was.wanted() instanceof Wanted.Values(var named, var narrower)
                        && !Collections.disjoint(
                            named.isEmpty() ? narrower : named,
                            avoided.isEmpty() ? covered : avoided));
  }

  /** The option whose label is what was typed, or null. */
  private @Nullable QuestionOption chip(String text, DialogueState state) {
    var pending = state.pending();
    if (pending == null) {
      return null;
    }
    var typed = words.tokens(text).stream().map(Token::text).toList();
    return pending.options().stream()
        .filter(
            option -> words.tokens(option.label()).stream().map(Token::text).toList().equals(typed))
        .findFirst()
        .orElse(null);
  }

  /** A question typed on a card: about that item, whatever else it could mean. */
  private Interpretation asked(ShopperMessage.Tap tap, DialogueState state, Snapshot snapshot) {
    var acts = Taps.tap(tap);
    var attribute =
        tap.text() == null ? null : Attributes.asked(reader.read(tap.text(), state, snapshot));
    return tapped(
        acts.stream()
            .map(
                act ->
                    act instanceof UserAct.InquireItem(var item, var ignored, var question)
                        ? new UserAct.InquireItem(item, attribute, question)
                        : act)
            .toList());
  }

  private static Interpretation tapped(List<UserAct> acts) {
    return new Interpretation(
        acts.stream().map(act -> new UnderstoodAct(act, CERTAIN, "")).toList(),
        List.of(),
        Route.LOCAL,
        "a tap");
  }
}
