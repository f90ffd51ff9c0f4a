package dev.handful.catalogue;

import static dev.handful.catalogue.NorthlightFiles.attribute;
import static dev.handful.catalogue.NorthlightFiles.description;
import static dev.handful.catalogue.NorthlightFiles.id;
import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a Northlight description claims is what the attributes say, as far as a machine can tell.
 */
class NorthlightClaimsTest {

  private static final List<JsonNode> ITEMS = NorthlightFiles.items();
  private static final Map<String, JsonNode> DECLARED = NorthlightFiles.declared();

  private static final Map<String, Integer> NUMBER_WORDS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("eight", 8),
          Map.entry("thirty-four", 34),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70));

  /** How a text writes a unit, the unit's size in the schema's unit, and the schema's unit. */
  private record Unit(String words, double factor, String schemaUnit) {}

  private static final List<Unit> UNITS =
      List.of(
          new Unit("kg", 1000, "gram"),
          new Unit("kg", 1, "kilogram"),
          new Unit("g|grams", 1, "gram"),
          new Unit("liters?", 1, "liter"),
          new Unit("cm|centimeters?", 1, "centimeter"),
          new Unit("mm|millimeters?", 1, "millimeter"),
          new Unit("°C", 1, "celsius"),
          new Unit("lumens", 1, "lumen"),
          new Unit("mAh", 1, "milliampere-hour"),
          new Unit("hours", 1, "hour"),
          new Unit("minutes", 1, "minute"),
          new Unit("inch(?:es)?", 1, "inch"),
          new Unit("watts?", 1, "watt"),
          new Unit("meters?", 1, "meter"),
          new Unit("meters?", 100, "centimeter"));

  /** CLDR knows no unit for these; the attribute's name stands for it. */
  private static final Map<String, String> COUNTS =
      Map.of("decibels", "noise_level", "pieces", "pieces", "pages", "pages");

  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?i)(?<![\\w.])(-?\\d[\\d,]*(?:\\.\\d+)?|"
              + String.join("|", NUMBER_WORDS.keySet())
              + ")[ -](kg|g|grams|liters?|cm|centimeters?|mm|millimeters?|°C|lumens|mAh|hours|minutes"
              + "|inch(?:es)?|watts?|meters?)(?![\\w])");
  private static final Pattern COUNT =
      Pattern.compile("(?i)(?<![\\w.])(\\d[\\d,]*) (decibels|pieces|pages)(?!\\w)");
  private static final Pattern PEOPLE =
      Pattern.compile("(?i)\\b(?:sleeps|seats|family of) (\\w+)\\b|\\b(\\w+)-person\\b");
  private static final Pattern FOR_PEOPLE =
      Pattern.compile(
          "(?i)\\bfor (one|two|three|four|five|six)\\b(?! (?:weeks|days|nights|hours))");
  private static final Pattern WATERPROOF =
      Pattern.compile("(?i)(not (?:\\w+ )?)?\\bwaterproof\\b");

  @Test
  void everyQuantityInATextIsAnAttributeOfTheItem() {
    for (var item : ITEMS) {
      var found = QUANTITY.matcher(claims(item));
      while (found.find()) {
        double said = number(found.group(1));
        var written = found.group(2);
        assertThat(UNITS.stream().filter(u -> written.matches("(?i)" + u.words())))
            .as("%s says %s", id(item), found.group())
            .anyMatch(unit -> holds(item, unit, said));
      }
    }
  }

  @Test
  void everyCountInATextIsAnAttributeOfTheItem() {
    for (var item : ITEMS) {
      var found = COUNT.matcher(claims(item));
      while (found.find()) {
        assertThat(attribute(item, COUNTS.get(found.group(2))).asDouble())
            .as("%s says %s", id(item), found.group())
            .isEqualTo(number(found.group(1)));
      }
    }
  }

  /** As in life: within a kind, what tempts by one thing lacks another. */
  @ParameterizedTest
  @CsvSource({
    "Rain Pants,waterproof", "Rain Suits,waterproof", "Tarps,waterproof", "Dogwear,waterproof",
    "Binoculars,waterproof", "Gloves,waterproof", "Gloves,touchscreen", "Sunglasses,polarized",
    "Food Jars,leakproof", "Lunch Boxes,leakproof", "Knives,locking_blade", "Watches,gps",
    "GPS Devices,satellite_messages", "Bird Feeders,squirrel_proof", "Umbrellas,windproof"
  })
  void aKindHasItsTrap(String kind, String attribute) {
    assertThat(ITEMS)
        .filteredOn(item -> NorthlightFiles.leaf(item).equals(kind))
        .filteredOn(item -> attribute(item, attribute).isBoolean())
        .extracting(item -> attribute(item, attribute).asBoolean())
        .as(kind + " " + attribute)
        .contains(true, false);
  }

  @Test
  void theQuietestFanIsNotTheStrongest() {
    var fans = ITEMS.stream().filter(i -> NorthlightFiles.leaf(i).equals("Travel Fans")).toList();
    var quietest = Collections.min(fans, comparingDouble(f -> of(f, "noise_level")));
    var strongest = Collections.max(fans, comparingDouble(f -> of(f, "power")));
    assertThat(of(quietest, "power")).isLessThan(of(strongest, "power"));
    assertThat(of(strongest, "noise_level")).isGreaterThan(of(quietest, "noise_level"));
  }

  @Test
  void theNumberOfPeopleInATextIsTheCapacity() {
    for (var item : ITEMS) {
      var capacity = attribute(item, "capacity_persons");
      groups(PEOPLE, claims(item))
          .filter(word -> word.matches("\\d+") || NUMBER_WORDS.containsKey(word))
          .forEach(word -> assertThat(capacity.asDouble()).as(id(item)).isEqualTo(number(word)));
      if (capacity.isNumber()) {
        assertThat(groups(FOR_PEOPLE, claims(item)).map(NorthlightClaimsTest::number))
            .as(id(item))
            .allMatch(people -> people == capacity.asDouble());
      }
    }
  }

  @Test
  void waterproofIsSaidOnlyOfWhatIsWaterproof() {
    for (var item : ITEMS) {
      boolean waterproof = attribute(item, "waterproof").asBoolean(false);
      var found = WATERPROOF.matcher(claims(item));
      while (found.find()) {
        assertThat(found.group(1) == null)
            .as("%s: %s", id(item), description(item))
            .isEqualTo(waterproof);
      }
      if (claims(item).contains("water-repellent")) {
        assertThat(waterproof).as(id(item)).isFalse();
      }
    }
  }

  @Test
  void whatCannotFlyIsNotMarkedAsCabinBaggage() {
    assertThat(ITEMS)
        .filteredOn(item -> description(item).matches(".*(no airline|never in the cabin).*"))
        .isNotEmpty()
        .allSatisfy(item -> assertThat(attribute(item, "carry_on").asBoolean(true)).isFalse());
    assertThat(ITEMS)
        .filteredOn(item -> attribute(item, "battery_capacity").asInt() > 27_000)
        .allSatisfy(item -> assertThat(attribute(item, "carry_on").asBoolean(true)).isFalse());
  }

  @Test
  void theBrandOpensTheTitle() {
    assertThat(ITEMS)
        .allSatisfy(
            item ->
                assertThat(item.path("title").asText())
                    .startsWith(attribute(item, "brand").asText()));
  }

  @Test
  void womensMensAndKidsTitlesAgreeWithTheFit() {
    Map<String, String> said = Map.of("Women's", "women", "Men's", "men", "Kids", "kids");
    said.forEach(
        (word, fit) ->
            assertThat(ITEMS)
                .filteredOn(item -> Pattern.compile("\\b" + word).matcher(title(item)).find())
                .isNotEmpty()
                .allSatisfy(
                    item ->
                        assertThat(NorthlightFiles.texts(attribute(item, "fit")))
                            .as(title(item))
                            .containsExactly(fit)));
  }

  private static boolean holds(JsonNode item, Unit unit, double said) {
    return NorthlightFiles.attributes(item).entrySet().stream()
        .filter(e -> unit(e.getKey()).equals(unit.schemaUnit()))
        .mapToDouble(e -> e.getValue().asDouble())
        .anyMatch(value -> Math.abs(value - said * unit.factor()) <= tolerance(unit, value));
  }

  // A text may round 1,740 g to 1.7 kg; anything else must be exact.
  private static double tolerance(Unit unit, double value) {
    return unit.factor() == 1000 ? Math.max(5, value * 0.03) : 1e-9;
  }

  private static String unit(String attribute) {
    return DECLARED.get(attribute).path("unit").asText();
  }

  private static double of(JsonNode item, String attribute) {
    return attribute(item, attribute).asDouble();
  }

  private static Stream<String> groups(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(r -> r.group(1) == null ? r.group(2) : r.group(1))
        .map(word -> word.toLowerCase(Locale.ROOT));
  }

  private static double number(String written) {
    var word = NUMBER_WORDS.get(written.toLowerCase(Locale.ROOT));
    return word != null ? word : Double.parseDouble(written.replace(",", ""));
  }

  private static String title(JsonNode item) {
    return item.path("title").asText();
  }

  private static String claims(JsonNode item) {
    return title(item) + ". " + description(item);
  }
}
