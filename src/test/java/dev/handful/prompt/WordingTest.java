package dev.handful.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Better;
import dev.handful.catalogue.Money;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.ConstraintId;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Wanted;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  private static final Wording WORDING = PromptFiles.load(Path.of("prompts"), Map.of()).wording();
  private static final Attribute WIDTH = attribute("width", AttributeType.NUMBER, "centimeter");
  private static final Attribute WEIGHT = attribute("weight", AttributeType.NUMBER, "kilogram");
  private static final Attribute PIECES = attribute("pieces", AttributeType.NUMBER, null);
  private static final Attribute PRICE = attribute("price", AttributeType.MONEY, null);
  private static final Attribute COLOUR = attribute("colour", AttributeType.KEYWORD, null);
  private static final Attribute PROOF = attribute("waterproof", AttributeType.BOOLEAN, null);

  @ParameterizedTest
  @CsvSource({
    "26500, , 265",
    "26550, , 265.50",
    "1999, USD, $19.99",
    "2000, USD, $20",
    "26500, SAR, SAR 265",
    "500, JPY, ¥500",
    "1234500, , '12,345'",
    "995, nonsense, 9.95"
  })
  void anAmountReadsAsMoneyWithoutASignWhenTheCurrencyIsUnknown(
      long amount, String currency, String expected) {
    assertThat(WORDING.money(new Money(amount, currency))).isEqualTo(expected);
  }

  @Test
  void aLimitOnWidthIsPhrasedWithItsAdjective() {
    assertThat(label(WIDTH, new Wanted.Range(null, 62.0))).isEqualTo("up to 62 cm wide");
    assertThat(label(WIDTH, new Wanted.Range(80.0, null))).isEqualTo("at least 80 cm wide");
    assertThat(label(WIDTH, new Wanted.About(65, 3))).isEqualTo("about 65 cm wide");
    assertThat(label(WIDTH, new Wanted.Range(60.0, 62.5))).isEqualTo("60 to 62.5 cm wide");
  }

  @Test
  void aNumberWithoutAnAdjectiveIsPhrasedWithItsLabel() {
    assertThat(label(PIECES, new Wanted.Range(2.0, null))).isEqualTo("pieces at least 2");
    assertThat(label(WEIGHT, new Wanted.Range(null, 1.5))).isEqualTo("up to 1.5 kg");
  }

  @Test
  void aBudgetReadsUnder() {
    assertThat(label(PRICE, new Wanted.Range(null, 50000.0))).isEqualTo("under 500");
    assertThat(WORDING.option(PRICE, new Wanted.Range(10000.0, 50000.0), "EUR"))
        .isEqualTo("between €100 and €500");
  }

  @Test
  void wordsAreJoinedWithOrAndAvoidedWithNot() {
    var both = new Wanted.Values(List.of("white", "black"), List.of("black-brown"));
    assertThat(label(COLOUR, both)).isEqualTo("white or black");
    var leather = new Wanted.Values(List.of("leather"), List.of());
    assertThat(WORDING.constraint(COLOUR, constraint(leather, Polarity.AVOID), null))
        .isEqualTo("not leather");
  }

  @Test
  void wordsThatOnlyCoverValuesAreShownAsTheShopperSaidThem() {
    var covered = new Wanted.Values(List.of(), List.of("coffee table", "side table"));
    assertThat(label(COLOUR, covered)).isEqualTo("the quote");
    assertThat(WORDING.option(COLOUR, covered, null)).isEqualTo("coffee table or side table");
  }

  @Test
  void aFlagIsItsLabelAndAvoidingItIsItsOpposite() {
    assertThat(label(PROOF, new Wanted.Flag(true))).isEqualTo("waterproof");
    assertThat(WORDING.constraint(PROOF, constraint(new Wanted.Flag(true), Polarity.AVOID), null))
        .isEqualTo("not waterproof");
    assertThat(WORDING.constraint(PROOF, constraint(new Wanted.Flag(false), Polarity.AVOID), null))
        .isEqualTo("waterproof");
  }

  @Test
  void valuesReadAsPeopleWriteThem() {
    assertThat(WORDING.value(WIDTH, new AttributeValue.Quantity(0.1 + 0.2))).isEqualTo("0.3 cm");
    assertThat(WORDING.value(PIECES, new AttributeValue.Quantity(1999))).isEqualTo("1999");
    assertThat(WORDING.value(COLOUR, new AttributeValue.Keywords(List.of("white", "oak"))))
        .isEqualTo("white, oak");
    var day = attribute("released", AttributeType.DATE, null);
    assertThat(WORDING.value(day, new AttributeValue.Day(LocalDate.of(1999, 3, 31))))
        .isEqualTo("March 31, 1999");
    var stock = attribute(Attribute.AVAILABILITY, AttributeType.KEYWORD, null);
    assertThat(WORDING.value(stock, new AttributeValue.Keywords(List.of("in"))))
        .isEqualTo("in stock");
    var odd = attribute("load", AttributeType.NUMBER, "blobs");
    assertThat(WORDING.value(odd, new AttributeValue.Quantity(3))).isEqualTo("3 blobs");
  }

  @Test
  void comparativesComeFromTheFile() {
    assertThat(WORDING.comparative(WIDTH, Direction.LESS)).isEqualTo("narrower");
    assertThat(WORDING.superlative(PRICE, Direction.MORE)).isEqualTo("most expensive");
    assertThat(WORDING.comparative(PIECES, Direction.MORE)).isNull();
  }

  @Test
  void theSeedChoosesAmongAlternativesAndTheSameSeedSaysTheSame() {
    var first = WORDING.say(Say.FAREWELL.key(), Map.of(), 4);
    assertThat(WORDING.say(Say.FAREWELL.key(), Map.of(), 4)).isEqualTo(first);
    assertThat(WORDING.say(Say.FAREWELL.key(), Map.of(), 5)).isNotEqualTo(first);
    assertThat(WORDING.say(Say.FAREWELL.key(), Map.of(), Long.MIN_VALUE)).isNotBlank();
  }

  @Test
  void textFromACatalogueNeverBecomesAPattern() {
    var said = WORDING.say(Say.CONFIRM.key(), Map.of("title", "{count, plural, '"), 0);
    assertThat(said).contains("{count, plural, '");
  }

  @ParameterizedTest
  @CsvSource({
    "bookcase, bookcases",
    "shelf, shelves",
    "bar stool with backrest, bar stools with backrest",
    "chest of drawers, chests of drawers",
    "Bookcases & shelving units, Bookcases & shelving units",
    "bar table and 4 bar stools, bar table and 4 bar stools",
    "trousers, trousers",
    "mattress, mattresses"
  })
  void aKindHasAPluralWhereItCanBeTold(String one, String many) {
    assertThat(WORDING.plural(one)).isEqualTo(many);
  }

  private static String label(Attribute attribute, Wanted wanted) {
    return WORDING.constraint(attribute, constraint(wanted, Polarity.WANT), null);
  }

  private static Constraint constraint(Wanted wanted, Polarity polarity) {
    return new Constraint(
        new ConstraintId("p1"), "x", wanted, polarity, Strength.MUST, "the quote", 1, null);
  }

  private static Attribute attribute(String name, AttributeType type, String unit) {
    return new Attribute(
        name, type, unit, name, List.of(), null, 1, true, true, Better.NEITHER, false);
  }
}
