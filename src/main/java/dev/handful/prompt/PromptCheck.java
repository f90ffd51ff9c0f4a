package dev.handful.prompt;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What {@code ./handful prompts check} finds: everything the server checks, and that every prompt
 * has enough golden examples.
 *
 * @param problems empty when all is well
 * @param trials every example in every variant; empty when the server would refuse the files
 */
public record PromptCheck(List<PromptProblem> problems, List<PromptTrial> trials) {

  public PromptCheck {
    problems = List.copyOf(problems);
    trials = List.copyOf(trials);
  }

  /** Checks a folder; never raises a problem, but reports it. */
  public static PromptCheck of(Path folder, Map<String, String> overrides) {
    try {
      var texts = PromptFolder.read(folder);
      var inputs = PromptInputs.builtIn();
      PromptFiles.load(texts, overrides, inputs);
      var problems = new Problems();
      var templates = TemplatesReader.read(texts, inputs);
      var examples = Examples.read(texts, templates, problems);
      Examples.checkEnough(texts, templates, examples, problems);
      return new PromptCheck(problems.found(), trials(templates, examples));
    } catch (PromptProblemException e) {
      return new PromptCheck(e.problems(), List.of());
    }
  }

  private static List<PromptTrial> trials(
      FileTemplates templates, Map<String, List<Example>> examples) {
    return templates.prompts().entrySet().stream()
        .flatMap(
            prompt ->
                prompt.getValue().values().stream()
                    .flatMap(
                        variant ->
                            examples.getOrDefault(prompt.getKey(), List.of()).stream()
                                .map(example -> new PromptTrial(variant, example))))
        .toList();
  }
}
