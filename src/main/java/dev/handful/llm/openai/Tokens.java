package dev.handful.llm.openai;

import dev.handful.prompt.RenderedPrompt;
import java.nio.charset.StandardCharsets;

/**
 * Tokens where no server has counted them: four bytes each, as OpenAI says of English text, and
 * four tokens for the frame of a message. Tokenisers differ by model and by server; an estimate
 * only has to hold until the real count settles it.
 */
final class Tokens {

  private static final int BYTES = 4;
  private static final int FRAME = 4;

  private Tokens() {}

  static int of(String text) {
    return (text.getBytes(StandardCharsets.UTF_8).length + BYTES - 1) / BYTES;
  }

  /** Of the messages and the schema. */
  static int of(RenderedPrompt prompt) {
    int messages = prompt.messages().stream().mapToInt(m -> FRAME + of(m.text())).sum();
    return messages + (prompt.schema() == null ? 0 : of(prompt.schema().toString()));
  }
}
