package dev.handful.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

  private final Spelling spelling =
      new Spelling(
          List.of("bookcase", "wardrobe", "table", "white", "mattress", "armchair", "240"));

  @ParameterizedTest
  @CsvSource({
    "bokcase,bookcase",
    "wardobe,wardrobe",
    "tabel,table",
    "matres,''",
    "matress,mattress",
    "armchiar,armchair",
    "bookkcaes,bookcase",
  })
  void slipsAreMended(String slip, String word) {
    assertThat(spelling.mend(slip).map(Spelling.Mended::stem).orElse("")).isEqualTo(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"while", "cable", "tbl", "t4ble", "12345", "lawnmower", "", "白い本棚です"})
  void ordinaryShortNumericAndForeignWordsStay(String word) {
    assertThat(spelling.mend(word)).isEmpty();
  }
}
