package dev.handful.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ParaphrasesTest {
  private static final Set<String> WITHOUT_VALUE =
      Set.of("no_preference", "no_limit", "online_yes", "online_no");

  private final Paraphrases paraphrases = Paraphrases.english();

  @Test
  void everyKindOfAnswerHasAtLeastEightDifferentSentences() {
    assertThat(paraphrases.answers().keySet())
        .containsExactlyInAnyOrder(
            "price",
            "no_limit",
            "width",
            "height",
            "depth",
            "colour",
            "type",
            "category",
            "online_yes",
            "online_no",
            "no_preference");
    paraphrases
        .answers()
        .forEach(
            (kind, sentences) ->
                assertThat(new HashSet<>(sentences)).as(kind).hasSizeGreaterThan(7));
    assertThat(new HashSet<>(paraphrases.avoidColour())).hasSizeGreaterThan(7);
  }

  @Test
  void everySentenceRendersWithItsValueAndWithoutPlaceholder() {
    paraphrases
        .answers()
        .forEach(
            (kind, sentences) ->
                sentences.forEach(
                    sentence ->
                        assertThat(Paraphrases.render(sentence, "62"))
                            .as(kind + ": " + sentence)
                            .doesNotContain("{", "}")
                            .matches(text -> WITHOUT_VALUE.contains(kind) || text.contains("62"))));
    assertThat(paraphrases.avoidColour())
        .allMatch(s -> Paraphrases.render(s, "red").contains("red"));
  }

  @Test
  void noSentenceClaimsALimitOrFigureOfItsOwn() {
    Stream<String> all =
        Stream.concat(
            paraphrases.answers().values().stream().flatMap(List::stream),
            paraphrases.avoidColour().stream());

    assertThat(all).noneMatch(sentence -> sentence.matches(".*\\d.*"));
  }

  @Test
  void anArticleFitsItsNoun() {
    assertThat(Paraphrases.render("{a_value} please", "armchair")).isEqualTo("an armchair please");
    assertThat(Paraphrases.render("{a_value} please", "3-seat sofa"))
        .isEqualTo("a 3-seat sofa please");
    assertThat(Paraphrases.render("{a_value} please", "2 sections")).isEqualTo("2 sections please");
  }
}
