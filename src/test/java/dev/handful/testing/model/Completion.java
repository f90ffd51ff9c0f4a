package dev.handful.testing.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The JSON of answers, whole and in events, as the public API documents it. */
final class Completion {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long CREATED = 1_760_000_000L;

  private final Ask ask;
  private final Envelope envelope;
  private final String id;

  Completion(Ask ask, Envelope envelope, String id) {
    this.ask = ask;
    this.envelope = envelope;
    this.id = id;
  }

  String whole(String text, int tokens) {
    var root = root("chat.completion");
    if (envelope.choices()) {
      var choice = root.withArray("choices").addObject().put("index", 0);
      var message = choice.putObject("message").put("role", "assistant");
      message.put("content", envelope.refusal() == null ? text : null);
      message.put("refusal", envelope.refusal());
      choice.putNull("logprobs").put("finish_reason", envelope.finish());
    } else {
      root.putArray("choices");
    }
    if (envelope.usage()) {
      usage(root, tokens);
    }
    return root.toString();
  }

  String opening() {
    return event(JSON.createObjectNode().put("role", "assistant").put("content", ""), null);
  }

  String piece(String text) {
    return event(JSON.createObjectNode().put("content", text), null);
  }

  String refusal(String words) {
    return event(JSON.createObjectNode().put("refusal", words), null);
  }

  String finish(String reason) {
    return event(JSON.createObjectNode(), reason);
  }

  String usage(int tokens) {
    var root = root("chat.completion.chunk");
    root.putArray("choices");
    usage(root, tokens);
    return root.toString();
  }

  private String event(ObjectNode delta, @Nullable String finish) {
    var root = root("chat.completion.chunk");
    if (envelope.choices()) {
      var choice = root.putArray("choices").addObject().put("index", 0);
      choice.set("delta", delta);
      choice.putNull("logprobs").put("finish_reason", finish);
    } else {
      root.putArray("choices");
    }
    return root.toString();
  }

  private ObjectNode root(String object) {
    return JSON.createObjectNode()
        .put("id", id)
        .put("object", object)
        .put("created", CREATED)
        .put("model", ask.model());
  }

  private void usage(ObjectNode root, int tokens) {
    var usage =
        root.putObject("usage")
            .put("prompt_tokens", ask.tokens())
            .put("completion_tokens", tokens)
            .put("total_tokens", ask.tokens() + tokens);
    usage.putObject("prompt_tokens_details").put("cached_tokens", 0);
  }
}
