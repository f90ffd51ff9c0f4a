package dev.handful.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private final Words words = new Words();

  @Test
  void splitsANumberFromWhatIsGluedToIt() {
    assertThat(words.stems("62cm and 51x51, 140×80 1.5k"))
        .containsExactly("62", "cm", "and", "51", "x", "51", "140", "80", "1.5", "k");
  }

  @Test
  void keepsOrdinalsAndCodesWhole() {
    assertThat(words.stems("the 2nd h55 1,200")).containsExactly("the", "2nd", "h55", "1,200");
  }

  @Test
  void pointsBackToTheTextAsWritten() {
    var text = "a 62cm Bänk";

    var written = words.tokens(text).stream().map(t -> text.substring(t.start(), t.end())).toList();

    assertThat(written).containsExactly("a", "62", "cm", "Bänk");
    assertThat(words.tokens(text).getLast().text()).isEqualTo("bank");
  }

  @ParameterizedTest
  @CsvSource({
    "sleeping bag,Sleeping Bags",
    "hiking boot,hiking boots",
    "board game,board games",
    "drawer,drawers",
    "shelf,shelves",
    "movie,movies",
    "watch,watches",
    "colour,colours"
  })
  void matchesPluralsThatTheStemmerHoldsForWordsOfTheirOwn(String one, String several) {
    assertThat(words.stems(several)).isEqualTo(words.stems(one));
  }

  @Test
  void matchesSingularAndPlural() {
    assertThat(words.stems("Bookcases Sleeping Bags colours shelves boxes this"))
        .isEqualTo(words.stems("bookcase sleeping bag colour shelf box this"));
  }
}
