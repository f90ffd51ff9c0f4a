package dev.handful.llm.openai;

import dev.handful.dialogue.ModelCall;
import dev.handful.prompt.RenderedPrompt;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.time.Duration;

/** A rendered prompt as langchain4j asks it; always streamed, the schema always strict. */
record Question(ModelSettings settings, RenderedPrompt prompt) {

  private static final String OPENAI = "api.openai.com";

  /** Asks over {@code http} and tells {@code heard}; returns when it has ended. */
  void ask(HttpClient http, Heard heard) {
    var builder = OpenAiStreamingChatModel.builder();
    if (settings.key() != null) {
      builder.apiKey(settings.key());
    }
    builder
        .httpClientBuilder(new Given(http))
        .baseUrl(settings.baseUrl().toString())
        .strictJsonSchema(true)
        .returnThinking(true)
        .build()
        .chat(request(), heard);
  }

  private ChatRequest request() {
    var parameters =
        OpenAiChatRequestParameters.builder()
            .modelName(settings.name())
            .temperature(
                prompt.temperature() == null ? settings.temperature() : prompt.temperature());
    // OpenAI's newer models refuse the old name; many other servers do not know the new one.
    if (OPENAI.equals(settings.baseUrl().getHost())) {
      parameters.maxCompletionTokens(prompt.maxTokens());
    } else {
      parameters.maxOutputTokens(prompt.maxTokens());
    }
    if (prompt.schema() != null) {
      parameters.responseFormat(
          ResponseFormat.builder()
              .type(ResponseFormatType.JSON)
              .jsonSchema(
                  JsonSchema.builder()
                      .name(prompt.ref().name())
                      .rootElement(JsonRawSchema.from(prompt.schema().toString()))
                      .build())
              .build());
    }
    return ChatRequest.builder()
        .messages(prompt.messages().stream().map(Question::message).toList())
        .parameters(parameters.build())
        .build();
  }

  private static ChatMessage message(ModelCall.Message message) {
    return switch (message.role()) {
      case "system" -> SystemMessage.from(message.text());
      case "user" -> UserMessage.from(message.text());
      default -> throw new IllegalArgumentException("no role of a message: " + message.role());
    };
  }

  /** langchain4j wants to build its HTTP layer; this one is there already, with its own limits. */
  private record Given(HttpClient http) implements HttpClientBuilder {

    @Override
    public Duration connectTimeout() {
      return Duration.ZERO;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return Duration.ZERO;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      return this;
    }

    @Override
    public HttpClient build() {
      return http;
    }
  }
}
