package dev.handful.understanding.llm;

import static dev.handful.understanding.llm.Heard.disclose;
import static dev.handful.understanding.llm.Heard.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.llm.ModelFailureException;
import dev.handful.understanding.local.Spoken;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActCheckerTest {
  private static final List<String> TWO = List.of("NL-1001", "NL-1002");

  private static String act(String act, String fields, String quote) {
    return "\"act\": \"%s\", %s, \"quote\": \"%s\"".formatted(act, fields, quote);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"C2", "[C2]", "`C2`", "c2", "\\\"C2\\\"", "2", "(C2).", "item C2", "**C2**"})
  void C01_labelsResolveHoweverTheyAreDressed(String label) {
    var heard =
        shown(
            TWO, "ich nehme das zweite", act("accept", "\"items\": [\"" + label + "\"]", "nehme"));

    assertThat(heard.acts()).containsExactly("accept NL-1002");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C3", "C0", "NL-1002", "C2 and C1", "Some Other Tent", "C99999999999"})
  void foreignLabelsNameNothing(String label) {
    var heard =
        shown(
            TWO,
            "nicht das, sondern billiger",
            act("reject", "\"items\": [\"" + label + "\"]", "nicht das"),
            act("critique", "\"attribute\": \"price\", \"direction\": \"less\"", "billiger"));

    assertThat(heard.acts()).containsExactly("critique price LESS");
    assertThat(heard.dropped("unknown-item")).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "moreLike     | \"items\": [\"C1\"]                         | more-like NL-1001",
        "reject       | \"items\": [\"C1\", \"C2\", \"C1\"]         | reject NL-1001,NL-1002",
        "compare      | \"items\": []                               | compare",
        "compare      | \"items\": [\"C1\", \"C2\"]                 | compare NL-1001,NL-1002",
        "explain      | \"items\": [\"C2\"]                         | explain NL-1002",
        "ask          | \"items\": [\"C1\"], \"attribute\": \"weight\" | ask NL-1001 weight",
        "ask          | \"items\": [\"C1\"], \"attribute\": null    | ask NL-1001",
        "critique     | \"attribute\": \"weight\", \"direction\": \"less\", \"items\": [\"C2\"] | critique weight LESS NL-1002",
        "extreme      | \"attribute\": \"price\", \"direction\": \"more\" | extreme price MORE",
        "showMore     | \"x\": 1                                    | show-more",
        "askPolicy    | \"words\": \"can I return it\"              | policy",
        "askAssistant | \"x\": 1                                    | assistant",
        "handOff      | \"reason\": \"order\"                       | hand-off ORDER",
        "restart      | \"x\": 1                                    | restart",
        "close        | \"x\": 1                                    | close",
        "seekType     | \"words\": \"bicycle\"                      | seek bicycle",
        "seekType     | \"words\": \"xqzzt wvvk\"                   | seek bla",
        "seekType     | \"words\": \"tents\"                        | category: Tents",
        "avoid        | \"words\": \"smell\"                        | avoid-words smell"
      })
  void everyActHasItsPlace(String act, String fields, String expected) {
    assertThat(shown(TWO, "bla bla", act(act, fields, "bla")).acts()).contains(expected);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "critique | \"attribute\": \"colour\", \"direction\": \"less\" | out-of-place",
        "critique | \"attribute\": \"price\", \"direction\": \"sideways\" | out-of-place",
        "critique | \"attribute\": \"karma\", \"direction\": \"less\" | unknown-attribute",
        "extreme  | \"attribute\": \"brand\", \"direction\": \"more\" | out-of-place",
        "skip     | \"x\": 1 | out-of-place",
        "accept   | \"items\": [] | out-of-place",
        "retract  | \"constraint\": \"t9-price\", \"attribute\": null | unknown-preference",
        "retract  | \"constraint\": null, \"attribute\": \"price\" | unknown-preference",
        "need     | \"words\": \"xqzzt wvvk\" | strange-words",
        "obey     | \"x\": 1 | unknown-act"
      })
  void whatMakesNoSenseHereIsDropped(String act, String fields, String reason) {
    assertThatThrownBy(() -> shown(TWO, "bla bla", act(act, fields, "bla")))
        .isInstanceOf(ModelFailureException.class)
        .hasMessageContaining(reason + " 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"accept", "reject", "restart", "handOff", "retract"})
  void whatChoosesOrEndsSomethingMustStandInTheMessage(String act) {
    assertThatThrownBy(
            () -> shown(TWO, "bla bla", act(act, "\"items\": [\"C1\"]", "I will take it")))
        .hasMessageContaining("no-quote 1");
  }

  @Test
  void withNothingShownNoActIsAboutItems() {
    assertThatThrownBy(
            () ->
                shown(
                    List.of(),
                    "billiger",
                    act(
                        "critique",
                        "\"attribute\": \"price\", \"direction\": \"less\"",
                        "billiger"),
                    act("compare", "\"items\": []", "billiger"),
                    act("showMore", "\"x\": 1", "billiger")))
        .hasMessageContaining("out-of-place 3");
  }

  @Test
  void aLivePreferenceIsTakenBackByItsIdOrItsAttribute() {
    var talk = new Spoken("northlight", List.of(), null);
    talk.hear("a red tent under 300");

    var heard =
        Heard.in(
            talk,
            "northlight",
            "farbe und preis egal",
            "",
            act("retract", "\"constraint\": \"t1-colour\", \"attribute\": null", "farbe"),
            act("retract", "\"constraint\": null, \"attribute\": \"cost\"", "preis"));

    assertThat(heard.acts()).containsExactly("retract t1-colour", "retract price");
  }

  @Test
  void whoWasAskedMaySkip() {
    var heard =
        Heard.in("northlight", List.of(), "colour", "egal", "", act("skip", "\"x\": 1", "egal"));

    assertThat(heard.acts()).containsExactly("skip");
  }

  @Test
  void oneThingIsTakenAndNotLeft() {
    var heard =
        shown(
            TWO,
            "das erste, nein das zweite",
            act("accept", "\"items\": [\"C1\"]", "das erste"),
            act("reject", "\"items\": [\"C1\"]", "nein"),
            act("accept", "\"items\": [\"C2\"]", "das zweite"));

    assertThat(heard.acts()).containsExactly("reject NL-1001", "accept NL-1002");
  }

  @ParameterizedTest(name = "{0}: {1} {2} {3} {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "under 4 lbs        | weight   | at_most  | \"4\"          | \"lb\"   | weight: ..1814.37",
        "under 4 lbs        | weight   | at_most  | \"4\"          | null     | weight: ..1814.37",
        "under 4 lbs        | weight   | at_most  | \"1814.37\"    | \"gram\" | weight: ..1814.37",
        "bis 2 kg           | weight   | at_most  | \"2 kg\"       | null     | weight: ..2000",
        "20-30 litres       | volume   | between  | \"20\", \"30\" | \"litres\" | volume: 20..30",
        "about 25 litres    | volume   | about    | \"25\"         | \"l\"    | volume: ~25",
        "for 1.500 dollars  | price    | at_most  | \"1500\"       | \"USD\"  | price: ..1500",
        "forty dollars      | price    | about    | \"40\"         | \"$\"    | price: ~40",
        "not over 100       | price    | at_least | \"100\"        | null     | price: ..100",
        "zwei Personen      | capacity_persons | about | \"2\"     | null     | nice capacity_persons: ~2"
      })
  void numbersReachTheAttributesLine(
      String message, String attribute, String operator, String values, String unit, String act) {
    var polarity = message.startsWith("not") ? "avoid" : "want";
    var heard =
        Heard.acts(message, "", disclose(attribute, operator, values, unit, polarity, message));

    assertThat(heard.acts()).contains(act);
  }

  @ParameterizedTest(name = "{0}: {1} {2} {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "under 500 dollars | price  | \"5000\"     | null         | made-up-number 1",
        "under 500 dollars | price  | \"plenty\"   | null         | invalid-number 1",
        "under 500 dollars | price  | \"1e999\"    | null         | made-up-number 1",
        "under 500 dollars | price  | -500         | null         | invalid-number 1",
        "2 kg              | weight | \"2\"        | \"parsecs\"  | unknown-unit 1",
        "2 kg              | weight | \"2\"        | \"litres\"   | unknown-unit 1",
        "2 kg              | weight | \"2\"        | \"EUR\"      | unknown-unit 1",
        "cheap             | waterproof | \"perhaps\" | null      | unknown-value 1"
      })
  void numbersThatDoNotHoldAreDropped(
      String message, String attribute, String values, String unit, String reason) {
    assertThatThrownBy(
            () ->
                Heard.acts(
                    message, "", disclose(attribute, "at_most", values, unit, "want", message)))
        .hasMessageContaining(reason);
  }

  @Test
  void anotherCurrencyIsSaid() {
    var heard =
        Heard.acts(
            "bis 300 Euro", "", disclose("price", "at_most", "\"300\"", "\"EUR\"", "want", "300"));

    assertThat(heard.acts()).containsExactly("price: ..300", "foreign EUR");
  }

  @Test
  void occasionsRankAndNeverFilter() {
    var heard =
        Heard.acts("zur Hochzeit", "", disclose("occasion", "any_of", "\"wedding\"", "Hochzeit"));

    assertThat(heard.acts()).containsExactly("nice occasion: wedding");
  }
}
