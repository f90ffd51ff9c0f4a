package dev.handful.chat;

import static dev.handful.chat.FrameFields.bad;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handful.catalogue.ItemId;
import dev.handful.config.HandfulConfig;
import dev.handful.dialogue.ClientMessageId;
import dev.handful.dialogue.ConstraintId;
import dev.handful.dialogue.ErrorCode;
import dev.handful.dialogue.QuestionId;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.ShopperSignal;
import dev.handful.dialogue.TapKind;
import dev.handful.dialogue.TurnId;
import dev.handful.dialogue.Wanted;
import dev.handful.failure.HandfulException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a client sends. Every bad frame is a {@link HandfulException} with the code for the
 * wire and a sentence for the developer of the client; unknown fields are ignored.
 */
@ApplicationScoped
public class FrameParser {

  /** Longest message, in bytes of UTF-8. */
  public static final int MAX_BYTES = 64 * 1024;

  private static final List<String> TAPS =
      Arrays.stream(TapKind.values())
          .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .toList();

  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private final int maxText;

  @Inject
  public FrameParser(HandfulConfig config) {
    this(config.turn().maxText());
  }

  FrameParser(int maxText) {
    this.maxText = maxText;
  }

  /** The frame in a text message. */
  ClientFrame parse(String message) {
    return parse(message, null);
  }

  /** The frame in a text; {@code defaultType} stands for a missing type. */
  ClientFrame parse(String message, @Nullable String defaultType) {
    var fields = new FrameFields(object(message), maxText);
    if (fields.has("v") && fields.number("v", 0) != 1) {
      throw bad("This server speaks version 1 of the protocol: send \"v\":1 or leave it out.");
    }
    var type = defaultType != null && !fields.has("type") ? defaultType : fields.name("type");
    try {
      return frame(type, fields);
    } catch (IllegalArgumentException e) {
      throw bad("The '" + type + "' frame is not valid: " + e.getMessage());
    }
  }

  /** The message id of a frame that was refused, where there is a valid one. */
  @Nullable ClientMessageId messageId(String message) {
    try {
      var id = new FrameFields(object(message), maxText).optionalName("clientMsgId");
      return id == null ? null : new ClientMessageId(id);
    } catch (HandfulException e) {
      return null;
    }
  }

  /** The fields of an object that is no frame. */
  FrameFields fields(String body) {
    return new FrameFields(object(body), maxText);
  }

  private static ObjectNode object(String message) {
    if (message.length() > MAX_BYTES
        || message.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new HandfulException(ErrorCode.TOO_LONG, "A message may have at most 64 KB.");
    }
    // Decoders put U+FFFD where bytes are no UTF-8; what the shopper wrote is lost then (D10).
    if (message.indexOf('\uFFFD') >= 0) {
      throw notUtf8();
    }
    try {
      JsonNode node = WireJson.parse(message);
      if (node instanceof ObjectNode object) {
        // JSON can escape half a character (\\ud800), which no UTF-8 can hold.
        if (LONE_SURROGATE.matcher(node.toString()).find()) {
          throw notUtf8();
        }
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new HandfulException(
          ErrorCode.BAD_FRAME, "The frame is not JSON. Send one JSON object with a 'type'.", e);
    }
    throw bad("The frame is not a JSON object. Send one JSON object with a 'type'.");
  }

  private static HandfulException notUtf8() {
    return new HandfulException(ErrorCode.BAD_UTF8, "The message is not valid UTF-8.");
  }

  private static ClientFrame frame(String type, FrameFields fields) {
    return switch (type) {
      case "say" -> message(new ShopperMessage.Say(id(fields), fields.text("text")));
      case "answer" -> message(answer(fields));
      case "act" -> message(tap(fields));
      case "preference" -> message(preference(fields));
      case "edit" -> message(edit(fields));
      case "feedback" -> new ClientFrame.Signal(feedback(fields));
      case "impression" -> new ClientFrame.Signal(impression(fields));
      case "outcome" -> new ClientFrame.Signal(outcome(fields));
      case "context" -> new ClientFrame.Signal(context(fields));
      case "stop" -> new ClientFrame.Stop();
      case "resume" -> new ClientFrame.Resume(fields.number("lastSeq", 0));
      case "ping" -> new ClientFrame.Ping();
      default ->
          throw new HandfulException(
              ErrorCode.UNKNOWN_TYPE, "This server knows no frame of this type.");
    };
  }

  private static ClientFrame message(ShopperMessage message) {
    return new ClientFrame.Message(message);
  }

  private static ClientMessageId id(FrameFields fields) {
    return new ClientMessageId(fields.name("clientMsgId"));
  }

  private static ShopperMessage answer(FrameFields fields) {
    return new ShopperMessage.Answer(
        id(fields),
        new QuestionId(fields.name("questionId")),
        fields.optionalName("option"),
        fields.flag("skip"),
        fields.optionalText("text"));
  }

  private static ShopperMessage tap(FrameFields fields) {
    var kind = fields.word("act", TAPS).toUpperCase(Locale.ROOT).replace('-', '_');
    return new ShopperMessage.Tap(
        id(fields),
        TapKind.valueOf(kind),
        fields.names("items").stream().map(ItemId::new).toList(),
        fields.optionalName("reasonCode"),
        fields.optionalText("text"));
  }

  private static ShopperMessage edit(FrameFields fields) {
    var replaces = new ClientMessageId(fields.name("replaces"));
    return new ShopperMessage.Edit(id(fields), replaces, fields.text("text"));
  }

  private static ShopperMessage preference(FrameFields fields) {
    var remove = fields.optionalName("remove");
    var set = fields.has("set") ? set(fields) : null;
    return new ShopperMessage.Prefer(
        id(fields),
        remove == null ? null : new ConstraintId(remove),
        set == null ? null : set.name("attribute"),
        set == null ? null : wanted(set));
  }

  private static FrameFields set(FrameFields fields) {
    if (fields.node().get("set") instanceof ObjectNode object) {
      return new FrameFields(object, fields.maxText());
    }
    throw bad("'set' must be an object with 'attribute' and 'value'.");
  }

  private static Wanted wanted(FrameFields set) {
    try {
      if (set.has("value")) {
        return WireJson.wanted(set.node().get("value"));
      }
    } catch (JsonProcessingException e) {
      throw new HandfulException(
          ErrorCode.BAD_FRAME, "'value' must have a known 'form' and its fields.", e);
    }
    throw bad("'value' is missing.");
  }

  private static ShopperSignal feedback(FrameFields fields) {
    var item = fields.optionalName("itemId");
    return new ShopperSignal.Feedback(
        new TurnId(fields.name("turn")),
        item == null ? null : new ItemId(item),
        fields.word("value", List.of("up", "down", "helped", "did-not-help")),
        fields.optionalName("reasonCode"),
        fields.optionalText("comment"));
  }

  private static ShopperSignal impression(FrameFields fields) {
    var seen =
        fields.objects("items").stream()
            .map(i -> new ShopperSignal.Seen(new ItemId(i.name("id")), position(i)))
            .toList();
    if (seen.isEmpty()) {
      throw bad("'items' must name at least one item.");
    }
    return new ShopperSignal.Impression(new TurnId(fields.name("turn")), seen);
  }

  private static int position(FrameFields item) {
    return (int) Math.min(item.number("position", 1), Integer.MAX_VALUE);
  }

  private static ShopperSignal outcome(FrameFields fields) {
    return new ShopperSignal.Outcome(
        new ItemId(fields.name("itemId")), fields.word("kind", List.of("basket", "bought")));
  }

  private static ShopperSignal context(FrameFields fields) {
    var item = fields.optionalName("item");
    var category = fields.optionalName("category");
    if ((item == null) == (category == null)) {
      throw bad("A context has either 'item' or 'category'.");
    }
    return new ShopperSignal.Context(item == null ? null : new ItemId(item), category);
  }
}
