package dev.handful.llm.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.llm.ModelFailure;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.FinishReason;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What has come of an answer. langchain4j swallows what a handler throws, so it is kept here and
 * raised by {@link #check}, which is asked before every read.
 */
final class Heard implements StreamingChatResponseHandler {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Patience patience;
  private final Consumer<String> onText;
  private final int maxChars;
  private final StringBuilder text = new StringBuilder();
  private boolean reached;
  private @Nullable RuntimeException broken;
  private @Nullable ChatResponse response;

  /**
   * @param maxChars most characters of the answer
   */
  Heard(Patience patience, Consumer<String> onText, int maxChars) {
    this.patience = patience;
    this.onText = onText;
    this.maxChars = maxChars;
  }

  @Override
  public void onPartialResponse(String piece) {
    if (broken != null) {
      return;
    }
    token();
    if (text.length() + piece.length() > maxChars) {
      broken =
          AttemptFailedException.lasting(
              ModelFailure.INVALID_OUTPUT, "an answer of more than " + maxChars + " characters");
      return;
    }
    text.append(piece);
    try {
      onText.accept(piece);
    } catch (RuntimeException e) {
      broken = new ReaderFailedException(e);
    }
  }

  /** A model that thinks aloud is alive. */
  @Override
  public void onPartialThinking(PartialThinking thinking) {
    token();
  }

  private void token() {
    reached = true;
    patience.token();
  }

  @Override
  public void onUnmappedRawEvent(Object event) {
    reached = true;
    if (broken == null && event instanceof ServerSentEvent sent && reportsError(sent.data())) {
      broken =
          AttemptFailedException.passing(
              ModelFailure.SERVER_ERROR, "the server reported an error in its stream", null);
    }
  }

  @Override
  public void onCompleteResponse(ChatResponse complete) {
    response = complete;
  }

  @Override
  public void onError(Throwable failure) {
    if (broken == null) {
      broken =
          AttemptFailedException.passing(
              ModelFailure.SERVER_ERROR, "an event that nobody can read", failure);
    }
  }

  /** Raises what has gone wrong on this side of the stream. */
  void check() {
    if (broken != null) {
      throw broken;
    }
  }

  /**
   * Raises what makes a finished answer none.
   *
   * @throws AttemptFailedException {@code INVALID_OUTPUT}
   */
  void checkWhole() {
    check();
    if (response != null && response.finishReason() == FinishReason.LENGTH) {
      throw invalid("cut off at the most tokens allowed");
    }
    if (response != null && response.finishReason() == FinishReason.CONTENT_FILTER) {
      throw invalid("held back by the server's content filter");
    }
    if (text.isEmpty()) {
      throw invalid("empty");
    }
  }

  /** Whether a model has said anything, be it only that it begins. */
  boolean reached() {
    return reached;
  }

  String text() {
    return text.toString();
  }

  /** Some servers put {@code "error": null} into every event. */
  private static boolean reportsError(String data) {
    try {
      return data.contains("\"error\"") && !JSON.readTree(data).path("error").isEmpty();
    } catch (JsonProcessingException e) {
      return true;
    }
  }

  /** As the server counted; null when it did not. */
  @Nullable OpenAiTokenUsage usage() {
    return response != null && response.tokenUsage() instanceof OpenAiTokenUsage usage
        ? usage
        : null;
  }

  private static AttemptFailedException invalid(String what) {
    return AttemptFailedException.lasting(ModelFailure.INVALID_OUTPUT, "the answer is " + what);
  }
}
