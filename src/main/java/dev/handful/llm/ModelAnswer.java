package dev.handful.llm;

/**
 * A whole answer.
 *
 * @param inputTokens as the server counted, estimated when it did not say
 * @param cachedTokens of the input tokens, those the server had seen before; 0 when unsaid
 * @param outputTokens as the server counted, estimated when it did not say
 */
public record ModelAnswer(String text, int inputTokens, int cachedTokens, int outputTokens) {}
