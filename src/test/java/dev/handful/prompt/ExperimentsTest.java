package dev.handful.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who gets which variant. */
class ExperimentsTest {

  private static Experiments of(String yaml) {
    var variants = Map.of("default", 1, "brief", 2);
    return Experiments.read(
        YamlFile.section("experiments.yaml", yaml), Map.of("advise", variants, "answer", variants));
  }

  @Test
  void aConversationKeepsItsVariant() {
    var experiments = of("advise: {default: 50, brief: 50}");
    assertThat(IntStream.range(0, 200).mapToObj(i -> "c" + i))
        .allMatch(
            conversation ->
                experiments
                    .variant("advise", conversation)
                    .equals(
                        of("advise: {default: 50, brief: 50}").variant("advise", conversation)));
  }

  @Test
  void theSharesAreThoseOfTheFile() {
    var experiments = of("advise: {default: 90, brief: 10}");
    var counts = new TreeMap<String, Integer>();
    IntStream.range(0, 10_000)
        .forEach(i -> counts.merge(experiments.variant("advise", "c" + i), 1, Integer::sum));
    assertThat(counts.get("brief")).isBetween(850, 1_150);
  }

  @Test
  void twoExperimentsDivideTheConversationsIndependently() {
    var both = of("advise: {default: 50, brief: 50}\nanswer: {default: 50, brief: 50}");
    long same =
        IntStream.range(0, 10_000)
            .filter(i -> both.variant("advise", "c" + i).equals(both.variant("answer", "c" + i)))
            .count();
    assertThat(same).isBetween(4_700L, 5_300L);
  }

  @Test
  void withoutAnExperimentEverybodyGetsTheDefault() {
    assertThat(of("advise: {brief: 100}").variant("answer", "c1")).isEqualTo("default");
    assertThat(of("advise: {brief: 100}").variant("advise", "c1")).isEqualTo("brief");
  }
}
