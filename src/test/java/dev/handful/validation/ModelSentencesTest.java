package dev.handful.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.dialogue.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * True sentences pass, false ones do not, by the table {@code validation/sentences.en.txt} (C16,
 * S04). The rules were tuned on one half; of the other the rates are held, not each sentence.
 */
class ModelSentencesTest {

  private static final double MOST_REFUSED = 0.13;
  private static final double MOST_MISSED = 0.04;

  /** Passages side by side are not read as one; and true words that no data explains. */
  private static final List<String> KNOWN_MISTAKES =
      List.of(
          "We do not deliver to countries other than the United States and Canada at present.",
          "Fully waterproof and freestanding, so you can pitch it on rock.",
          "It is $49, half as much as you might fear.",
          "If you want to save money, take the Sunday 2.");

  private static final ReplyValidator VALIDATOR = new ReplyValidator();

  static List<Sentences.Row> tuned() {
    return Sentences.all().stream()
        .filter(row -> !row.heldOut() && !KNOWN_MISTAKES.contains(row.text()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("tuned")
  void everySentenceOfTheTunedHalfIsJudgedRight(Sentences.Row row) {
    assertThat(passes(row)).as(row.category() + ": " + row.text()).isEqualTo(row.sound());
  }

  @Test
  void ofTheHeldOutHalfFewTrueSentencesAreRefusedAndFewFalseOnesPass() {
    var held = Sentences.all().stream().filter(Sentences.Row::heldOut).toList();
    assertThat(share(held.stream().filter(Sentences.Row::sound).toList())).isLessThan(MOST_REFUSED);
    assertThat(share(held.stream().filter(row -> !row.sound()).toList())).isLessThan(MOST_MISSED);
  }

  @Test
  void theTableIsLargeEnoughToSayAnything() {
    var rows = Sentences.all();
    assertThat(rows.stream().filter(Sentences.Row::sound).count()).isGreaterThanOrEqualTo(120);
    assertThat(rows.stream().filter(row -> !row.sound()).count()).isGreaterThanOrEqualTo(150);
  }

  private static double share(List<Sentences.Row> rows) {
    return (double) rows.stream().filter(row -> passes(row) != row.sound()).count() / rows.size();
  }

  private static boolean passes(Sentences.Row row) {
    return row.judged(VALIDATOR) instanceof Verdict.Accepted;
  }
}
