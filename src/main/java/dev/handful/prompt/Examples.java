package dev.handful.prompt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.jknack.handlebars.HandlebarsException;
import dev.handful.prompt.YamlValue.Items;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The golden examples of a folder: {@code name.examples.yaml}, in promptfoo's words. */
final class Examples {

  static final String SUFFIX = ".examples.yaml";
  private static final int FEWEST = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FileTemplates templates;
  private final Problems problems;

  private Examples(FileTemplates templates, Problems problems) {
    this.templates = templates;
    this.problems = problems;
  }

  /**
   * Reads every example, renders it in every variant and holds the answers written down against the
   * schema and the assertions.
   *
   * @return by prompt
   */
  static Map<String, List<Example>> read(
      PromptFolder folder, FileTemplates templates, Problems problems) {
    var examples = new Examples(templates, problems);
    var read = new LinkedHashMap<String, List<Example>>();
    folder
        .ending(SUFFIX)
        .forEach(
            (prompt, source) -> {
              var found = problems.collect(() -> examples.file(prompt, source));
              if (found != null) {
                read.put(prompt, found);
              }
            });
    return read;
  }

  /** Adds a problem for each prompt that has too few examples, or no hostile one. */
  static void checkEnough(
      PromptFolder folder,
      FileTemplates templates,
      Map<String, List<Example>> examples,
      Problems problems) {
    for (var prompt : templates.prompts().keySet()) {
      problems.check(
          () -> {
            var source = folder.required(prompt + SUFFIX);
            var found = examples.getOrDefault(prompt, List.of());
            if (found.size() < FEWEST) {
              throw source
                  .line(1)
                  .problem("has " + found.size() + " examples; a prompt needs three or more");
            }
            if (found.stream().noneMatch(Example::hostile)) {
              throw source
                  .line(1)
                  .problem("has no hostile example; add one with metadata: {hostile: true}");
            }
          });
    }
  }

  private List<Example> file(String prompt, Source source) {
    var variants = templates.prompts().get(prompt);
    if (variants == null) {
      throw source
          .line(1)
          .problem("has examples of the prompt '" + prompt + "', which is not there; remove it");
    }
    var top = new SectionReader(source.yaml());
    var written = top.value("tests");
    top.done();
    if (!(written instanceof Items(var place, var values))) {
      throw written.place().problem("must be a list of examples");
    }
    var read = values.stream().map(Example::read).toList();
    read.forEach(example -> problems.check(() -> check(example, variants)));
    return read;
  }

  private void check(Example example, SortedMap<String, CheckedPrompt> variants) {
    for (var variant : variants.values()) {
      var wrongs = JsonSchemas.check(variant.header().input(), YamlData.json(example.vars()));
      for (var wrong : wrongs) {
        problems.add(
            YamlData.place(example.vars(), wrong.pointer())
                .found("does not fit the variables of " + variant.ref() + ": " + wrong.what()));
      }
      if (wrongs.isEmpty()) {
        render(example, variant);
      }
    }
    if (example.answer() != null) {
      wrongs(variants.get(Experiments.DEFAULT), example, example.answer())
          .forEach(
              wrong ->
                  problems.add(
                      example.place().found("has an answer that " + wrong + "; mend either")));
    }
  }

  private static void render(Example example, CheckedPrompt variant) {
    try {
      variant.render(example.variables());
    } catch (IllegalArgumentException | HandlebarsException e) {
      throw example.place().problem("cannot be rendered: " + e.getMessage());
    }
  }

  /** What is wrong with an answer: against the schema, and the assertions that do not hold. */
  static List<String> wrongs(CheckedPrompt prompt, Example example, String answer) {
    var wrongs = new ArrayList<String>();
    var schema = prompt.schema();
    if (schema != null) {
      wrongs.addAll(misfits(schema, answer));
    }
    example.assertions().stream()
        .filter(assertion -> !assertion.holds(answer))
        .forEach(assertion -> wrongs.add("fails the assertion " + assertion.words()));
    return wrongs;
  }

  private static List<String> misfits(JsonNode schema, String answer) {
    try {
      return JsonSchemas.check(schema, JSON.readTree(answer)).stream()
          .map(wrong -> "does not fit the schema at '" + wrong.pointer() + "': " + wrong.what())
          .toList();
    } catch (JsonProcessingException e) {
      return List.of("is not JSON: " + e.getOriginalMessage());
    }
  }
}
