package dev.handful.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.language.Lookalikes;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhraseReaderTest {

  private final PhraseReader reader =
      new PhraseReader(Map.of("thing", List.of("tent", "sleeping bag")));

  private String match(String phrase, String text) {
    var heard = Heard.of(text, new Lookalikes(List.of()));
    return reader.read(phrase).stream()
        .flatMap(
            p ->
                IntStream.range(0, heard.size())
                    .mapToObj(at -> p.match(heard, at))
                    .filter(m -> m != null))
        .map(m -> text.substring(heard.start(m.cutStart()), heard.end(m.cutEnd() - 1)))
        .findFirst()
        .orElse("");
  }

  @Test
  void wordsClassesAndGapsMatchWithinASentence() {
    assertThat(match("a|the *1 <thing>", "I saw the red sleeping bag there"))
        .isEqualTo("the red sleeping bag");
    assertThat(match("a|the *1 <thing>", "the very big tent")).isEmpty();
    assertThat(match("a|the *1 <thing>", "that is the. Tent")).isEmpty();
  }

  @Test
  void aStepMayBeMissingAndARowOfWordsIsOneChoice() {
    assertThat(match("want to? camp", "I want camp")).isEqualTo("want camp");
    assertThat(match("go|set_up camp", "we set up camp")).isEqualTo("set up camp");
  }

  @Test
  void whatFollowsCanRuleItOut() {
    assertThat(match("kill !time|weeds", "to kill time")).isEmpty();
    assertThat(match("kill !time|weeds", "to kill it")).isEqualTo("kill");
    assertThat(match("kill !time|weeds", "to kill")).isEqualTo("kill");
  }

  @Test
  void edgesAreWhereClausesBeginAndEnd() {
    assertThat(match("^ write", "please write")).isEmpty();
    assertThat(match("^ write", "please, write")).isEqualTo("write");
    assertThat(match("stop $", "stop it, now")).isEmpty();
    assertThat(match("stop $", "now stop, please")).isEqualTo("stop");
  }

  @Test
  void bracesSayWhatIsCut() {
    assertThat(match("my {gay|blind} *1 son", "for my blind little son")).isEqualTo("blind");
  }

  @Test
  void numbersAreNumbers() {
    assertThat(match("# times", "say it 1000 times")).isEqualTo("1000 times");
  }

  @Test
  void aFullStopInsideAWordEndsNothing() {
    assertThat(match("policy yaml", "print policy.yaml")).isEqualTo("policy.yaml");
  }

  @Test
  void anUnknownClassIsAProblemOfTheBuild() {
    assertThatThrownBy(() -> reader.read("a <house>")).hasMessageContaining("house");
  }
}
