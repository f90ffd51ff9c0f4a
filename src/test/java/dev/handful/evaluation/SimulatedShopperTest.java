package dev.handful.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.evaluation.EvaluationPlan.Manner;
import dev.handful.evaluation.SimulatedShopper.Said;
import dev.handful.evaluation.shop.Fact;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SimulatedShopperTest {
  private static final Paraphrases PARAPHRASES = Paraphrases.english();
  private static final Map<String, Fact> NO_LIMIT =
      Map.of("price", new Fact.Amount(Double.POSITIVE_INFINITY));

  private static SimulatedShopper shopper(Target target, long seed, double avoid, double typos) {
    return new SimulatedShopper(target, Shoppers.speech(), new Manner(seed, avoid, typos, 0));
  }

  private static List<Said> answers(Target target, String attribute) {
    return LongStream.range(0, 40)
        .mapToObj(seed -> shopper(target, seed, 0, 0).answer(attribute))
        .toList();
  }

  @Test
  void everyAnswerContainsTheFactAskedFor() {
    Target target = Shoppers.wantsWhiteTable();

    assertThat(answers(target, "price")).allMatch(said -> said.text().contains("750"));
    assertThat(answers(target, "width")).allMatch(said -> said.text().contains("65"));
    assertThat(answers(target, "width")).noneMatch(said -> said.text().contains("65.0"));
    assertThat(answers(target, "height")).allMatch(said -> said.text().contains("74.5"));
    assertThat(answers(target, "type")).allMatch(said -> said.text().contains("table"));
    assertThat(answers(target, "categories"))
        .allMatch(said -> said.text().contains("tables & desks"));
    assertThat(answers(target, "colors"))
        .allMatch(said -> said.text().contains("white") && said.text().contains("dark grey"));
  }

  @Test
  void anUnknownAttributeAnAbsentFactAndNoLimitStateNothing() {
    Target target = Shoppers.withFacts(NO_LIMIT);

    for (String attribute : List.of("designer", "width", "colour", "other_colors", "price")) {
      assertThat(answers(target, attribute)).as(attribute).allMatch(s -> s.musts().isEmpty());
    }
    assertThat(answers(target, "price").stream().map(Said::text))
        .allMatch(text -> PARAPHRASES.answers().get("no_limit").contains(text));
    assertThat(answers(target, "width").stream().map(Said::text))
        .allMatch(text -> PARAPHRASES.answers().get("no_preference").contains(text));
  }

  @Test
  void differentShoppersSpeakDifferently() {
    assertThat(answers(Shoppers.wantsWhiteTable(), "width").stream().map(Said::text).distinct())
        .hasSizeGreaterThan(7);
  }

  @Test
  void whatIsSaidDoesNotDependOnTheOrderOfQuestions() {
    SimulatedShopper one = shopper(Shoppers.wantsWhiteTable(), 3, 0, 0.5);
    SimulatedShopper other = shopper(Shoppers.wantsWhiteTable(), 3, 0, 0.5);

    Said width = one.answer("width");
    Said price = one.answer("price");

    assertThat(other.answer("price")).isEqualTo(price);
    assertThat(other.answer("width")).isEqualTo(width);
  }

  @Test
  void aColourIsExcludedOnceAndInWords() {
    SimulatedShopper shopper = shopper(Shoppers.wantsWhiteTable(), 1, 1, 0);

    Said first = shopper.answer("width");
    Said second = shopper.answer("price");

    assertThat(first.musts()).contains(new StatedMust.NoneOf("colors", List.of("black")));
    assertThat(first.text()).contains("65").contains("black");
    assertThat(second.musts()).noneMatch(must -> must instanceof StatedMust.NoneOf);
    assertThat(second.text()).doesNotContain("black");
  }

  @Test
  void aTypingMistakeNeverTouchesFigures() {
    List<String> texts =
        LongStream.range(0, 60)
            .mapToObj(seed -> shopper(Shoppers.wantsWhiteTable(), seed, 0, 1).answer("width"))
            .map(Said::text)
            .toList();

    assertThat(texts).allMatch(text -> text.contains("65"));
    assertThat(texts).anyMatch(text -> !knownWidth(text));
  }

  private static boolean knownWidth(String text) {
    return PARAPHRASES.answers().get("width").stream()
        .anyMatch(
            sentence -> Speech.render(sentence.replace("{space}", "{value}"), "65").equals(text));
  }
}
