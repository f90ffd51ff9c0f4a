package dev.handful.advising.llm;

import dev.handful.dialogue.ModelRole;
import dev.handful.llm.ModelAnswer;
import dev.handful.llm.ModelClient;
import dev.handful.llm.ModelFailure;
import dev.handful.llm.ModelFailureException;
import dev.handful.llm.ModelRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A model that says what it was told to, in pieces of a few characters, and then may fail. */
final class SayingModel implements ModelClient {

  private record Answer(String text, @Nullable ModelFailure failure) {}

  private static final int PIECE = 7;

  private final Deque<Answer> answers = new ArrayDeque<>();
  final List<ModelRequest> requests = new ArrayList<>();
  Runnable afterEachPiece = () -> {};

  SayingModel says(String text) {
    answers.add(new Answer(text, null));
    return this;
  }

  SayingModel saysAndFails(String text, ModelFailure failure) {
    answers.add(new Answer(text, failure));
    return this;
  }

  @Override
  public boolean configured(ModelRole role) {
    return role == ModelRole.ADVISOR;
  }

  @Override
  public ModelAnswer complete(ModelRequest request) {
    var whole = new StringBuilder();
    return stream(request, whole::append);
  }

  @Override
  public ModelAnswer stream(ModelRequest request, Consumer<String> onText) {
    requests.add(request);
    var answer = answers.removeFirst();
    for (int at = 0; at < answer.text().length(); at += PIECE) {
      onText.accept(answer.text().substring(at, Math.min(at + PIECE, answer.text().length())));
      afterEachPiece.run();
    }
    if (answer.failure() != null) {
      throw new ModelFailureException(answer.failure(), "as told");
    }
    return new ModelAnswer(answer.text(), 1, 0, 1);
  }
}
