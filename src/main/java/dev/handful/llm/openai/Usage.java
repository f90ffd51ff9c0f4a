package dev.handful.llm.openai;

import dev.handful.limits.Budgets;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import org.jspecify.annotations.Nullable;

/** Tokens of one call, counted by the server where it did, and what they cost in millionths. */
record Usage(int input, int cached, int output, long costMicros) {

  /** Nothing reached a model. */
  static final Usage NONE = new Usage(0, 0, 0, 0);

  /**
   * @param estimatedInput used where the server did not count
   * @param text the answer as far as it came
   */
  static Usage of(
      @Nullable OpenAiTokenUsage counted, int estimatedInput, String text, Prices prices) {
    int input = estimatedInput;
    int cached = 0;
    int output = Tokens.of(text);
    if (counted != null) {
      input = counted.inputTokenCount() == null ? input : Math.max(0, counted.inputTokenCount());
      output =
          counted.outputTokenCount() == null ? output : Math.max(0, counted.outputTokenCount());
      var details = counted.inputTokensDetails();
      if (details != null && details.cachedTokens() != null) {
        cached = Math.clamp(details.cachedTokens(), 0, input);
      }
    }
    return new Usage(input, cached, output, prices.micros(input, cached, output));
  }

  Budgets.Amount amount() {
    return new Budgets.Amount((long) input + output, costMicros);
  }
}
