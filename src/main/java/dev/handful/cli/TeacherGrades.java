package dev.handful.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.ModelRole;
import dev.handful.llm.ModelClient;
import dev.handful.llm.ModelFailureException;
import dev.handful.llm.ModelRequest;
import dev.handful.llm.ModelTurn;
import dev.handful.prompt.PromptFiles;
import dev.handful.prompt.PromptTemplates;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Grades finished replies by the teacher's model, far from any shopper. */
final class TeacherGrades {

  private static final Duration MOST = Duration.ofMinutes(2);
  private static final int SHOWN = 20;

  private final Path prompts;
  private final Path data;
  private final Clock clock = Clock.systemUTC();

  TeacherGrades(Path prompts, Path data) {
    this.prompts = prompts;
    this.data = data;
  }

  /** Means of the grades and the statements found untrue, in words. */
  String of(List<Map<String, Object>> replies) throws InterruptedException {
    var templates = PromptFiles.load(prompts, Map.of()).templates();
    return new StartedStages(data, Map.of(), List.of(), List.of())
        .run(
            "judged",
            PromptsTestCommand::feed,
            ModelClient.class,
            m -> graded(m, templates, replies));
  }

  private String graded(
      ModelClient models, PromptTemplates templates, List<Map<String, Object>> replies) {
    if (!models.configured(ModelRole.TEACHER)) {
      return "no model is configured for teacher: no reply was graded\n";
    }
    var grades = new ArrayList<JsonNode>();
    var failures = new ArrayList<String>();
    for (var reply : replies) {
      try {
        grades.add(grade(models, templates, reply));
      } catch (ModelFailureException e) {
        failures.add(e.failure().wire());
      } catch (JsonProcessingException e) {
        failures.add("unreadable");
      }
      System.err.printf("graded %d of %d%n", grades.size() + failures.size(), replies.size());
    }
    return text(grades, failures);
  }

  private JsonNode grade(ModelClient models, PromptTemplates templates, Map<String, Object> reply)
      throws JsonProcessingException {
    var prompt = templates.render("judge", "evaluation", reply);
    var turn =
        new ModelTurn(
            new ConversationId("evaluation"),
            null,
            clock.instant().plus(MOST),
            () -> false,
            query -> {});
    var answer = models.complete(new ModelRequest(ModelRole.TEACHER, prompt, turn));
    return new ObjectMapper().readTree(answer.text());
  }

  private static String text(List<JsonNode> grades, List<String> failures) {
    var text = new StringBuilder();
    text.append(
        "teacher: %d replies graded, %d not %s; relevance %.2f, truth %.2f, tone %.2f of 5%n"
            .formatted(
                grades.size(),
                failures.size(),
                failures,
                mean(grades, "relevance"),
                mean(grades, "truth"),
                mean(grades, "tone")));
    var untrue = new ArrayList<String>();
    grades.forEach(grade -> grade.path("untrue").forEach(one -> untrue.add(one.asText())));
    text.append("statements it finds untrue: ").append(untrue.size()).append('\n');
    untrue.stream().limit(SHOWN).forEach(one -> text.append("  ").append(one).append('\n'));
    return text.toString();
  }

  private static double mean(List<JsonNode> grades, String of) {
    return grades.stream().mapToInt(grade -> grade.path(of).asInt()).average().orElse(0);
  }
}
