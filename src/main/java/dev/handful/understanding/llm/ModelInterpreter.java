package dev.handful.understanding.llm;

import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.ModelRole;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import dev.handful.language.Words;
import dev.handful.llm.ModelClient;
import dev.handful.llm.ModelFailure;
import dev.handful.llm.ModelFailureException;
import dev.handful.llm.ModelRequest;
import dev.handful.llm.ModelTurn;
import dev.handful.prompt.Snapshot;
import dev.handful.understanding.TailInterpreter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks the fast model to read a message (prompt {@code understand}) and checks what it says. The
 * metric {@code handful.understand.dropped} counts by reason what was not used.
 */
@ApplicationScoped
public class ModelInterpreter implements TailInterpreter {

  static final String PROMPT = "understand";

  private static final double KEPT = 0.5;
  private static final int MOST_WORDS = 20;

  private final ModelClient models;
  private final MeterRegistry metrics;
  private final Words words = new Words();
  private final Amounts amounts = new Amounts(words);
  private final EnglishWords english = new EnglishWords();
  private volatile @Nullable Shelf shelf;

  public ModelInterpreter(ModelClient models, MeterRegistry metrics) {
    this.models = models;
    this.metrics = metrics;
  }

  @Override
  public boolean available() {
    return models.configured(ModelRole.FAST);
  }

  @Override
  public Interpretation interpret(
      ShopperMessage.Say message,
      Interpretation local,
      DialogueState state,
      Snapshot snapshot,
      ModelTurn turn) {
    var shelf = shelf(snapshot);
    var variables =
        Situation.variables(shelf.outline(), message.text(), local, state, snapshot.catalogue());
    var prompt =
        snapshot.prompts().templates().render(PROMPT, turn.conversation().value(), variables);
    var answer = models.complete(new ModelRequest(ModelRole.FAST, prompt, turn));
    return checked(ModelReading.parse(answer.text()), message, local, state, shelf, turn);
  }

  private Interpretation checked(
      ModelReading reading,
      ShopperMessage.Say message,
      Interpretation local,
      DialogueState state,
      Shelf shelf,
      ModelTurn turn) {
    var snapshot = shelf.snapshot();
    var tally = new Tally();
    tally.drop(Drop.TOO_MANY, reading.beyond());
    var utterance = new Utterance(message.text(), words, amounts.quantities());
    var plain = new PlainWords(words, english, utterance, snapshot.catalogue().lexicon());
    var checker = new ActChecker(shelf, snapshot, state, utterance, plain, tally);
    var acts = new ArrayList<>(checker.check(reading.acts()));
    var query = plain.query(reading.query());
    if (query == null && !reading.query().isBlank()) {
      tally.drop(Drop.STRANGE_WORDS);
    }
    need(acts, query, local, plain);
    count(tally);
    if (acts.isEmpty()) {
      throw new ModelFailureException(
          ModelFailure.INVALID_OUTPUT, "nothing of the reading holds, " + tally.text());
    }
    if (query != null) {
      turn.searching(query);
    }
    var reason = "a model read %d acts, %s".formatted(acts.size(), tally.text());
    return new Interpretation(acts, unexplained(acts), Route.MODEL, reason);
  }

  /**
   * The rewritten search feeds the need with what no preference explains; without one, no word that
   * the local engine kept for search is lost. "What is your return policy?" is no search.
   */
  private void need(
      List<UnderstoodAct> acts, @Nullable String query, Interpretation local, PlainWords plain) {
    boolean searches = acts.stream().anyMatch(a -> searched(a.act()));
    if (!searches && (query == null || !acts.isEmpty())) {
      return;
    }
    var explained = explained(acts);
    var candidates =
        query != null ? plain.content(query, MOST_WORDS) : searchable(local.acts(), plain);
    var left =
        candidates.stream()
            .filter(word -> !explained.containsAll(words.stems(word)))
            .limit(MOST_WORDS)
            .toList();
    if (!left.isEmpty()) {
      acts.add(new UnderstoodAct(new UserAct.Need(String.join(" ", left)), KEPT, ""));
    }
  }

  private static List<String> searchable(List<UnderstoodAct> local, PlainWords plain) {
    return local.stream()
        .flatMap(a -> a.act() instanceof UserAct.Need(var kept) ? Stream.of(kept.split(" ")) : null)
        .filter(plain::searchable)
        .toList();
  }

  private static boolean searched(UserAct act) {
    return act instanceof UserAct.Disclose
        || act instanceof UserAct.Need
        || act instanceof UserAct.SeekType;
  }

  /** Stems that preferences, words of a need already kept and kinds sought already stand for. */
  private Set<String> explained(List<UnderstoodAct> acts) {
    var explained = new HashSet<String>();
    acts.stream()
        .flatMap(act -> said(act.act()))
        .forEach(text -> explained.addAll(words.stems(text)));
    return explained;
  }

  private static Stream<String> said(UserAct act) {
    if (act instanceof UserAct.Disclose(Constraint c)) {
      var values =
          c.wanted() instanceof Wanted.Values(var named, var narrower)
              ? Stream.concat(named.stream(), narrower.stream())
              : Stream.<String>of();
      return Stream.concat(Stream.of(c.attribute().replace('_', ' '), c.quote()), values);
    }
    return act instanceof UserAct.SeekType(var words) ? Stream.of(words) : left(act);
  }

  /** Words that are only searched for. */
  private static Stream<String> left(UserAct act) {
    return act instanceof UserAct.Need(var words)
        ? Stream.of(words)
        : act instanceof UserAct.AvoidWords(var avoided) ? Stream.of(avoided) : Stream.of();
  }

  private static List<String> unexplained(List<UnderstoodAct> acts) {
    return acts.stream()
        .flatMap(act -> left(act.act()))
        .flatMap(words -> Stream.of(words.split(" ")))
        .distinct()
        .toList();
  }

  private void count(Tally tally) {
    tally
        .dropped()
        .forEach(
            (reason, times) ->
                metrics
                    .counter("handful.understand.dropped", "reason", reason.wire())
                    .increment(times));
  }

  private Shelf shelf(Snapshot snapshot) {
    var last = shelf;
    if (last != null && last.serves(snapshot)) {
      return last.at(snapshot);
    }
    var next = Shelf.of(snapshot, words, amounts, english);
    shelf = next;
    return next;
  }
}
