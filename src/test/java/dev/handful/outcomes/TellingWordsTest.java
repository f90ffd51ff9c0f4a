package dev.handful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.dialogue.ClientMessageId;
import dev.handful.dialogue.ShopperMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingWordsTest {

  private static List<String> kept(String text) {
    return TellingWords.of(List.of(new ShopperMessage.Say(new ClientMessageId("m1"), text)))
        .of(text)
        .stream()
        .map(TellingWords.Word::text)
        .toList();
  }

  @ParameterizedTest(name = "of \"{0}\" is not kept: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a gift for Annegret who hikes | annegret",
        "a tent for Mary | mary",
        "Svenja needs boots | svenja",
        "write to anna@shop.example please | anna",
        "write to anna@shop.example please | shop",
        "see www.example.org/offers | offers",
        "my order 4711abc | abc",
        "boots for my son, Tim Miller | miller",
        "SVENJA NEEDS BOOTS | svenja",
        "I live in Heidelberg. A tent please | heidelberg",
      })
  void whatLooksPersonalIsNotKept(String text, String word) {
    assertThat(kept(text)).doesNotContain(word);
  }

  @ParameterizedTest(name = "of \"{0}\" is kept: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a yurt for the garden | yurt",
        "Warm boots please | warm",
        "Hello. Something cosy | something",
        "a snugglewump for the garden | snugglewump",
        "WARM BOOTS | warm",
      })
  void ordinaryWordsAreKept(String text, String word) {
    assertThat(kept(text)).contains(word);
  }

  @Test
  void aWordIsKeptByItsStem() {
    var say = new ShopperMessage.Say(new ClientMessageId("m1"), "sleeping bags");

    assertThat(TellingWords.of(List.of(say)).of("bags"))
        .containsExactly(new TellingWords.Word("bag", "bags"));
  }
}
