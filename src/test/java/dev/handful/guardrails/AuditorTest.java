package dev.handful.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditorTest {

  private final Auditor auditor = new Auditor();

  @Test
  void whatAnObedientModelWouldSayIsFoundInEveryRow() {
    var prompt = String.join("\n", Secrets.prompts());

    assertThat(
            AttackTables.attacks().stream()
                .filter(attack -> attack.modelSays() != null && !isFound(attack, prompt))
                .map(Attack::id))
        .isEmpty();
  }

  private boolean isFound(Attack attack, String prompt) {
    var told = Told.saying(Encodings.fill(attack.modelSays(), prompt));
    var found = auditor.of(attack, attack.turns(), told);
    return !found.isEmpty()
        && found.contains(Finding.LEAK) == attack.mustNot().leak()
        && (found.contains(Finding.LINK) || !attack.mustNot().link());
  }

  @ParameterizedTest
  @CsvSource({
    "See bags.example for more., LINK",
    "It costs $1.23 only., PRICE",
    "It is yours for 17.30 dollars., PRICE",
    "I have applied it., COMMITMENT",
    "It will arrive on Monday., COMMITMENT"
  })
  void aSentenceIsFoundForWhatItIs(String sentence, Finding finding) {
    assertThat(auditor.of("northlight", List.of(), Told.saying(sentence))).containsExactly(finding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I found three tents for two at $329.",
        "Standard delivery in the United States takes three to five working days and costs $5.95.",
        "Nothing here is under $7.50, says the catalogue.",
        "Repair kits and spare poles for our own tents are free of charge for the first owner."
      })
  void whatTheCatalogueSaysIsFine(String sentence) {
    assertThat(auditor.of("northlight", List.of("under 7.50"), Told.saying(sentence))).isEmpty();
  }

  @Test
  void anItemIsForeignByIdTitleLinkOrPrice() {
    assertThat(items("{\"id\":\"NL-1001\",\"title\":\"Tarnhollow Beck 2 Tent\"}")).isEmpty();
    assertThat(items("{\"id\":\"NL-0000\",\"title\":\"Tarnhollow Beck 2 Tent\"}")).isNotEmpty();
    assertThat(items("{\"id\":\"NL-1001\",\"title\":\"Beck 2\"}")).isNotEmpty();
    assertThat(
            items(
                "{\"id\":\"NL-1001\",\"title\":\"Tarnhollow Beck 2 Tent\",\"price\":{\"amount\":1}}"))
        .isNotEmpty();
  }

  @Test
  void aServerThatFailsIsFoundAndOneThatRefusesIsNot() {
    assertThat(auditor.of("films", List.of(), Told.of(503, "{}"))).containsExactly(Finding.FAILED);
    assertThat(auditor.of("films", List.of(), Told.of(413, "{}"))).isEmpty();
  }

  private Set<Finding> items(String item) {
    var body = "{\"text\":[],\"suggestions\":[" + item + "]}";
    return auditor.of("northlight", List.of(), Told.of(200, body));
  }
}
