package dev.handful.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handful.dialogue.ModelCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prompt ready to be sent.
 *
 * @param messages system messages first; data can never have opened one
 * @param schema JSON schema of the answer, null when the answer is prose
 * @param maxTokens most tokens of the answer
 * @param temperature null leaves it to the model's settings
 */
public record RenderedPrompt(
    PromptRef ref,
    List<ModelCall.Message> messages,
    @Nullable JsonNode schema,
    int maxTokens,
    @Nullable Double temperature) {
  public RenderedPrompt {
    messages = List.copyOf(messages);
  }
}
