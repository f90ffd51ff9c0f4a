package dev.handful.ranking;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Experience;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Goal;
import dev.handful.evaluation.JsonLines;
import dev.handful.evaluation.Progress;
import dev.handful.memory.DialogueStateTracker;
import dev.handful.prompt.Snapshot;
import dev.handful.ranking.RankingReport.Ranked;
import dev.handful.retrieval.Retriever;
import dev.handful.turn.Snapshots;
import dev.handful.understanding.Interpreter;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Ranks every item for every recorded turn with the stages that serve shoppers. */
@ApplicationScoped
@Unremovable
public class RankingRun {

  /** Dialogues learn from the other nine tenths of their own file. */
  private static final int FOLDS = 10;

  private final Snapshots snapshots;
  private final Overheard overheard;
  private final Retriever retriever;

  public RankingRun(
      Snapshots snapshots,
      Interpreter interpreter,
      DialogueStateTracker tracker,
      Retriever retriever) {
    this.snapshots = snapshots;
    this.overheard = new Overheard(interpreter, tracker);
    this.retriever = retriever;
  }

  /**
   * Every label of the plan's turns with its rank.
   *
   * @throws dev.handful.evaluation.BadEvaluationInput when a file cannot be read
   */
  public RankingReport run(RankingPlan plan, PrintStream progress, boolean terminal) {
    var snapshot = snapshots.take(plan.set().key());
    var titles = new TitleMentions(snapshot.catalogue());
    var ids = byTitle(snapshot.catalogue());
    var all = turns(plan.dialogues());
    var turns = plan.limit() == 0 ? all : all.subList(0, Math.min(plan.limit(), all.size()));
    var experience = experience(plan, snapshot.catalogue(), ids, titles);
    var counter =
        new Progress(progress, plan.set().key(), turns.size(), terminal, System::nanoTime);
    var ranked = new ArrayList<Ranked>();
    var millis = new double[turns.size()];
    for (int i = 0; i < turns.size(); i++) {
      var turn = turns.get(i);
      var knowing =
          new Snapshot(
              snapshot.prompts(), snapshot.catalogue(), experience.apply(fold(turn.dialogue())));
      long start = System.nanoTime();
      ranked.addAll(rank(turn, knowing, ids, titles));
      millis[i] = (System.nanoTime() - start) / 1e6;
      counter.step(true);
    }
    Arrays.sort(millis);
    return Recall.report(
        plan, turns.size(), ranked, millis.length == 0 ? 0 : millis[millis.length / 2]);
  }

  private static List<RecordedTurn> turns(java.nio.file.Path file) {
    return JsonLines.read(new ObjectMapper(), file, RecordedTurn.class);
  }

  private List<Ranked> rank(
      RecordedTurn turn, Snapshot snapshot, Map<String, List<ItemId>> ids, TitleMentions titles) {
    var heard = overheard.listen(turn.context(), snapshot, titles);
    var pool =
        retriever.retrieve(List.of(new Goal.Recommend(false)), heard.state(), snapshot).pool();
    var list = pool.stream().map(candidate -> candidate.item().id()).toList();
    var fresh = list.stream().filter(id -> !heard.named().contains(id)).toList();
    return turn.rec().stream()
        .map(
            title ->
                new Ranked(
                    turn.dialogue(),
                    title,
                    place(list, ids.getOrDefault(title, List.of())),
                    turn.novel(title) ? place(fresh, ids.getOrDefault(title, List.of())) : -1))
        .toList();
  }

  private static int place(List<ItemId> list, List<ItemId> ids) {
    return 1
        + IntStream.range(0, list.size())
            .filter(i -> ids.contains(list.get(i)))
            .findFirst()
            .orElse(-1);
  }

  private static Map<String, List<ItemId>> byTitle(Catalogue catalogue) {
    var ids = new HashMap<String, List<ItemId>>();
    for (Item item : catalogue.items().values()) {
      ids.computeIfAbsent(item.title(), t -> new ArrayList<>()).add(item.id());
    }
    return ids;
  }

  private static IntFunction<Experience> experience(
      RankingPlan plan, Catalogue catalogue, Map<String, List<ItemId>> ids, TitleMentions titles) {
    var ratings = plan.ratings() == null ? Ratings.NONE : Ratings.read(plan.ratings(), catalogue);
    var earlier = plan.earlier();
    var dialogues =
        new EarlierDialogues(earlier == null ? List.of() : turns(earlier), ids, titles, ratings);
    if (earlier == null || !earlier.equals(plan.dialogues())) {
      var whole = dialogues.of(dialogue -> true);
      return fold -> whole;
    }
    var folds =
        IntStream.range(0, FOLDS)
            .mapToObj(fold -> dialogues.of(dialogue -> fold(dialogue) != fold))
            .toList();
    return folds::get;
  }

  private static int fold(String dialogue) {
    return Math.floorMod(dialogue.hashCode(), FOLDS);
  }
}
