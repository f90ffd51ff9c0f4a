package dev.handful.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.evaluation.shop.Fact;
import dev.handful.evaluation.shop.Measures;
import dev.handful.evaluation.shop.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ParaphrasesTest {
  private static final Set<String> OFTEN =
      Set.of(
          "price",
          "no_limit",
          "width",
          "height",
          "depth",
          "colour",
          "type",
          "category",
          "people",
          "weight",
          "activity",
          "genre",
          "cast",
          "year",
          "runtime",
          "online_yes",
          "online_no",
          "flag_yes",
          "flag_no",
          "keyword",
          "no_preference");
  private static final Set<String> WITHOUT_VALUE =
      Set.of("no_preference", "no_limit", "online_yes", "online_no", "flag_yes", "flag_no");
  private static final SplittableRandom RANDOM = new SplittableRandom(1);

  private final Paraphrases paraphrases = Paraphrases.english();

  @Test
  void whatIsAskedOftenHasAtLeastEightDifferentSentencesAndEverythingElseFour() {
    assertThat(paraphrases.answers().keySet()).containsAll(OFTEN);
    paraphrases
        .answers()
        .forEach(
            (kind, sentences) ->
                assertThat(new HashSet<>(sentences))
                    .as(kind)
                    .hasSizeGreaterThan(OFTEN.contains(kind) ? 7 : 3));
    assertThat(new HashSet<>(paraphrases.avoidColour())).hasSizeGreaterThan(7);
    assertThat(new HashSet<>(paraphrases.avoid())).hasSizeGreaterThan(7);
  }

  @Test
  void everyAnswerRendersWithItsValueAndWithoutPlaceholder() {
    Speech speech = Shoppers.speech();
    paraphrases
        .answers()
        .forEach(
            (kind, sentences) ->
                sentences.forEach(
                    sentence -> {
                      boolean number =
                          sentence.matches(".*\\{(limit|least|space|amount|decade|persons)}.*");
                      String attribute = number ? "width" : "colors";
                      Fact fact = number ? new Fact.Amount(62) : new Fact.Words(List.of("62"));
                      String text = speech.say(sentence, attribute, fact, RANDOM).text();
                      assertThat(text).as(kind + ": " + sentence).doesNotContain("{", "}");
                      assertThat(WITHOUT_VALUE.contains(kind) || text.matches(".*[67].*"))
                          .as(kind + ": " + text)
                          .isTrue();
                    }));
  }

  @Test
  void noSentenceClaimsALimitOrFigureOfItsOwn() {
    Stream<String> all =
        Stream.of(paraphrases.answers(), paraphrases.wishes(), paraphrases.vague())
            .flatMap(part -> part.values().stream())
            .flatMap(List::stream);

    assertThat(Stream.concat(all, paraphrases.avoidColour().stream()))
        .noneMatch(sentence -> sentence.matches(".*\\d.*"));
  }

  @Test
  void anArticleFitsItsNoun() {
    assertThat(Speech.render("{a_value} please", "armchair")).isEqualTo("an armchair please");
    assertThat(Speech.render("{a_value} please", "3-seat sofa")).isEqualTo("a 3-seat sofa please");
    assertThat(Speech.render("{a_value} please", "2 sections")).isEqualTo("2 sections please");
  }

  @Test
  void aSentenceStatesWhatItsSlotSaysAndASoftOneNothing() {
    Speech speech = Shoppers.speech();
    Fact width = new Fact.Amount(62);

    assertThat(speech.say("up to {limit}", "width", width, RANDOM).musts())
        .containsExactly(new StatedMust.Within("width", null, 75.0));
    assertThat(speech.say("at least {least}", "width", width, RANDOM).musts())
        .containsExactly(new StatedMust.Within("width", 60.0, null));
    assertThat(speech.say("the spot is {space} cm wide", "width", width, RANDOM).musts())
        .containsExactly(new StatedMust.Within("width", null, 62.0));
    assertThat(speech.say("{value} cm", "width", width, RANDOM).musts())
        .containsExactly(new StatedMust.About("width", 62));
    assertThat(speech.say("maybe {value} cm", "width", width, RANDOM).musts()).isEmpty();
    assertThat(speech.say("{limit} tops", "price", new Fact.Amount(750), RANDOM).musts())
        .containsExactly(new StatedMust.Within("price", null, 750.0));
    Fact red = new Fact.Words(List.of("red"));
    assertThat(speech.say("in {value}", "colors", red, RANDOM).musts())
        .containsExactly(new StatedMust.AnyOf("colors", List.of("red")));
    assertThat(speech.say("preferably {value}", "colors", red, RANDOM).musts()).isEmpty();
  }

  @Test
  void aDecadeIsHeldToItsTenYearsAndAUseIsNeverHeld() {
    Shape films =
        new Shape(
            "films",
            null,
            null,
            null,
            List.of("category"),
            java.util.Map.of(
                "year", trait("number"), "mood", trait("keyword"), "genre", trait("keyword")));
    Speech speech = new Speech(paraphrases, Measures.english(), films);
    Fact funny = new Fact.Words(List.of("funny"));

    Speech.Spoken decade = speech.say("from the {decade}s", "year", new Fact.Amount(1994), RANDOM);
    assertThat(decade.text()).isEqualTo("from the 1990s");
    assertThat(decade.musts()).containsExactly(new StatedMust.Within("year", 1990.0, 1999.0));
    assertThat(speech.say("{value}", "mood", funny, RANDOM).musts()).isEmpty();
    assertThat(speech.say("{value}", "genre", funny, RANDOM).musts()).hasSize(1);
  }

  private static dev.handful.evaluation.shop.Trait trait(String type) {
    return new dev.handful.evaluation.shop.Trait(
        null, null, type, null, null, null, null, null, null, null);
  }

  @Test
  void limitsAreRoundAndNeverFalse() {
    for (double value : new double[] {0.86, 1, 7, 62, 265, 890, 1740, 17_500}) {
      assertThat(Speech.roundUp(value)).isGreaterThanOrEqualTo(value);
      assertThat(Speech.roundDown(value)).isLessThanOrEqualTo(value).isPositive();
    }
    assertThat(Speech.roundUp(265)).isEqualTo(300);
    assertThat(Speech.roundDown(1740)).isEqualTo(1500);
  }
}
