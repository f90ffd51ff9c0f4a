package dev.handful.advising.llm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object that arrives in pieces, cut anywhere: each field, and each element of a field
 * that is a list, is told at the character that completes it. What stands before the object and
 * after it is skipped.
 */
final class JsonArrivals {

  /** Told of what is complete; what it throws comes out of {@link #feed}. */
  interface Listener {

    /** An element of a list. */
    void element(String field, JsonNode value);

    /** A list has ended. */
    void listEnded(String field);

    /** A field that is no list. */
    void field(String name, JsonNode value);
  }

  private static final int DEEPEST = 16;
  private static final int LONGEST_TEXT = 20_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .build())
          .build();
  private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);

  private final Listener listener;
  private final JsonParser parser;
  private final ByteArrayFeeder feeder;
  private boolean begun;
  private boolean ended;
  private int depth;
  private String field = "";
  private boolean inList;
  private @Nullable TokenBuffer value;
  private int valueDepth;

  /** Half a character pair that a piece ended with. */
  private String rest = "";

  JsonArrivals(Listener listener) {
    this.listener = listener;
    try {
      this.parser = FACTORY.createNonBlockingByteArrayParser();
    } catch (IOException e) {
      throw new IllegalStateException("no parser", e);
    }
    this.feeder = (ByteArrayFeeder) parser.getNonBlockingInputFeeder();
  }

  /** Whether the whole object has arrived. */
  boolean ended() {
    return ended;
  }

  /**
   * The next piece.
   *
   * @throws IOException when it is no JSON, nested too deep, or has too long a text
   */
  void feed(String piece) throws IOException {
    if (ended) {
      return;
    }
    var text = rest + piece;
    boolean halved = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
    rest = halved ? text.substring(text.length() - 1) : "";
    text = halved ? text.substring(0, text.length() - 1) : text;
    if (!begun) {
      int open = text.indexOf('{');
      if (open < 0) {
        return;
      }
      begun = true;
      text = text.substring(open);
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    feeder.feedInput(bytes, 0, bytes.length);
    JsonToken token;
    while (!ended && (token = parser.nextToken()) != null && token != JsonToken.NOT_AVAILABLE) {
      take(token);
    }
  }

  private void take(JsonToken token) throws IOException {
    if (token.isStructEnd()) {
      depth--;
    }
    if (value != null) {
      value.copyCurrentEvent(parser);
      if (depth == valueDepth && token != JsonToken.FIELD_NAME && !token.isStructStart()) {
        complete(value);
      }
    } else if (depth == 0 && token == JsonToken.END_OBJECT) {
      ended = true;
    } else if (token == JsonToken.FIELD_NAME) {
      field = parser.currentName();
    } else if (inList && token == JsonToken.END_ARRAY) {
      inList = false;
      listener.listEnded(field);
    } else if (depth == 1 && token == JsonToken.START_ARRAY) {
      inList = true;
    } else if (depth > 0) {
      begin(token);
    }
    if (token.isStructStart()) {
      depth++;
    }
  }

  private void begin(JsonToken token) throws IOException {
    var buffer = new TokenBuffer(parser, null);
    buffer.copyCurrentEvent(parser);
    if (token.isStructStart()) {
      value = buffer;
      valueDepth = depth;
    } else {
      complete(buffer);
    }
  }

  private void complete(TokenBuffer buffer) throws IOException {
    value = null;
    JsonNode node = MAPPER.readTree(buffer.asParser());
    if (inList) {
      listener.element(field, node);
    } else {
      listener.field(field, node);
    }
  }
}
