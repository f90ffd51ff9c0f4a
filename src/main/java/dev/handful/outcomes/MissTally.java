package dev.handful.outcomes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what was not found. One thread. */
final class MissTally {

  private static final int EXAMPLES = 5;

  private record Key(MissKind kind, String key) {}

  private record Example(String conversation, Instant at) {}

  /** One thing that was asked for. */
  private static final class Asked {
    private final Map<String, Integer> spellings = new HashMap<>();
    private final List<Example> latest = new ArrayList<>();
    private int conversations;
    private int givenUp;

    void add(History.Miss miss, Subject subject) {
      conversations++;
      spellings.merge(miss.words(), 1, Integer::sum);
      latest.add(new Example(subject.value(), miss.at()));
      latest.sort(Comparator.comparing(Example::at).reversed());
      if (latest.size() > EXAMPLES) {
        latest.removeLast();
      }
    }

    NotFoundReport.Row row(MissKind kind) {
      var words =
          spellings.entrySet().stream()
              .max(
                  Map.Entry.<String, Integer>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
              .orElseThrow()
              .getKey();
      return new NotFoundReport.Row(
          kind.key(),
          words,
          conversations,
          givenUp,
          latest.getFirst().at(),
          latest.stream().map(Example::conversation).toList());
    }
  }

  private final Map<Key, Asked> asked = new HashMap<>();
  private int conversations;

  int conversations() {
    return conversations;
  }

  void add(History history) {
    conversations++;
    for (var miss : history.misses()) {
      if (miss.kind() != MissKind.GIVEN_UP) {
        asked
            .computeIfAbsent(new Key(miss.kind(), miss.key()), key -> new Asked())
            .add(miss, history.subject());
      }
    }
    // Given up counts where it was in the way: other wishes are taken back for other reasons.
    history.misses().stream()
        .filter(miss -> miss.kind() == MissKind.GIVEN_UP)
        .filter(miss -> has(history, MissKind.IN_THE_WAY, miss.key()))
        .forEach(miss -> asked.get(new Key(MissKind.IN_THE_WAY, miss.key())).givenUp++);
  }

  private static boolean has(History history, MissKind kind, String key) {
    return history.misses().stream().anyMatch(m -> m.kind() == kind && m.key().equals(key));
  }

  /** Most asked first; {@code least} conversations must have said what is in a shopper's words. */
  List<NotFoundReport.Row> rows(int least) {
    return asked.entrySet().stream()
        .filter(e -> !e.getKey().kind().spoken() || e.getValue().conversations >= least)
        .map(e -> e.getValue().row(e.getKey().kind()))
        .sorted(
            Comparator.comparingInt(NotFoundReport.Row::conversations)
                .reversed()
                .thenComparing(NotFoundReport.Row::kind)
                .thenComparing(NotFoundReport.Row::words))
        .toList();
  }
}
