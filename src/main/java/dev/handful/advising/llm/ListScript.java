package dev.handful.advising.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handful.advising.Advisor;
import dev.handful.advising.BlockSink;
import dev.handful.advising.Brief;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.Slot;
import dev.handful.dialogue.Suggestion;
import dev.handful.dialogue.Verdict;
import dev.handful.llm.ItemLabels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list with reasons. The picks come first: with them the plan is made anew, and the local advisor
 * has a suggestion ready for each. A suggestion of the model then takes the words of its place, and
 * keeps them only as far as they are true.
 */
final class ListScript extends Script {

  private static final int MOST_ADVICE = 2;

  private final Brief brief;
  private final BlockSink sink;
  private final Advisor local;
  private final ItemLabels labels;
  private final Set<ItemId> picks = new LinkedHashSet<>();
  private final List<JsonNode> early = new ArrayList<>();
  private final Map<ItemId, Suggestion> waiting = new LinkedHashMap<>();
  private @Nullable Plan plan;
  private @Nullable LocalDraft draft;
  private int advice;

  ListScript(Brief brief, BlockSink sink, Advisor local, ItemLabels labels) {
    this.brief = brief;
    this.sink = sink;
    this.local = local;
    this.labels = labels;
  }

  /** Named items and the end of a number line are no choice; what was searched for is. */
  static boolean choosable(Plan plan) {
    return plan.goals().stream()
        .noneMatch(g -> g instanceof Goal.Present || g instanceof Goal.AnswerExtreme);
  }

  @Override
  public void element(String field, JsonNode value) {
    switch (field) {
      case "picks" -> labels.resolve(value.asText()).ifPresent(this::pick);
      case "suggestions" -> {
        if (plan == null) {
          labels.resolve(value.path("item").asText()).ifPresent(this::pick);
          early.add(value);
        } else {
          suggest(value);
        }
      }
      case "advice" -> advise(value.asText());
      default -> {}
    }
  }

  @Override
  public void listEnded(String field) {
    if (plan == null
        && !picks.isEmpty()
        && (field.equals("picks") || field.equals("suggestions"))) {
      settle();
      early.forEach(this::suggest);
      early.clear();
    }
  }

  @Override
  public void field(String name, JsonNode value) {
    // Every field of the schema is a list.
  }

  private void pick(Item item) {
    if (picks.size() < Reply.MAX_SUGGESTIONS) {
      picks.add(item.id());
    }
  }

  /** From here on the list stands: its items, their places, and what is true of all of them. */
  private void settle() {
    var planned =
        brief.plan().slots().stream().map(Slot::candidate).map(c -> c.item().id()).toList();
    var chosen = new LinkedHashSet<>(picks);
    planned.stream().filter(id -> chosen.size() < planned.size()).forEach(chosen::add);
    var made = choosable(brief.plan()) ? brief.replan().with(List.copyOf(chosen)) : brief.plan();
    var written = LocalDraft.of(brief.with(made), local);
    plan = made;
    draft = written;
    written.suggestions().forEach(s -> waiting.put(s.id(), s));
    written.texts().forEach(block -> sink.offer(block, Route.LOCAL, made));
  }

  private void suggest(JsonNode value) {
    var item = labels.resolve(value.path("item").asText());
    var own = item.map(i -> waiting.remove(i.id())).orElse(null);
    if (own == null || plan == null) {
      return;
    }
    var worded = ModelWords.of(value, own, brief.state(), brief.snapshot());
    var verdict = sink.judge(new DraftBlock.Suggested(worded), Route.MODEL, plan);
    var fit =
        switch (verdict) {
          case Verdict.Accepted(var block) -> block;
          case Verdict.Repaired(var block, var rule) -> block;
          case Verdict.Dropped ignored -> null;
        };
    if (fit instanceof DraftBlock.Suggested(var true_) && !true_.reasons().isEmpty()) {
      var sent =
          sink.offer(new DraftBlock.Suggested(ModelWords.whole(true_, own)), Route.MODEL, plan);
      if (!(sent instanceof Verdict.Dropped)) {
        spoke();
        return;
      }
    }
    sink.offer(new DraftBlock.Suggested(own), Route.LOCAL, plan);
  }

  private void advise(String text) {
    if (plan != null && advice < MOST_ADVICE) {
      advice++;
      if (!(sink.offer(new DraftBlock.Text(text), Route.MODEL, plan) instanceof Verdict.Dropped)) {
        spoke();
      }
    }
  }

  @Override
  boolean begun() {
    return plan != null;
  }

  @Override
  void finish() {
    if (plan == null) {
      settle();
    }
    var made = Objects.requireNonNull(plan);
    waiting.values().forEach(own -> sink.offer(new DraftBlock.Suggested(own), Route.LOCAL, made));
    Objects.requireNonNull(draft).rest().forEach(block -> sink.offer(block, Route.LOCAL, made));
  }
}
