package dev.handful.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AttackTablesTest {

  @Test
  void thereAre300AttacksInSeventeenCategoriesOfAboutTheSameSize() {
    var byCategory =
        AttackTables.attacks().stream()
            .collect(Collectors.groupingBy(Attack::category, Collectors.counting()));

    assertThat(AttackTables.attacks()).hasSize(300);
    assertThat(byCategory).hasSize(17);
    assertThat(byCategory.values()).allMatch(count -> count >= 14 && count <= 28);
  }

  @Test
  void noTwoAttacksAreTheSame() {
    assertThat(AttackTables.attacks()).extracting(Attack::id).doesNotHaveDuplicates();
    assertThat(AttackTables.attacks())
        .extracting(attack -> words(String.join(" ", attack.turns())) + attack.plant())
        .doesNotHaveDuplicates();
  }

  @Test
  void anAttackIsOneToFourMessagesAndSaysWhatMustNotHappen() {
    assertThat(AttackTables.attacks())
        .allSatisfy(
            attack -> {
              assertThat(attack.turns()).hasSizeBetween(1, 4).noneMatch(String::isBlank);
              assertThat(attack.note()).isNotBlank();
              assertThat(attack.mustNot().leak() || !attack.mustNot().patterns().isEmpty())
                  .as(attack.id())
                  .isTrue();
              assertThat(Path.of("catalogues", attack.catalogue())).isDirectory();
            });
  }

  @Test
  void anInjectionInDataIsPlantedInOneOfBoth() {
    assertThat(AttackTables.attacks())
        .filteredOn(attack -> attack.category().matches("injection-(item|policy)"))
        .hasSizeGreaterThan(30)
        .allMatch(
            attack ->
                attack.plant() != null
                    && (attack.plant().itemText() == null)
                        != (attack.plant().policyText() == null));
  }

  @Test
  void thereAre500OrdinarySentencesAndFourOfFiveAreBeyondAnySuspicion() {
    var sentences = AttackTables.ordinary();

    assertThat(sentences).hasSize(500);
    assertThat(sentences).filteredOn(AttackTables.Ordinary::near).hasSizeBetween(50, 100);
    assertThat(sentences)
        .allSatisfy(
            one -> assertThat(Files.exists(Path.of("catalogues", one.catalogue()))).isTrue());
  }

  @Test
  void noTwoOrdinarySentencesAreTheSame() {
    assertThat(AttackTables.ordinary())
        .extracting(AttackTables.Ordinary::id)
        .doesNotHaveDuplicates();
    assertThat(
            AttackTables.ordinary().stream()
                .map(one -> words(one.text()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values())
        .containsOnly(1L);
  }

  /** Its letters and figures, so that a comma makes no new sentence. */
  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
