package dev.handful.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.evaluation.EvaluationPlan.Manner;
import dev.handful.evaluation.shop.Feed;
import dev.handful.evaluation.shop.Measures;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/**
 * Simulated shoppers in words only, by the protocol "ikea" of the public data: the opening, then a
 * truthful answer to each question.
 *
 * <p>S@5(q), exactly: the target's id is among the first five suggestions of the reply after q
 * answered questions. When the server asked no further question, the conversation stays as it is
 * and its last reply counts for every higher q. When the server fails (a status other than 2xx, an
 * unreadable body, no answer in time), everything from that reply on is a miss. A shopper never
 * stops early: the figures for all q come from the same conversations.
 */
public final class Evaluation {
  private final ObjectMapper json;
  private final Clock clock;
  private final LongSupplier nanoTime;

  /** An evaluation that reads time from {@code clock} and measures with {@code nanoTime}. */
  public Evaluation(ObjectMapper json, Clock clock, LongSupplier nanoTime) {
    this.json = json;
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  /** Whether {@code server} answers and serves {@code catalogue}; why not otherwise. */
  public Probe probe(URI server, String catalogue) throws InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      new ChatApi(http, json, server, Duration.ofSeconds(5)).start(catalogue);
      return new Probe(true, "");
    } catch (ChatApi.Refused e) {
      return new Probe(false, e.getMessage());
    }
  }

  /** What a server said to a first conversation. */
  public record Probe(boolean ok, String problem) {}

  /**
   * Holds every conversation and reports.
   *
   * @throws BadEvaluationInput when targets or items cannot be read
   */
  public Report run(URI server, EvaluationPlan plan, PrintStream progress, boolean terminal)
      throws InterruptedException {
    Instant started = clock.instant();
    Feed feed = plan.subject().feed();
    Speech speech = new Speech(Paraphrases.english(), Measures.english(), feed.shape());
    List<Target> targets = targets(plan, feed, speech);
    Progress line = new Progress(progress, "shoppers", targets.size(), terminal, nanoTime);
    List<Dialogue> dialogues;
    Report.Tail tail;
    try (HttpClient http = HttpClient.newHttpClient()) {
      ChatApi chat = new ChatApi(http, json, server, plan.timeout());
      Manner manner = plan.manner();
      Interview interview =
          new Interview(chat, speech, manner, plan.subject().name(), plan.questions(), nanoTime);
      TailScrape before = TailScrape.of(http, server);
      dialogues = hold(interview, targets, plan.concurrency(), line);
      tail = TailScrape.of(http, server).since(before);
    }
    return new Reporter(Audits.of(feed, plan.prompts()))
        .report(settings(started, server, plan), tail, dialogues);
  }

  private List<Target> targets(EvaluationPlan plan, Feed feed, Speech speech) {
    Path recorded = plan.subject().targets();
    if (recorded == null) {
      return DrawnTargets.of(feed, speech, plan.manner().seed(), plan.limit());
    }
    List<Target> all = RecordedTargets.read(json, recorded);
    return plan.limit() == 0 ? all : all.stream().limit(plan.limit()).toList();
  }

  private static List<Dialogue> hold(
      Interview interview, List<Target> targets, int concurrency, Progress line)
      throws InterruptedException {
    try (ExecutorService shoppers =
        Executors.newFixedThreadPool(concurrency, Thread.ofVirtual().factory())) {
      List<Future<Dialogue>> running = new ArrayList<>();
      for (Target target : targets) {
        running.add(
            shoppers.submit(
                () -> {
                  Dialogue dialogue = interview.with(target);
                  line.step(dialogue.failure() == null);
                  return dialogue;
                }));
      }
      List<Dialogue> dialogues = new ArrayList<>();
      for (Future<Dialogue> future : running) {
        dialogues.add(future.get());
      }
      return dialogues;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Report.Settings settings(Instant started, URI server, EvaluationPlan plan) {
    return new Report.Settings(
        started,
        server.toString(),
        plan.subject().name(),
        plan.manner().seed(),
        plan.questions(),
        plan.manner().avoidShare(),
        plan.manner().typoShare(),
        plan.set());
  }
}
