package dev.handful.chat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handful.dialogue.QuestionOption;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.Suggestion;
import dev.handful.dialogue.TurnEvent;
import dev.handful.dialogue.Wanted;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The JSON of the wire: the records are the frames. Absent means omitted, enum values are lower
 * case, unknown fields are ignored, and what only the server needs stays here.
 */
public final class WireJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .addMixIn(TurnEvent.class, Untyped.class)
          .addMixIn(QuestionOption.class, OptionOnTheWire.class)
          .addMixIn(Suggestion.class, SuggestionOnTheWire.class)
          .addMixIn(Reply.class, ReplyOnTheWire.class)
          .addMixIn(ShopperMessage.Answer.class, AnswerOnTheWire.class)
          .addMixIn(ShopperMessage.Tap.class, TapOnTheWire.class)
          .build();

  private WireJson() {}

  /** The value as the wire has it. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value as a tree whose fields can be added to. */
  static ObjectNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** Any JSON text as a tree. */
  static JsonNode parse(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  /** What a preference asks for, with its form named; raises when it is no such thing. */
  static Wanted wanted(JsonNode node) throws JsonProcessingException {
    return MAPPER.treeToValue(node, Wanted.class);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
  private interface Untyped {}

  private abstract static class OptionOnTheWire {
    @JsonIgnore
    abstract Wanted wanted();
  }

  private abstract static class SuggestionOnTheWire {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    abstract List<?> variants();
  }

  private abstract static class ReplyOnTheWire {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    abstract List<?> relaxations();
  }

  private abstract static class AnswerOnTheWire {
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    abstract boolean skip();
  }

  private abstract static class TapOnTheWire {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    abstract List<?> items();
  }
}
