package dev.handful.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.PolicyText;
import dev.handful.embedding.onnx.OnnxEmbedder;
import dev.handful.index.OwnTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real embedder over the policies of the bundled shop. */
class PassagesTest {

  private static final OnnxEmbedder EMBEDDER = new OnnxEmbedder();
  private static Passages passages;

  @BeforeAll
  static void embed() throws IOException {
    var policies = new ArrayList<PolicyText>();
    try (var files = Files.list(Path.of("catalogues/northlight/policies"))) {
      for (var file : files.sorted().toList()) {
        var text = Files.readString(file).split("\\R", 2);
        Arrays.stream(text[1].strip().split("\\R\\R"))
            .forEach(part -> policies.add(new PolicyText(text[0].substring(2), part)));
      }
    }
    var texts = policies.stream().map(OwnTexts::of).toList();
    var vectors = EMBEDDER.documents(texts);
    var byText = new HashMap<String, float[]>();
    texts.forEach(text -> byText.put(text, vectors.get(byText.size())));
    passages = Passages.of(policies, Map.copyOf(byText));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "do you ship to Germany | do not deliver to other countries",
        "do you ship to Germany? | do not deliver to other countries",
        "can you send it to France? | do not deliver to other countries",
        "do you deliver to Canada? | Canada in five to eight",
        "how much is shipping? | costs $5.95",
        "how long does delivery take? | three to five working days",
        "is shipping free? | free for orders over $75",
        "can I return it? | within 60 days",
        "what is your return policy? | within 60 days",
        "how do I get a refund? | refund",
        "who pays for return postage? | Returns within the United States are free",
        "is there a warranty? | covered against faults",
        "how long is the guarantee? | number of years",
        "do you repair tents? | mends tents",
        "can you fix a broken zipper? | a new zipper costs $45",
        "can you resole my boots? | new soles for $95",
        "do you gift wrap? | Gift wrapping costs $6",
        "do gift cards expire? | Gift cards never expire",
        "can you put in a gift receipt? | receipt without prices",
        "do you price match? | We match the price",
        "can I exchange it for another size? | To exchange a size",
        "can I return a climbing rope? | sealed packaging",
        "can I return a Christmas gift in January? | until January 31",
        "my parcel arrived damaged | arrives damaged",
        "can I track my parcel? | tracking number",
        "can I cancel my order? | cancel an order until",
        "how do I make a warranty claim? | two photographs"
      })
  void whatThePoliciesSayIsFound_C16(String question, String says) {
    var found = passages.nearest(question, EMBEDDER.query(question));
    assertThat(found).as(question).isNotEmpty();
    var section = found.getFirst().title();
    assertThat(found)
        .as(question)
        .filteredOn(passage -> passage.title().equals(section))
        .anyMatch(passage -> passage.text().contains(says));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what are your opening hours?",
        "are you hiring?",
        "do you have any jobs?",
        "where is your nearest store?",
        "do you have a loyalty program?",
        "can I pay with bitcoin?",
        "who is your CEO?",
        "do you offer student discounts?"
      })
  void whatThePoliciesDoNotSayIsNotMadeUp_C16(String question) {
    assertThat(passages.nearest(question, EMBEDDER.query(question))).as(question).isEmpty();
  }

  @Test
  void aShopWithoutPoliciesHasNone() {
    assertThat(Passages.of(List.of(), Map.of()).any()).isFalse();
  }
}
