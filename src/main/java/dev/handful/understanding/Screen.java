package dev.handful.understanding;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Lexicon;
import dev.handful.catalogue.LexiconEntry;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DeclineKind;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import dev.handful.embedding.Embedder;
import dev.handful.guard.Concern;
import dev.handful.guard.Finding;
import dev.handful.guard.Guard;
import dev.handful.guard.Meaning;
import dev.handful.guard.Screened;
import dev.handful.language.Token;
import dev.handful.language.Words;
import dev.handful.prompt.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stands before both engines: what a message may not do is cut from it before anything reads it,
 * and said as an act; what is protected is never a preference, whoever understood it so. Pure.
 */
final class Screen {

  private static final double CERTAIN = 1;

  private final Guard guard = Guard.english();
  private final Words words = new Words();
  private final @Nullable Function<String, float[]> vectors;

  /**
   * @param embedder of what the guards learned from; null: by phrases only
   */
  Screen(@Nullable Embedder embedder) {
    // Vectors of another model would mean nothing.
    boolean known = embedder != null && embedder.model().equals(Meaning.english().model());
    this.vectors = known ? embedder::query : null;
  }

  /**
   * The message as the engines may read it, and what is declined of it.
   *
   * @param read what the engines make of what is left
   */
  Interpretation through(
      ShopperMessage message, Snapshot snapshot, Function<ShopperMessage, Interpretation> read) {
    var text = text(message);
    if (text == null) {
      return permitted(read.apply(message), snapshot);
    }
    var screened = guard.screen(text, part -> sold(part, snapshot.catalogue().lexicon()), vectors);
    var findings =
        screened.findings().stream().filter(f -> !title(text, f, snapshot.catalogue())).toList();
    if (findings.isEmpty()) {
      return permitted(read.apply(message), snapshot);
    }
    var rest =
        screened.kept().isBlank()
            ? new Interpretation(List.of(), List.of(), Route.LOCAL, "guarded")
            : permitted(read.apply(with(message, screened.kept())), snapshot);
    return declined(rest, screened);
  }

  /** The act of declining comes first; what nobody understood is not said twice. */
  private static Interpretation declined(Interpretation rest, Screened screened) {
    var acts = new ArrayList<UnderstoodAct>();
    var kind = kind(screened, rest);
    if (kind != null) {
      acts.add(new UnderstoodAct(new UserAct.Decline(kind), CERTAIN, ""));
    }
    rest.acts().stream()
        .filter(act -> kind == null || !(act.act() instanceof UserAct.Unclear))
        .forEach(acts::add);
    var flags =
        screened.findings().stream().map(Finding::concern).map(Concern::flag).distinct().toList();
    return new Interpretation(
        acts, rest.unexplained(), rest.route(), rest.routeReason(), rest.degraded(), flags);
  }

  /** The gravest concern; who tells of themselves and asks for something is simply served. */
  private static @Nullable DeclineKind kind(Screened screened, Interpretation rest) {
    var gravest =
        screened.findings().stream().map(Finding::concern).min(Comparator.naturalOrder()).get();
    return switch (gravest) {
      case SELF_HARM -> DeclineKind.SELF_HARM;
      case UNSAFE -> DeclineKind.UNSAFE;
      case INJECTION, INSTRUCTIONS -> DeclineKind.INSTRUCTIONS;
      case INFERENCE -> DeclineKind.PERSONAL;
      case OFF_TOPIC -> DeclineKind.OFF_TOPIC;
      case PERSONAL ->
          rest.acts().stream().allMatch(act -> act.act() instanceof UserAct.Unclear)
              ? DeclineKind.PERSONAL
              : null;
    };
  }

  /** Without what is protected in the catalogue or blocked by the policy. */
  private static Interpretation permitted(Interpretation read, Snapshot snapshot) {
    var hidden =
        snapshot.catalogue().schema().attributes().stream()
            .filter(a -> a.protectedClass())
            .map(a -> a.name())
            .collect(Collectors.toSet());
    hidden.addAll(snapshot.policy().blocked());
    var acts = read.acts().stream().filter(act -> permitted(act.act(), hidden)).toList();
    return acts.size() == read.acts().size()
        ? read
        : new Interpretation(
            acts.isEmpty() ? List.of(new UnderstoodAct(new UserAct.Unclear(), CERTAIN, "")) : acts,
            read.unexplained(),
            read.route(),
            read.routeReason(),
            read.degraded(),
            read.flags());
  }

  private static boolean permitted(UserAct act, Set<String> hidden) {
    var attribute =
        switch (act) {
          case UserAct.Disclose(Constraint constraint) -> constraint.attribute();
          case UserAct.Critique critique -> critique.attribute();
          case UserAct.InquireExtreme extreme -> extreme.attribute();
          case UserAct.InquireItem inquiry -> inquiry.attribute();
          default -> null;
        };
    return attribute == null || !hidden.contains(attribute);
  }

  /** Whether a part of a message names a value or an item of the catalogue. */
  private boolean sold(String part, Lexicon lexicon) {
    return lexicon.match(words.stems(part)).stream()
        .flatMap(match -> match.entries().stream())
        .anyMatch(entry -> !(entry instanceof LexiconEntry.AttributeName));
  }

  /** "How to Train Your Dragon": what lies within the name of something sold is no order. */
  private boolean title(String text, Finding finding, Catalogue catalogue) {
    var tokens = words.tokens(text);
    return catalogue.lexicon().match(tokens.stream().map(Token::stem).toList()).stream()
        .filter(m -> m.entries().stream().anyMatch(e -> e instanceof LexiconEntry.TitleOf))
        .anyMatch(
            m ->
                tokens.get(m.start()).start() <= finding.start()
                    && finding.end() <= tokens.get(m.end() - 1).end());
  }

  private static @Nullable String text(ShopperMessage message) {
    return switch (message) {
      case ShopperMessage.Say say -> say.text();
      case ShopperMessage.Edit edit -> edit.text();
      case ShopperMessage.Answer answer -> answer.text();
      case ShopperMessage.Tap tap -> tap.text();
      case ShopperMessage.Prefer ignored -> null;
    };
  }

  private static ShopperMessage with(ShopperMessage message, String text) {
    return switch (message) {
      case ShopperMessage.Say say -> new ShopperMessage.Say(say.clientMsgId(), text);
      case ShopperMessage.Edit edit ->
          new ShopperMessage.Edit(edit.clientMsgId(), edit.replaces(), text);
      case ShopperMessage.Answer answer ->
          new ShopperMessage.Answer(answer.clientMsgId(), answer.questionId(), null, false, text);
      case ShopperMessage.Tap tap ->
          new ShopperMessage.Tap(tap.clientMsgId(), tap.act(), tap.items(), tap.reasonCode(), text);
      case ShopperMessage.Prefer prefer -> prefer;
    };
  }
}
