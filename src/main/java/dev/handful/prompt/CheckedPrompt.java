package dev.handful.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.jknack.handlebars.Template;
import dev.handful.dialogue.ModelCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One variant of a prompt, ready to render.
 *
 * @param schema of the answer, null for prose
 */
record CheckedPrompt(
    PromptRef ref, PromptHeader header, List<Message> messages, @Nullable JsonNode schema) {

  /** A message to render; its role is fixed. */
  record Message(String role, Template template) {}

  CheckedPrompt {
    messages = List.copyOf(messages);
  }

  /**
   * Renders the messages; one that comes out empty is left out.
   *
   * @throws IllegalArgumentException when a variable is missing or unknown
   */
  RenderedPrompt render(Map<String, ?> variables) {
    var data = PromptData.of(variables);
    checkNames(data.keySet());
    var rendered = new ArrayList<ModelCall.Message>();
    for (var message : messages) {
      var text = Handlebar.render(message.template(), data);
      if (!text.isEmpty()) {
        rendered.add(new ModelCall.Message(message.role(), text));
      }
    }
    return new RenderedPrompt(ref, rendered, schema, header.maxTokens(), header.temperature());
  }

  private void checkNames(Set<String> given) {
    var missing = new TreeSet<String>();
    header.input().path("required").forEach(name -> missing.add(name.asText()));
    missing.removeAll(given);
    var unknown = new TreeSet<>(given);
    header.input().path("properties").fieldNames().forEachRemaining(unknown::remove);
    if (!missing.isEmpty() || !unknown.isEmpty()) {
      throw new IllegalArgumentException(
          ref + ": missing variables " + missing + ", unknown variables " + unknown);
    }
  }
}
