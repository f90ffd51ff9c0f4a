package dev.handful.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.prompt.Policy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceRuleTest {
  private static final Policy.Understand LIMITS = new Policy.Understand(0.55, 2, 1, 40);

  @ParameterizedTest(name = "{6}: {7}")
  @CsvSource(
      delimiter = '|',
      value = {
        " 8 | 0 | 0 | .95 | false | false | EXPLAINED    | every word explained with confidence",
        " 8 | 2 | 1 | .95 | false | false | EXPLAINED    | a word or two left over are searched for",
        " 8 | 3 | 0 | .95 | false | false | UNEXPLAINED  | several content words left over",
        " 8 | 2 | 2 | .95 | false | false | FOREIGN      | what is left over is not English",
        " 8 | 6 | 5 | .95 | false | false | FOREIGN      | another language is the plainer ground",
        " 8 | 0 | 0 | .55 | false | false | EXPLAINED    | just sure enough",
        " 8 | 0 | 0 | .54 | false | false | UNSURE       | a guess",
        "40 | 0 | 0 | .95 | false | false | EXPLAINED    | long, not too long",
        "41 | 0 | 0 | .95 | false | false | LONG         | too long",
        " 3 | 0 | 0 | .50 | true  | false | UNCLEAR      | nothing was made of it",
        " 3 | 3 | 3 | .50 | true  | false | UNCLEAR      | whatever else is wrong with it",
        " 4 | 0 | 0 | .60 | false | true  | UNKNOWN_KIND | a thing no catalogue word names"
      })
  void sendsOnlyTheTailToAModel(
      int words,
      int unexplained,
      int foreign,
      double confidence,
      boolean unclear,
      boolean unknownKind,
      Grounds expected,
      String why) {
    var signals = new Signals(words, unexplained, foreign, confidence, unclear, unknownKind);

    assertThat(ConfidenceRule.judge(signals, LIMITS)).as(why).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"TAP, false", "EXPLAINED, false", "UNCLEAR, true", "FOREIGN, true", "LONG, true"})
  void eachGroundSaysWhetherItNeedsAModel(Grounds grounds, boolean needed) {
    assertThat(grounds.needsModel()).isEqualTo(needed);
  }
}
