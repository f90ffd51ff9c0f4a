package dev.handful.catalogue.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON as feeds write it, within limits. */
final class JsonText {

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(FeedLimits.DEPTH)
          .maxStringLength(FeedLimits.RECORD)
          .maxNumberLength(400)
          .maxNameLength(1000)
          .build();

  // NaN is what data frames write for "no value"; raw control characters are taken out afterwards.
  private static final ObjectMapper JSON =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();
  // Data frames write lists into cells as Python has them: ['red', 'blue'].
  private static final ObjectReader CELL =
      JSON.reader()
          .with(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final ObjectReader WHOLE =
      JSON.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonText() {}

  /**
   * A text that is not one JSON value within the limits; the message stands behind "file:line: ".
   */
  static final class NotJson extends Exception {
    private static final long serialVersionUID = 1L;

    NotJson(String message) {
      super(message);
    }
  }

  static ObjectMapper mapper() {
    return JSON;
  }

  /** The one value of a text. */
  static JsonNode value(String text) throws NotJson {
    return read(WHOLE, text);
  }

  /** The same for a cell of a table. */
  static JsonNode cell(String text) throws NotJson {
    return read(CELL, text);
  }

  private static JsonNode read(ObjectReader reader, String text) throws NotJson {
    try {
      return reader.readTree(text);
    } catch (StreamConstraintsException e) {
      throw new NotJson(constraint(e));
    } catch (JsonProcessingException e) {
      throw new NotJson("is not valid JSON: " + e.getOriginalMessage());
    }
  }

  private static String constraint(StreamConstraintsException e) {
    var message = e.getOriginalMessage();
    return message.contains("nesting depth")
        ? "is nested more than " + FeedLimits.DEPTH + " deep"
        : "has a name, number or text that is too long to be one of an item";
  }
}
