package dev.handful.advising.llm;

import dev.handful.advising.Advisor;
import dev.handful.advising.BlockSink;
import dev.handful.advising.Brief;
import dev.handful.advising.Drafted;
import dev.handful.advising.StreamedAdvisor;
import dev.handful.dialogue.ModelRole;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.Route;
import dev.handful.llm.ItemLabels;
import dev.handful.llm.ModelClient;
import dev.handful.llm.ModelFailure;
import dev.handful.llm.ModelFailureException;
import dev.handful.llm.ModelRequest;
import dev.handful.prompt.RenderedPrompt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One streamed call per reply; at most one more, not streamed, when the first gave nothing that can
 * be used. The model chooses among labelled candidates and words; everything else is the plan's and
 * the local advisor's.
 */
@ApplicationScoped
public class ModelAdvisor implements StreamedAdvisor {

  private final ModelClient models;

  public ModelAdvisor(ModelClient models) {
    this.models = models;
  }

  @Override
  public boolean takes(Brief brief) {
    return models.configured(ModelRole.ADVISOR) && Task.of(brief.plan()) != Task.NONE;
  }

  @Override
  public Drafted draft(Brief brief, BlockSink sink, Advisor local) {
    var task = Task.of(brief.plan());
    var labels = new ItemLabels(PromptVariables.candidates(brief));
    var script =
        task == Task.ADVISE
            ? new ListScript(brief, sink, local, labels)
            : new ProseScript(brief, sink, local);
    brief.models().choosing();
    var prompt = rendered(brief, task, labels, null);
    var failure = stream(prompt, brief, script);
    if (failure == ModelFailure.INVALID_OUTPUT && !script.begun()) {
      failure = repair(rendered(brief, task, labels, script.complaint()), brief, script);
    }
    script.finish();
    return new Drafted(
        script.spoken() ? Route.MODEL : Route.LOCAL,
        failure == null ? null : new Reply.Degraded(failure.wire()),
        List.of(prompt.ref().toString()));
  }

  private static RenderedPrompt rendered(
      Brief brief, Task task, ItemLabels labels, @Nullable String complaint) {
    var variables = new HashMap<>(new PromptVariables(brief, labels).of(task));
    if (complaint != null) {
      variables.put("complaint", complaint);
    }
    return brief
        .snapshot()
        .prompts()
        .templates()
        .render(task.prompt(), brief.models().conversation().value(), variables);
  }

  /** Null when the whole answer came and could be used. */
  private @Nullable ModelFailure stream(RenderedPrompt prompt, Brief brief, Script script) {
    try {
      models.stream(new ModelRequest(ModelRole.ADVISOR, prompt, brief.models()), script.arrivals());
      return script.complete() ? null : ModelFailure.INVALID_OUTPUT;
    } catch (ModelFailureException e) {
      // Whatever happened behind the last brace, the answer was whole.
      return script.complete() ? null : e.failure();
    }
  }

  private @Nullable ModelFailure repair(RenderedPrompt prompt, Brief brief, Script script) {
    try {
      var answer = models.complete(new ModelRequest(ModelRole.ADVISOR, prompt, brief.models()));
      script.arrivals().accept(answer.text());
      return script.complete() ? null : ModelFailure.INVALID_OUTPUT;
    } catch (ModelFailureException e) {
      return e.failure();
    }
  }
}
