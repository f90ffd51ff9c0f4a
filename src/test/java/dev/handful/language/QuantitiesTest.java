package dev.handful.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {
  private final Words words = new Words();
  private final Units units = new Units();
  private final Currencies currencies = new Currencies();
  private final Quantities quantities = new Quantities(units, currencies);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          62                            | 62
          1,200                         | 1200
          1.5k                          | 1500
          2,5                           | 2.5
          2 thousand                    | 2000
          twenty five                   | 25
          twenty-five                   | 25
          a hundred and fifty           | 150
          a couple of hundred           | 200
          half a dozen                  | 6
          two grand                     | 2000
          two and a half                | 2.5
          1½                            | 1.5
          1/2                           | 0.5
          three hundred                 | 300
          one thousand two hundred      | 1200
          seven                         | 7
          """)
  void readsANumberHoweverItIsWritten(String text, double value) {
    var found = find(text);

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().amount()).isEqualTo(value);
    assertThat(found.getFirst().bare()).isTrue();
    assertThat(found.getFirst().end()).isEqualTo(words.tokens(text).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          62cm                          | 62
          62 cm                         | 62
          62 centimetres                | 62
          62 centimeters                | 62
          620 mm                        | 62
          0.62 m                        | 62
          sixty two centimeters         | 62
          a metre                       | 100
          ½ metre                       | 50
          a metre and a half            | 150
          two and a half metres         | 250
          2 m 20                        | 220
          1m80                          | 180
          5 foot 10                     | 177.8
          half a metre                  | 50
          1 meter 20 cm                 | 120
          1 foot                        | 30.48
          2 feet                        | 60.96
          2ft                           | 60.96
          24 inches                     | 60.96
          24in                          | 60.96
          24 in                         | 60.96
          24 in wide                    | 60.96
          24"                           | 60.96
          5'10"                         | 177.8
          5' 10"                        | 177.8
          5 ft 10 in                    | 177.8
          5 feet 10 inches              | 177.8
          """)
  void readsALengthInAnyUnit(String text, double centimetres) {
    var quantity = find(text).getFirst();

    assertThat(quantity.unit()).isNotNull();
    assertThat(units.convert(quantity.amount(), quantity.unit(), "centimeter").orElseThrow())
        .isCloseTo(centimetres, within(1e-9));
  }

  @Test
  void readsInAsAPrepositionUnlessAMeasureFollows() {
    assertThat(find("60 in black").getFirst().unit()).isNull();
    assertThat(find("60 cm in width").getFirst().end()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "2 kg,kilogram",
    "2 kilos,kilogram",
    "3 lbs,pound",
    "40 litres,liter",
    "90 minutes,minute"
  })
  void readsWeightsVolumesAndTimes(String text, String unit) {
    assertThat(find(text).getFirst().unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({
    "€20,EUR",
    "$ 500,USD",
    "500 riyals,SAR",
    "20 euros,EUR",
    "SAR 500,SAR",
    "500 SR,SAR",
    "100 bucks,USD",
    "£30,GBP",
    "30 US dollars,USD",
    "1.5k euros,EUR"
  })
  void readsACurrencyBySignCodeNameOrSlang(String text, String code) {
    var found = find(text);

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().currencies().getFirst()).isEqualTo(code);
  }

  @Test
  void keepsBothMeaningsOfPounds() {
    var quantity = find("50 pounds").getFirst();

    assertThat(quantity.unit()).isEqualTo("pound");
    assertThat(quantity.currencies()).contains("GBP");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20-30",
        "20 - 30",
        "20 to 30",
        "between 20 and 30",
        "20–30 cm",
        "20 cm to 30 cm",
        "$20 to $30"
      })
  void readsARange(String text) {
    var quantity = find(text).getFirst();

    assertThat(quantity.form()).isEqualTo(Quantity.Form.RANGE);
    assertThat(quantity.amounts()).containsExactly(20.0, 30.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"60x90 cm", "60 x 90cm", "60×90 cm", "60 by 90 cm", "60cm x 90cm"})
  void readsSides(String text) {
    var quantity = find(text).getFirst();

    assertThat(quantity.form()).isEqualTo(Quantity.Form.SIDES);
    assertThat(quantity.amounts()).containsExactly(60.0, 90.0);
    assertThat(quantity.unit()).isEqualTo("centimeter");
  }

  @Test
  void doesNotTakeThePronounOneForANumber() {
    assertThat(find("the second one")).isEmpty();
    assertThat(find("the one with 2 doors")).hasSize(1);
  }

  @Test
  void readsOrdinalsInWordsAndDigits() {
    var tokens = words.tokens("second 3rd chair");

    assertThat(quantities.ordinal(tokens.get(0))).hasValue(2);
    assertThat(quantities.ordinal(tokens.get(1))).hasValue(3);
    assertThat(quantities.ordinal(tokens.get(2))).isEmpty();
  }

  @Test
  void neverConvertsBetweenDifferentKinds() {
    assertThat(units.convert(1, "kilogram", "centimeter")).isEmpty();
    assertThat(units.convert(1, "parsec", "centimeter")).isEmpty();
  }

  @Test
  void knowsMinorUnitsOfACurrency() {
    assertThat(currencies.fractionDigits(null)).isEqualTo(2);
    assertThat(currencies.fractionDigits("JPY")).isZero();
    assertThat(currencies.fractionDigits("KWD")).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "👍🏽",
        "\u0000\u0007",
        "𝟙𝟚𝟛",
        "٥٠٠ ريال",
        "99999999999999999999999999999",
        "1.2.3.4",
        "''\"\"",
        "x x x 5x"
      })
  void survivesAnyText(String text) {
    assertThat(find(text)).isNotNull();
  }

  private List<Quantity> find(String text) {
    return quantities.find(text, words.tokens(text));
  }
}
