package dev.handful.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SpellingsTest {

  private final Spellings spellings = new Spellings(Locale.ENGLISH);

  @Test
  void oneNameWrittenInSeveralWaysIsSaidOnce() {
    assertThat(spellings.distinct(List.of("3-seat sofa", "three-seat sofa", "3 seat sofas")))
        .containsExactly("3-seat sofa");
    assertThat(spellings.distinct(List.of("table and 4 chairs", "table+4 chairs"))).hasSize(1);
  }

  @Test
  void differentNamesStayInTheirOrder() {
    assertThat(spellings.distinct(List.of("white", "oak", "glass")))
        .containsExactly("white", "oak", "glass");
    assertThat(spellings.distinct(List.of("2-seat sofa", "3-seat sofa"))).hasSize(2);
  }
}
