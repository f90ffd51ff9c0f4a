package dev.handful.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.handful.catalogue.LoadReport.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON lines or one JSON array of objects; a line that does not parse is a problem. */
final class FeedReader {

  // NaN is what data frames write for "no value".
  private final ObjectMapper json =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
  private final ObjectReader whole =
      json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * The file's items in order.
   *
   * @throws CatalogueProblemException when the file is missing, unreadable or without any item
   */
  Feed read(Path file) {
    var bytes = bytes(file);
    var lines = new ArrayList<FeedLine>();
    var problems = new ArrayList<Problem>();
    var name = file.getFileName().toString();
    if (firstVisible(bytes) == '[') {
      readArray(name, bytes, lines, problems);
    } else {
      readLines(name, bytes, lines, problems);
    }
    if (lines.isEmpty()) {
      throw new CatalogueProblemException(
          file
              + (problems.isEmpty()
                  ? " holds no items: write one JSON object per line"
                  : ": none of its lines is an item. The first problem: " + problems.getFirst()));
    }
    return new Feed(name, lines, problems);
  }

  private void readLines(String file, byte[] bytes, List<FeedLine> lines, List<Problem> problems) {
    int number = 0;
    for (int start = 0; start < bytes.length; ) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      number++;
      readLine(file, number, ByteBuffer.wrap(bytes, start, end - start), lines, problems);
      start = end + 1;
    }
  }

  private void readLine(
      String file, int number, ByteBuffer bytes, List<FeedLine> lines, List<Problem> problems) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      var line = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (!line.isBlank()) {
        add(file, number, whole.readTree(line), lines, problems);
      }
    } catch (CharacterCodingException e) {
      problems.add(new Problem(file, number, "is not valid UTF-8"));
    } catch (JsonProcessingException e) {
      problems.add(new Problem(file, number, "is not valid JSON: " + e.getOriginalMessage()));
    }
  }

  private void readArray(String file, byte[] bytes, List<FeedLine> lines, List<Problem> problems) {
    try (JsonParser parser = json.createParser(bytes)) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        int line = parser.currentTokenLocation().getLineNr();
        JsonNode node = parser.readValueAsTree();
        add(file, line, node, lines, problems);
      }
    } catch (JsonProcessingException e) {
      // Nothing after a syntax error in an array can be trusted to start where it seems to.
      var reason = "is not valid JSON from here on: " + e.getOriginalMessage();
      problems.add(new Problem(file, e.getLocation().getLineNr(), reason));
    } catch (IOException e) {
      throw new CatalogueProblemException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static void add(
      String file, int number, JsonNode node, List<FeedLine> lines, List<Problem> problems) {
    if (node.isObject()) {
      lines.add(FeedLine.of(number, node));
    } else {
      problems.add(new Problem(file, number, "is not a JSON object"));
    }
  }

  private static int firstVisible(byte[] bytes) {
    for (byte b : bytes) {
      // 0xEF 0xBB 0xBF is a byte order mark.
      if (b > ' ') {
        return b;
      }
    }
    return -1;
  }

  private static byte[] bytes(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new CatalogueProblemException(
          file + " does not exist: name a file of items (JSON lines or a JSON array)");
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new CatalogueProblemException(
          file + " cannot be read: " + e.getMessage() + "; check its permissions", e);
    }
  }
}
