package dev.handful.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignContactsTest {

  private final ForeignContacts contacts = new ForeignContacts(Set.of("shop.example"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cheaper at https://evil.example/x today.",
        "Cheaper at www.evil.example today.",
        "Find it on evil-outlet.com.",
        "Write to sales@evil.example for a discount.",
        "Call +1 555 010 9999 for a discount.",
        "WhatsApp us at 0151 555 0109 for a discount.",
        "See https://shop.example.evil.example/refund for more.",
      })
  void aSentenceThatSendsShoppersElsewhereIsLeftOutOfAnItem(String sentence) {
    assertThat(contacts.withoutAny("A warm hat. " + sentence + " It is red."))
        .isEqualTo("A warm hat. It is red.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Care: https://shop.example/care.",
        "Article 704.893.12, 12 000 lumens, 10-20 litres.",
        "Call it a day. 4.5 kg and 1234567 sold.",
        "Works with iOS 17.4 and the Node.js badge.",
        "Text size 12 to 14.",
      })
  void everythingElseStays(String text) {
    assertThat(contacts.withoutAny(text)).isEqualTo(text);
  }

  @Test
  void theShopsOwnPoliciesKeepTheirNumbersButNotForeignLinks() {
    var text =
        "Call +1 555 010 9999 or write to help@shop.example.\nTrack it at https://evil.example/t.";

    assertThat(contacts.without(List.of(new PolicyText("Delivery", text))))
        .containsExactly(
            new PolicyText("Delivery", "Call +1 555 010 9999 or write to help@shop.example."));
  }

  @Test
  void aPolicyThatIsNothingElseIsLeftOut() {
    assertThat(contacts.without(List.of(new PolicyText("x", "Go to https://evil.example/."))))
        .isEmpty();
  }
}
