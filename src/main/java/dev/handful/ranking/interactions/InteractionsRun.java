package dev.handful.ranking.interactions;

import dev.handful.catalogue.Experience;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Goal;
import dev.handful.evaluation.Progress;
import dev.handful.evaluation.Share;
import dev.handful.outcomes.ItemToItem;
import dev.handful.outcomes.Lessons;
import dev.handful.prompt.Policy;
import dev.handful.prompt.PromptLibrary;
import dev.handful.prompt.Snapshot;
import dev.handful.ranking.interactions.InteractionsReport.Row;
import dev.handful.ranking.interactions.InteractionsReport.Setting;
import dev.handful.ranking.interactions.InteractionsReport.Tried;
import dev.handful.retrieval.Retriever;
import dev.handful.turn.Snapshots;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Somebody likes one to three films and wants another: is it among five, with the real search? */
@ApplicationScoped
@Unremovable
public class InteractionsRun {

  private static final int FIVE = 5;

  /** Films are cold by turns: one part at a time is withheld. */
  private static final int FOLDS = 5;

  private static final int NEIGHBOURS = 50;
  private static final int PER_PERSON = 100;
  private static final double[] RELATED = {0.3, 0.6, 1, 2};
  private static final double[] POPULAR = {0, 0.1, 0.3, 0.6};
  private static final double[] SHRINKAGE = {0, 3, 10, 30};

  private final Snapshots snapshots;
  private final Retriever retriever;

  public InteractionsRun(Snapshots snapshots, Retriever retriever) {
    this.snapshots = snapshots;
    this.retriever = retriever;
  }

  /**
   * Chooses the weights on one part of the people and reports on another.
   *
   * @param catalogue of films, as it is served
   * @param ratings folder of the ratings
   * @throws dev.handful.evaluation.BadEvaluationInput when a file cannot be read
   */
  public InteractionsReport run(
      String catalogue, Path ratings, double least, long seed, PrintStream progress, boolean term) {
    var snapshot = snapshots.take(catalogue);
    var liked = LikedFilms.read(ratings, snapshot.catalogue(), least);
    var part = Part.of(liked.byPerson(), seed);
    var work = new Work(snapshot, part, progress, term);
    var tried = work.choose();
    var best = best(tried);
    return new InteractionsReport(
        seed,
        snapshot.catalogue().items().size(),
        liked.films(),
        part.teaching().size(),
        best,
        tried,
        work.report(best),
        work.medianMillis());
  }

  /** Most hits; of equal ones the lightest. */
  private static Setting best(List<Tried> tried) {
    return tried.stream()
        .max(
            Comparator.<Tried>comparingInt(t -> t.hit().hits())
                .thenComparing(t -> -t.setting().related() - t.setting().popular()))
        .orElseThrow()
        .setting();
  }

  /** One run. */
  private final class Work {
    private final Snapshot snapshot;
    private final Part part;
    private final PrintStream progress;
    private final boolean terminal;
    private final List<Long> nanos = new ArrayList<>();

    Work(Snapshot snapshot, Part part, PrintStream progress, boolean terminal) {
      this.snapshot = snapshot;
      this.part = part;
      this.progress = progress;
      this.terminal = terminal;
    }

    double medianMillis() {
      return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElse(0L) / 1e6;
    }

    /** First how much to shrink and how much what goes together weighs, then popularity. */
    List<Tried> choose() {
      var settings = new ArrayList<Setting>();
      settings.add(new Setting(0, 0, 0));
      for (double shrinkage : SHRINKAGE) {
        for (double related : RELATED) {
          settings.add(new Setting(related, 0, shrinkage));
        }
      }
      var counter =
          new Progress(
              progress,
              "choosing",
              settings.size() + POPULAR.length - 1,
              terminal,
              System::nanoTime);
      var tried = new ArrayList<Tried>();
      settings.forEach(setting -> tried.add(tried(setting, counter)));
      var first = best(tried);
      for (double popular : POPULAR) {
        if (popular > 0) {
          tried.add(tried(new Setting(first.related(), popular, first.shrinkage()), counter));
        }
      }
      return tried;
    }

    private Tried tried(Setting setting, Progress counter) {
      var knowing = with(setting, true, experience(setting, Set.of()));
      var ranks = ranks(part.choosing(), one -> knowing);
      counter.step(true);
      return new Tried(setting, five(ranks));
    }

    List<Row> report(Setting chosen) {
      var none = new Setting(0, 0, chosen.shrinkage());
      var defaults = snapshot.policy().weights();
      var shipped = new Setting(defaults.related(), defaults.popular(), chosen.shrinkage());
      var without = with(none, true, Experience.NONE);
      var before = ranks(part.reporting(), one -> without);
      var rows = new ArrayList<Row>();
      rows.add(new Row("without the signal", five(before), five(before), 0, 0));
      rows.add(row("with it, as chosen", chosen, true, before));
      rows.add(row("as chosen, cold films do not keep their place", chosen, false, before));
      rows.add(row("with the weights of prompts/policy.yaml", shipped, true, before));
      return rows;
    }

    private Row row(String name, Setting setting, boolean keep, int[] before) {
      progress.println("reporting: " + name);
      var all = with(setting, keep, experience(setting, Set.of()));
      var folds =
          IntStream.range(0, FOLDS)
              .mapToObj(fold -> with(setting, keep, experience(setting, withheld(fold))))
              .toList();
      Function<Part.Case, Snapshot> cold = one -> folds.get(fold(one.wanted()));
      var cases = part.reporting();
      var after = ranks(cases, cold);
      int lower = (int) places(before).filter(i -> after[i] > before[i]).count();
      int higher = (int) places(before).filter(i -> after[i] < before[i]).count();
      return new Row(name, five(ranks(cases, one -> all)), five(after), lower, higher);
    }

    private static IntStream places(int[] ranks) {
      return IntStream.range(0, ranks.length);
    }

    private int[] ranks(List<Part.Case> cases, Function<Part.Case, Snapshot> knowing) {
      return cases.stream().mapToInt(one -> rank(one, knowing.apply(one))).toArray();
    }

    private static Share five(int[] ranks) {
      int hits = (int) IntStream.of(ranks).filter(rank -> rank <= FIVE).count();
      return Share.of(hits, ranks.length);
    }

    /** Place of the wanted film among those that are not liked already, first = 1. */
    private int rank(Part.Case one, Snapshot knowing) {
      long start = System.nanoTime();
      var state = liking(one.examples(), knowing);
      var found = retriever.retrieve(List.of(new Goal.Recommend(false)), state, knowing);
      nanos.add(System.nanoTime() - start);
      var shown = listed(found.candidates(), one).indexOf(one.wanted());
      var pooled = listed(found.pool(), one).indexOf(one.wanted());
      return 1 + (shown >= 0 ? shown : pooled >= 0 ? pooled : Integer.MAX_VALUE - 1);
    }

    private static List<ItemId> listed(List<Candidate> candidates, Part.Case one) {
      return candidates.stream()
          .map(candidate -> candidate.item().id())
          .filter(id -> !one.examples().contains(id))
          .toList();
    }

    private Set<ItemId> withheld(int fold) {
      var withheld = new HashSet<>(snapshot.catalogue().items().keySet());
      withheld.removeIf(item -> fold(item) != fold);
      return withheld;
    }

    private Experience experience(Setting setting, Set<ItemId> withheld) {
      var lessons =
          new Lessons(new ItemToItem(setting.shrinkage(), NEIGHBOURS, PER_PERSON), item -> true);
      part.teaching().stream()
          .map(liked -> liked.stream().filter(item -> !withheld.contains(item)).toList())
          .filter(liked -> !liked.isEmpty())
          .forEach(lessons::add);
      return lessons.experience();
    }

    private Snapshot with(Setting setting, boolean keep, Experience experience) {
      var library = snapshot.prompts();
      var changed = Weighed.policy(library.policy(), setting, keep);
      return new Snapshot(
          new PromptLibrary(
              changed, library.wording(), library.synonyms(), library.templates(), library.refs()),
          snapshot.catalogue(),
          experience);
    }
  }

  private static int fold(ItemId item) {
    return Math.floorMod(item.value().hashCode() * 0x9E3779B9, FOLDS);
  }

  private static DialogueState liking(List<ItemId> examples, Snapshot snapshot) {
    var empty = DialogueState.empty(snapshot.catalogue().generation());
    return new DialogueState(
        empty.generation(),
        1,
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        examples,
        Set.of(),
        null,
        List.of(),
        Set.of(),
        Set.of(),
        null,
        null,
        true,
        false,
        List.of());
  }

  /** The policy with other weights of what is learned. */
  private static final class Weighed {
    private static Policy policy(Policy p, Setting setting, boolean keep) {
      var w = p.weights();
      var weights =
          new Policy.Weights(
              w.dense(),
              w.lexical(),
              w.latest(),
              w.prior(),
              w.soft(),
              w.similar(),
              w.alike(),
              setting.related(),
              setting.popular(),
              w.asked(),
              w.priorAlone());
      return new Policy(
          p.assistant(),
          p.questions(),
          p.retrieval(),
          weights,
          new Policy.Experience(keep),
          p.diversity(),
          p.blocked(),
          p.boosts(),
          p.onRequest(),
          p.sponsored(),
          p.model());
    }
  }
}
