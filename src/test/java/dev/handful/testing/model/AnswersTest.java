package dev.handful.testing.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers by rule are true to the prompt; the lies are lies. */
class AnswersTest {

  private static JsonNode advised(Misbehaviour one) {
    var text = new StringBuilder();
    one.behaviour()
        .content()
        .tokens(Asked.ask("advise", Asked.TENTS))
        .forEachRemaining(text::append);
    return Asked.parse(text.toString());
  }

  @Test
  void adviceNamesLabelsAndCopiesFactsThoseOfANeedFirst() {
    var first = advised(Misbehaviour.GOOD).path("suggestions").path(0);

    var reason = first.path("reasons").path(0);
    assertThat(first.path("item").asText()).isEqualTo("C1");
    assertThat(reason.path("need").asText()).isEqualTo("N1");
    assertThat(reason.path("attribute").asText()).isEqualTo("waterproof");
    assertThat(reason.path("value").asText()).isEqualTo("yes");
    assertThat(first.path("reasons").path(1).path("text").asText())
        .isEqualTo("Its weight is 2.1 kg.");
  }

  @Test
  void anAnswerSaysOfEachItemFirstWhatWasAsked() {
    var sentences =
        Answers.json(Asked.ask("answer", Asked.TWO_ITEMS.replace("heavy", "weight")))
            .path("sentences");

    assertThat(sentences.path(0).asText()).isEqualTo("The weight of Ridge Tent is 2.1 kg.");
    assertThat(sentences.valueStream().map(JsonNode::asText))
        .contains("The weight of Valley Tent is 3.4 kg.");
  }

  @Test
  void aPassageIsQuotedAndNothingIsSaidOfNothing() {
    var passage =
        "[{\"title\":\"Returns\",\"text\":\"You may return it within 30 days. Or not.\"}]";

    assertThat(Answers.to(Asked.ask("answer", passage)))
        .contains("You may return it within 30 days.");
    assertThat(Answers.to(Asked.ask("answer", "nothing"))).contains("does not say");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"object\",\"required\":[\"a\"],\"properties\":{\"a\":{\"enum\":[\"x\",\"y\"]}}}",
        "{\"type\":\"object\",\"required\":[\"a\"],\"properties\":{\"a\":{\"anyOf\":[{\"type\":\"integer\",\"minimum\":3},{\"type\":\"string\"}]}}}",
        "{\"type\":\"object\",\"required\":[\"a\"],\"properties\":{\"a\":{\"type\":\"array\",\"minItems\":2,\"items\":{\"$ref\":\"#/$defs/b\"}}},\"$defs\":{\"b\":{\"type\":\"object\",\"required\":[\"c\"],\"properties\":{\"c\":{\"type\":[\"number\",\"null\"]}}}}}",
        "{\"type\":\"object\",\"required\":[\"a\",\"b\"],\"properties\":{\"a\":{\"const\":7},\"b\":{\"type\":\"string\",\"minLength\":5}}}"
      })
  void anySchemaGetsAnAnswerThatConforms(String schema) {
    var node = Asked.parse(schema);
    var checked = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(node);

    assertThat(checked.validate(new SchemaAnswer(node).value())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Misbehaviour.class,
      names = {"LYING_PRICES", "FALSE_ADJECTIVES", "SWAPPED_FACTS", "FLIPPED", "INVENTED_NUMBERS"})
  void aLieIsOfTheSchemaAndNotTheTruth(Misbehaviour one) {
    assertThat(advised(one)).isNotEqualTo(advised(Misbehaviour.GOOD));
    assertThat(advised(one).path("picks")).isEqualTo(advised(Misbehaviour.GOOD).path("picks"));
  }

  @Test
  void swappedFactsAreTheNextItems() {
    var reason =
        advised(Misbehaviour.SWAPPED_FACTS).path("suggestions").path(0).path("reasons").path(1);

    assertThat(reason.path("value").asText()).isIn("3.4 kg", "no");
  }

  @Test
  void labelsAreWrittenWrongAsTheirNamesSay() {
    assertThat(pick(Misbehaviour.QUOTED_LABELS)).isEqualTo("'C1'");
    assertThat(pick(Misbehaviour.BRACKETED_LABELS)).isEqualTo("[C1]");
    assertThat(pick(Misbehaviour.BACKTICKED_LABELS)).isEqualTo("`C1`");
    assertThat(pick(Misbehaviour.UNKNOWN_LABELS)).isEqualTo("C1999");
    assertThat(pick(Misbehaviour.FOREIGN_LABELS)).contains("Kindle");
    assertThat(advised(Misbehaviour.REPEATED_LABELS).path("picks").toString())
        .isEqualTo("[\"C1\",\"C1\"]");
  }

  private static String pick(Misbehaviour one) {
    return advised(one).path("suggestions").path(0).path("item").asText();
  }
}
