package dev.handful.importing.enrich;

import dev.handful.catalogue.AttributeValue;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What an enrichment did and cost, for the operator. Filled by several threads. */
final class EnrichmentReport {

  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger known = new AtomicInteger();
  private final AtomicInteger left = new AtomicInteger();
  private final AtomicLong tokens = new AtomicLong();
  private final AtomicLong costMicros = new AtomicLong();
  private final Map<String, Integer> added = new TreeMap<>();
  private final Map<String, Integer> dropped = new TreeMap<>();
  private final Map<String, Integer> proposed = new TreeMap<>();
  private int cut;

  void asked() {
    asked.incrementAndGet();
  }

  void failed() {
    failed.incrementAndGet();
  }

  void known() {
    known.incrementAndGet();
  }

  void left() {
    left.incrementAndGet();
  }

  void spent(long tokensUsed, long micros) {
    tokens.addAndGet(tokensUsed);
    costMicros.addAndGet(micros);
  }

  long tokens() {
    return tokens.get();
  }

  long costMicros() {
    return costMicros.get();
  }

  synchronized void judged(Judgement judgement) {
    switch (judgement) {
      case Judgement.Kept(var attribute, AttributeValue value, var quote, var confidence) ->
          added.merge(attribute, 1, Integer::sum);
      case Judgement.Dropped(var attribute, var why) -> dropped.merge(why.words(), 1, Integer::sum);
    }
  }

  synchronized void proposed(String attribute) {
    proposed.merge(attribute, 1, Integer::sum);
  }

  synchronized void cut() {
    cut++;
  }

  /** In words, one sentence after the other. */
  synchronized String text() {
    var text = new StringBuilder();
    text.append(
        "enrichment: %,d items asked, %,d known from before, %,d without a usable answer"
            .formatted(asked.get(), known.get(), failed.get()));
    if (left.get() > 0) {
      text.append(
          ", %,d left because the budget of this run is spent: import again to go on"
              .formatted(left.get()));
    }
    text.append("; values added %s; dropped %s; texts cleaned %,d".formatted(added, dropped, cut));
    if (!proposed.isEmpty()) {
      text.append(
          "; attributes proposed %s: declare one in catalogue.yaml to have it filled in"
              .formatted(proposed));
    }
    return text.append("; %,d tokens, cost %.4f".formatted(tokens(), costMicros() / 1e6))
        .toString();
  }
}
