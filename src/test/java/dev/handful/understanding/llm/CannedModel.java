package dev.handful.understanding.llm;

import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.ModelRole;
import dev.handful.llm.ModelAnswer;
import dev.handful.llm.ModelClient;
import dev.handful.llm.ModelRequest;
import dev.handful.llm.ModelTurn;
import dev.handful.prompt.RenderedPrompt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gives one answer to everything and keeps what it was asked. */
final class CannedModel implements ModelClient {
  final List<RenderedPrompt> asked = new ArrayList<>();
  final List<String> status = new ArrayList<>();
  private String answer = "";

  /** From now on; what was asked before is forgotten. */
  void answers(String text) {
    answer = text;
    asked.clear();
    status.clear();
  }

  ModelTurn turn() {
    return new ModelTurn(new ConversationId("c1"), null, Instant.MAX, () -> false, status::add);
  }

  @Override
  public boolean configured(ModelRole role) {
    return role == ModelRole.FAST;
  }

  @Override
  public ModelAnswer complete(ModelRequest request) {
    asked.add(request.prompt());
    return new ModelAnswer(answer, 1, 0, 1);
  }

  @Override
  public ModelAnswer stream(ModelRequest request, Consumer<String> onText) {
    throw new UnsupportedOperationException("understanding needs whole answers");
  }
}
