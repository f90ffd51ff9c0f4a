package dev.handful.offers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a request: one JSON array of objects, or one JSON object per line. */
final class OfferReader {

  static final int MOST_LINES = 10_000;

  // NaN is a bad price of one line, not a bad request.
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build()
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private OfferReader() {}

  /** One line; {@code json} is null when it is no JSON. */
  record Line(int number, @Nullable JsonNode json) {}

  /**
   * The lines in order.
   *
   * @throws HandfulException {@code BAD_FRAME} for an array that is no JSON, {@code TOO_LONG} for
   *     more lines than one request may have, {@code EMPTY} for none
   */
  static List<Line> read(byte[] body) {
    var text = new String(body, StandardCharsets.UTF_8).strip();
    var lines = text.startsWith("[") ? array(text) : lines(text);
    if (lines.isEmpty()) {
      throw new HandfulException(
          ErrorCode.EMPTY,
          "Send [{\"id\":\"…\",\"price\":{\"amount\":1999},\"availability\":\"in\"}], or one such"
              + " object per line.");
    }
    return lines;
  }

  private static List<Line> array(String text) {
    try {
      JsonNode array = JSON.readValue(text);
      atMost(array.size());
      var lines = new ArrayList<Line>();
      array.forEach(json -> lines.add(new Line(lines.size() + 1, json)));
      return lines;
    } catch (IOException e) {
      throw new HandfulException(ErrorCode.BAD_FRAME, "The body is no JSON array: " + place(e), e);
    }
  }

  private static List<Line> lines(String text) {
    var written = text.lines().toList();
    atMost(written.size());
    var lines = new ArrayList<Line>();
    for (int i = 0; i < written.size(); i++) {
      if (!written.get(i).isBlank()) {
        lines.add(new Line(i + 1, parsed(written.get(i))));
      }
    }
    return lines;
  }

  private static @Nullable JsonNode parsed(String line) {
    try {
      return JSON.readValue(line);
    } catch (IOException e) {
      return null;
    }
  }

  private static void atMost(int lines) {
    if (lines > MOST_LINES) {
      throw new HandfulException(
          ErrorCode.TOO_LONG,
          "A request may have "
              + MOST_LINES
              + " lines; these are "
              + lines
              + ". Send the rest in"
              + " further requests.");
    }
  }

  private static String place(IOException e) {
    return e instanceof JsonProcessingException json && json.getLocation() != null
        ? "line " + json.getLocation().getLineNr() + ", column " + json.getLocation().getColumnNr()
        : "it breaks off";
  }
}
