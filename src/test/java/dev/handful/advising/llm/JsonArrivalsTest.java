package dev.handful.advising.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonArrivalsTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String ANSWER =
      """
      {"picks": ["C2", "C1"], "note": "\\"quoted\\" – ünï 🏕", "n": -1.5e3, "no": null,
       "suggestions": [{"item": "C2", "reasons": [{"text": "a ] } [ {"}], "t": null}, {"item": "C1"}, [], {}],
       "empty": [], "deep": {"a": [1, {"b": []}]}, "advice": ["Take \\\\ it."]}
      """;

  private final List<String> heard = new ArrayList<>();
  private final JsonArrivals.Listener listener =
      new JsonArrivals.Listener() {
        @Override
        public void element(String field, JsonNode value) {
          heard.add(field + " + " + value);
        }

        @Override
        public void listEnded(String field) {
          heard.add(field + " .");
        }

        @Override
        public void field(String name, JsonNode value) {
          heard.add(name + " = " + value);
        }
      };

  @Test
  void whereverTheAnswerIsCutTheSameIsHeard() throws IOException {
    var random = new Random(7);
    var whole = expected();
    for (int round = 0; round < 300; round++) {
      heard.clear();
      var arrivals = new JsonArrivals(listener);
      for (int at = 0; at < ANSWER.length(); ) {
        int end = Math.min(ANSWER.length(), at + 1 + random.nextInt(1 + round % 9));
        arrivals.feed(ANSWER.substring(at, end));
        at = end;
      }
      assertThat(heard).as("round %d", round).isEqualTo(whole);
      assertThat(arrivals.ended()).isTrue();
    }
  }

  @Test
  void anElementIsHeardAtTheCharacterThatClosesIt() throws IOException {
    var arrivals = new JsonArrivals(listener);

    arrivals.feed("{\"suggestions\": [{\"item\": \"C1\"");
    assertThat(heard).isEmpty();
    arrivals.feed("}");
    assertThat(heard).containsExactly("suggestions + {\"item\":\"C1\"}");
    assertThat(arrivals.ended()).isFalse();
  }

  @Test
  void whatStandsAroundTheObjectIsSkipped() throws IOException {
    var arrivals = new JsonArrivals(listener);

    arrivals.feed("Sure! Here it is:\n```json\n");
    arrivals.feed("{\"a\": 1}\n```\nAnything {else}?");
    arrivals.feed("{\"b\": 2}");

    assertThat(heard).containsExactly("a = 1");
    assertThat(arrivals.ended()).isTrue();
  }

  @Test
  void proseIsNoAnswer() throws IOException {
    var arrivals = new JsonArrivals(listener);

    arrivals.feed("I cannot help with that.");

    assertThat(heard).isEmpty();
    assertThat(arrivals.ended()).isFalse();
  }

  @Test
  void brokenJsonIsRefusedAfterWhatWasWhole() {
    var arrivals = new JsonArrivals(listener);

    assertThatThrownBy(() -> arrivals.feed("{\"picks\": [\"C1\", oops]}"))
        .isInstanceOf(JsonProcessingException.class);
    assertThat(heard).containsExactly("picks + \"C1\"");
  }

  @Test
  void nestingBeyondReasonIsRefused() {
    var arrivals = new JsonArrivals(listener);

    assertThatThrownBy(() -> arrivals.feed("{\"picks\": " + "[".repeat(10_000)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aTextBeyondReasonIsRefused() {
    var arrivals = new JsonArrivals(listener);

    assertThatThrownBy(() -> arrivals.feed("{\"a\": \"" + "x".repeat(5_000_000) + "\"}"))
        .isInstanceOf(IOException.class);
  }

  /** By Jackson's own reader of whole documents. */
  private static List<String> expected() throws IOException {
    var heard = new ArrayList<String>();
    for (var field : MAPPER.readTree(ANSWER).properties()) {
      if (field.getValue().isArray()) {
        field.getValue().forEach(value -> heard.add(field.getKey() + " + " + value));
        heard.add(field.getKey() + " .");
      } else {
        heard.add(field.getKey() + " = " + field.getValue());
      }
    }
    return heard;
  }
}
