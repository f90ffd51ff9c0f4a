package dev.handful.validation;

import dev.handful.dialogue.Verdict;
import java.util.List;
import java.util.TreeMap;

/**
 * Prints how many true sentences are taken away and how many false ones pass, by category and half.
 * {@code --tuned} lists the mistakes of the tuned half.
 */
final class SentenceReport {

  private SentenceReport() {}

  public static void main(String[] arguments) {
    var validator = new ReplyValidator();
    boolean list = List.of(arguments).contains("--tuned");
    for (boolean heldOut : new boolean[] {false, true}) {
      var counts = new TreeMap<String, int[]>();
      for (var row : Sentences.all()) {
        if (row.heldOut() == heldOut) {
          var verdict = row.judged(validator);
          boolean passes = verdict instanceof Verdict.Accepted;
          var count = counts.computeIfAbsent(row.category(), c -> new int[2]);
          count[0]++;
          if (passes != row.sound()) {
            count[1]++;
            if (list && !heldOut) {
              System.out.println("  " + row.category() + ": " + row.text() + "   " + rule(verdict));
            }
          }
        }
      }
      System.out.println(heldOut ? "held-out half" : "tuned half");
      counts.forEach((c, n) -> System.out.printf("  %-14s %3d, mistaken %d%n", c, n[0], n[1]));
    }
  }

  static String rule(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted ignored -> "accepted";
      case Verdict.Repaired(var block, var rule) -> rule;
      case Verdict.Dropped(var block, var rule) -> rule;
    };
  }
}
