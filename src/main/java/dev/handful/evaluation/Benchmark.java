package dev.handful.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Measures turn times over the WebSocket. Opening conversations and sockets is left out of the turn
 * times, not of the throughput.
 */
public final class Benchmark {
  private final ObjectMapper json;
  private final LongSupplier nanoTime;

  /** A benchmark that measures with {@code nanoTime}. */
  public Benchmark(ObjectMapper json, LongSupplier nanoTime) {
    this.json = json;
    this.nanoTime = nanoTime;
  }

  private record Timed(int turn, double millis) {}

  /** Times of one conversation, and why it ended early when it did. */
  private record Talk(List<Timed> turns, List<String> failures) {}

  /** Warms up, then measures each level of concurrency. */
  public BenchmarkReport run(URI server, BenchmarkPlan plan, PrintStream progress, boolean terminal)
      throws InterruptedException {
    List<BenchmarkReport.Run> runs = new ArrayList<>();
    List<String> cold = List.of();
    try (HttpClient http = HttpClient.newHttpClient()) {
      if (plan.warmUp() > 0) {
        Progress line = line(progress, "warm-up", plan.warmUp(), terminal);
        cold = level(http, server, plan, 1, plan.warmUp(), line).failures();
      }
      for (int conversations : plan.concurrency()) {
        Progress line = line(progress, conversations + " at once", plan.turns(), terminal);
        StageScrape before = StageScrape.of(http, server);
        BenchmarkReport.Run run = level(http, server, plan, conversations, plan.turns(), line);
        runs.add(run.with(StageScrape.of(http, server).since(before)));
      }
    }
    int processors = Runtime.getRuntime().availableProcessors();
    return new BenchmarkReport(
        server.toString(), plan.catalogue(), plan.warmUp(), processors, cold, runs);
  }

  private Progress line(PrintStream out, String what, int turns, boolean terminal) {
    return new Progress(out, what, conversations(turns), terminal, nanoTime);
  }

  private static int conversations(int turns) {
    return (turns + 1) / 2;
  }

  private BenchmarkReport.Run level(
      HttpClient http, URI server, BenchmarkPlan plan, int atOnce, int turns, Progress line)
      throws InterruptedException {
    ChatApi chat = new ChatApi(http, json, server, plan.timeout());
    AtomicInteger next = new AtomicInteger();
    long started = nanoTime.getAsLong();
    List<Talk> talks = new ArrayList<>();
    try (ExecutorService shoppers =
        Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
      List<Future<Talk>> running = new ArrayList<>();
      for (int i = 0; i < conversations(turns); i++) {
        running.add(
            shoppers.submit(
                () -> {
                  int index = next.getAndIncrement() % plan.messages().size();
                  Talk talk = talk(chat, http, server, plan, plan.messages().get(index));
                  line.step(talk.failures().isEmpty());
                  return talk;
                }));
      }
      for (Future<Talk> future : running) {
        talks.add(future.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return summary(atOnce, talks, (nanoTime.getAsLong() - started) / 1e9);
  }

  private Talk talk(
      ChatApi chat, HttpClient http, URI server, BenchmarkPlan plan, List<String> messages)
      throws InterruptedException {
    List<Timed> turns = new ArrayList<>();
    try {
      ChatApi.Session session = chat.start(plan.catalogue());
      try (ChatSocket socket = ChatSocket.open(http, json, nanoTime, server, session)) {
        for (int turn = 0; turn < messages.size(); turn++) {
          double millis = socket.turn("m" + turn, messages.get(turn), plan.timeout());
          turns.add(new Timed(turn, millis));
        }
      }
      return new Talk(turns, List.of());
    } catch (ChatApi.Refused e) {
      return new Talk(turns, List.of(String.valueOf(e.getMessage())));
    }
  }

  private static BenchmarkReport.Run summary(int atOnce, List<Talk> talks, double seconds) {
    List<Timed> all = talks.stream().flatMap(talk -> talk.turns().stream()).toList();
    Map<String, Quantiles> byTurn = new LinkedHashMap<>();
    byTurn.put("all", Quantiles.of(all.stream().mapToDouble(Timed::millis)));
    byTurn.put("first", of(all, 0));
    byTurn.put("second", of(all, 1));
    return new BenchmarkReport.Run(
        atOnce,
        all.size() / seconds,
        byTurn,
        Map.of(),
        talks.stream().flatMap(talk -> talk.failures().stream()).toList());
  }

  private static Quantiles of(List<Timed> all, int turn) {
    return Quantiles.of(all.stream().filter(t -> t.turn() == turn).mapToDouble(Timed::millis));
  }
}
