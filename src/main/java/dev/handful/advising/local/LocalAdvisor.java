package dev.handful.advising.local;

import dev.handful.advising.Advisor;
import dev.handful.advising.BlockSink;
import dev.handful.advising.Brief;
import dev.handful.advising.Drafted;
import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.config.LocalEngine;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.HandOff;
import dev.handful.dialogue.HandOffKind;
import dev.handful.dialogue.Notice;
import dev.handful.dialogue.Reason;
import dev.handful.dialogue.Route;
import dev.handful.prompt.Say;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Words a plan from data and the wording file alone; no model, no network. Pure. */
@LocalEngine
@ApplicationScoped
public class LocalAdvisor implements Advisor {

  private final Quotes quotes = new Quotes();

  @Override
  public Drafted draft(Brief brief, BlockSink sink) {
    var plan = brief.plan();
    Consumer<DraftBlock> offer = block -> sink.offer(block, Route.LOCAL, plan);
    var writing = Writing.of(plan, brief.state(), brief.found(), brief.snapshot());
    var reasons = new Reasons(writing, quotes);
    texts(writing, reasons).stream()
        .filter(text -> !text.isBlank())
        .flatMap(text -> Sentences.blocks(text).stream())
        .forEach(text -> offer.accept(new DraftBlock.Text(text)));
    new Suggestions(writing, reasons).all().forEach(s -> offer.accept(new DraftBlock.Suggested(s)));
    plan.goals().stream()
        .flatMap(goal -> compared(goal, writing).stream())
        .filter(items -> items.size() >= 2)
        .forEach(
            items -> offer.accept(new DraftBlock.Compared(new Comparisons(writing).table(items))));
    if (plan.question() != null) {
      new Questions(writing)
          .worded(plan.question())
          .ifPresent(question -> offer.accept(new DraftBlock.Asked(question)));
    }
    var handOff = plan.goals().stream().filter(Goal.HandOff.class::isInstance).findFirst();
    if (handOff.isEmpty()) {
      var followUps = new FollowUps(writing).texts();
      if (!followUps.isEmpty()) {
        offer.accept(new DraftBlock.FollowUps(followUps));
      }
    }
    handOff.ifPresent(
        goal -> offer.accept(new DraftBlock.HandedOff(handOff((Goal.HandOff) goal, writing))));
    return Drafted.local();
  }

  /** Answers come first, then what led to the list, then the list's own line and what changed. */
  private List<String> texts(Writing writing, Reasons reasons) {
    var notices = new Notices(writing);
    var texts = new ArrayList<String>();
    questions(writing).forEach(asked -> texts.add(new Answers(writing, quotes).items(asked)));
    writing.plan().goals().forEach(goal -> texts.addAll(text(goal, writing, reasons)));
    texts.addAll(notices.before());
    texts.addAll(new ListText(writing).paragraphs());
    texts.addAll(notices.after());
    return texts;
  }

  /** Questions about items, the same question about several of them together. */
  private static Collection<List<Goal.AnswerItem>> questions(Writing writing) {
    return writing.plan().goals().stream()
        .filter(Goal.AnswerItem.class::isInstance)
        .map(Goal.AnswerItem.class::cast)
        .collect(
            Collectors.groupingBy(
                goal -> goal.question() + " " + goal.attribute(),
                LinkedHashMap::new,
                Collectors.toList()))
        .values();
  }

  private List<String> text(Goal goal, Writing writing, Reasons reasons) {
    var answers = new Answers(writing, quotes);
    var voice = writing.voice();
    return switch (goal) {
      case Goal.Recommend ignored -> List.of();
      case Goal.Present ignored -> List.of();
      case Goal.AnswerItem ignored -> List.of();
      case Goal.AnswerExtreme answer -> List.of(new ExtremeText(writing).of(answer));
      case Goal.AnswerPolicy ignored -> List.of(answers.policy());
      case Goal.Introduce() -> List.of(answers.introduction());
      case Goal.Compare(var items) ->
          new ComparisonText(writing, new Comparisons(writing)).paragraphs(items(items, writing));
      case Goal.Explain(var items) -> explain(items(items, writing), writing, reasons);
      case Goal.Confirm(var id) -> confirm(id, writing);
      case Goal.HandOff handOff -> List.of();
      case Goal.Greet() -> greet(writing);
      case Goal.Farewell() -> List.of(voice.sentence(Say.FAREWELL));
      case Goal.Decline(var kind) -> new Declines(writing).texts(kind);
      case Goal.Clarify() -> List.of(voice.sentence(Say.CLARIFY));
    };
  }

  private static List<List<Item>> compared(Goal goal, Writing writing) {
    return goal instanceof Goal.Compare(var ids) ? List.of(items(ids, writing)) : List.of();
  }

  private static List<Item> items(List<ItemId> ids, Writing writing) {
    return ids.stream().flatMap(id -> writing.item(id).stream()).toList();
  }

  private static List<String> explain(List<Item> items, Writing writing, Reasons reasons) {
    if (items.isEmpty()) {
      return List.of(writing.voice().sentence(Say.CLARIFY));
    }
    var texts = new ArrayList<String>();
    for (var item : items) {
      var subject = writing.subject(item);
      var why = reasons.explained(item).stream().map(Reason::text).toList();
      texts.add(
          why.isEmpty()
              ? writing.voice().sentence(Say.EXPLAIN_NOTHING, "subject", subject)
              : writing
                  .voice()
                  .sentence(Say.EXPLAIN, "subject", subject, "reasons", String.join(" ", why)));
    }
    return texts;
  }

  private static List<String> confirm(ItemId id, Writing writing) {
    var item = writing.item(id);
    if (item.isEmpty()) {
      return List.of(writing.voice().sentence(Say.ANSWER_GONE));
    }
    var voice = writing.voice();
    var title = item.get().title();
    var price = item.get().price();
    var choice =
        price == null
            ? voice.sentence(Say.CONFIRM, "title", title)
            : voice.sentence(
                Say.CONFIRM_PRICE, "title", title, "price", writing.wording().money(price));
    return switch (item.get().availability()) {
      case Availability.OUT -> List.of(choice + " " + voice.sentence(Say.TRADEOFF_OUT));
      case Availability.PREORDER -> List.of(choice + " " + voice.sentence(Say.TRADEOFF_PREORDER));
      case Availability.IN, Availability.UNKNOWN -> List.of(choice);
    };
  }

  /** After a restart the notice greets; hello twice would sound absent-minded. */
  private static List<String> greet(Writing writing) {
    boolean restarted =
        writing.plan().notices().stream().anyMatch(Notice.Restarted.class::isInstance);
    return restarted ? List.of() : List.of(writing.snapshot().policy().assistant().greeting());
  }

  private static HandOff handOff(Goal.HandOff goal, Writing writing) {
    var contact = writing.snapshot().policy().assistant().contact();
    var voice = writing.voice();
    var text =
        voice.sentence(
            switch (goal.kind()) {
              case HandOffKind.PERSON -> Say.HAND_OFF_PERSON;
              case HandOffKind.ORDER -> Say.HAND_OFF_ORDER;
              case HandOffKind.COMPLAINT -> Say.HAND_OFF_COMPLAINT;
            });
    return new HandOff(
        goal.kind(),
        contact == null
            ? voice.sentence(
                Say.HAND_OFF_UNKNOWN, "kind", goal.kind().name().toLowerCase(Locale.ROOT))
            : text,
        contact);
  }
}
