package dev.handful.ranking.recquest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.catalogue.ItemId;
import dev.handful.evaluation.BadEvaluationInput;
import dev.handful.evaluation.JsonLines;
import dev.handful.evaluation.Progress;
import dev.handful.memory.DialogueStateTracker;
import dev.handful.prompt.Snapshot;
import dev.handful.ranking.recquest.RecquestReport.Ranked;
import dev.handful.ranking.recquest.RecquestReport.Replayed;
import dev.handful.retrieval.Retriever;
import dev.handful.turn.Snapshots;
import dev.handful.understanding.Interpreter;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ranks the products of every recorded chat with the stages that serve shoppers. */
@ApplicationScoped
@Unremovable
public class RecquestRun {

  private final Snapshots snapshots;
  private final Interpreter interpreter;
  private final DialogueStateTracker tracker;
  private final Retriever retriever;

  public RecquestRun(
      Snapshots snapshots,
      Interpreter interpreter,
      DialogueStateTracker tracker,
      Retriever retriever) {
    this.snapshots = snapshots;
    this.interpreter = interpreter;
    this.tracker = tracker;
    this.retriever = retriever;
  }

  /**
   * Every chat of the plan, turn by turn.
   *
   * @param catalogue name of one that {@link ProductFeed} wrote
   * @throws BadEvaluationInput when a file cannot be read, or is of other products
   */
  public RecquestReport run(
      RecquestPlan plan, String catalogue, PrintStream progress, boolean terminal) {
    var snapshot = snapshots.take(catalogue);
    var domains = new ProductFeed(plan.items()).domains();
    var all = JsonLines.read(new ObjectMapper(), plan.dialogues(), RecordedChat.class);
    var chats = plan.limit() == 0 ? all : all.subList(0, Math.min(plan.limit(), all.size()));
    var counter = new Progress(progress, "recquest", chats.size(), terminal, System::nanoTime);
    var tally = new Tally();
    for (var chat : chats) {
      var products = domains.getOrDefault(chat.domain(), Set.of());
      if (!products.contains(chat.targetId())) {
        throw new BadEvaluationInput(
            "chat " + chat.id() + ": no " + chat.domain() + " has the id " + chat.target());
      }
      follow(chat, products, snapshot, tally);
      counter.step(true);
    }
    return tally.report();
  }

  private void follow(RecordedChat chat, Set<ItemId> products, Snapshot snapshot, Tally tally) {
    long start = System.nanoTime();
    var listening = new Listening(interpreter, tracker, retriever, snapshot);
    var ranked = new ArrayList<Ranked>();
    var suggested = new ArrayList<ItemId>();
    for (int i = 0; i < chat.turns().size(); i++) {
      var turn = chat.turns().get(i);
      var told = chat.told(i);
      listening.hear(turn.said());
      if (turn.rank() != null) {
        int rank = listening.rank(left(products, told)).indexOf(chat.targetId()) + 1;
        ranked.add(new Ranked(chat.id(), chat.domain(), chat.target(), i, rank, turn.rank()));
      }
      if (replays(turn, told, suggested, chat.targetId())) {
        suggested.add(listening.rank(left(products, suggested)).getFirst());
      }
    }
    var found = suggested.contains(chat.targetId());
    var ids = suggested.stream().map(ItemId::value).toList();
    tally.add(
        ranked,
        new Replayed(chat.id(), chat.domain(), ids, found),
        (System.nanoTime() - start) / 1e6 / Math.max(1, chat.turns().size()));
  }

  /**
   * A replay suggests where the recorded system searched, until it named the target: what people
   * said after that is about the target, and would give it away.
   */
  private static boolean replays(
      RecordedChat.Turn turn, Set<ItemId> told, List<ItemId> suggested, ItemId target) {
    return turn.searched()
        && suggested.size() < RecquestReport.FIRST
        && !suggested.contains(target)
        && !told.contains(target);
  }

  private static Set<ItemId> left(Set<ItemId> products, Collection<ItemId> gone) {
    var left = new HashSet<>(products);
    left.removeAll(gone);
    return left;
  }
}
