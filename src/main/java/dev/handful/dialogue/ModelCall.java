package dev.handful.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call to a model as staff see it.
 *
 * @param model the model's name as it was asked for
 * @param promptRef {@code name.variant@hash}
 * @param prompt the messages as rendered
 * @param output what came back, raw, as far as it came
 * @param failure why it is not whole, in words of {@code ModelFailure}; null when it is
 * @param attempts upstream requests made: 0 when refused before, 2 after a retry
 * @param inputTokens counted by the server, else estimated
 * @param cachedTokens of the input, those the server had seen before
 * @param costMicros in millionths of the price's currency; 0 without a price
 * @param firstTokenMicros until the first token; null when none came
 * @param totalMicros until the end
 */
public record ModelCall(
    ModelRole role,
    String model,
    String promptRef,
    List<Message> prompt,
    String output,
    @Nullable String failure,
    int attempts,
    int inputTokens,
    int cachedTokens,
    int outputTokens,
    long costMicros,
    @Nullable Long firstTokenMicros,
    long totalMicros) {

  /** A message of the prompt; {@code role} is "system" or "user". */
  public record Message(String role, String text) {}

  public ModelCall {
    prompt = List.copyOf(prompt);
  }
}
