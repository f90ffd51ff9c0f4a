package dev.handful.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handful.prompt.CheckedPrompt.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From the prompt files of a folder to checked prompts. */
final class TemplatesReader {

  private static final Pattern NAME =
      Pattern.compile("(?<prompt>[a-z][a-z0-9-]*)(\\.(?<variant>[a-z][a-z0-9-]*))?");

  private final PromptFolder folder;
  private final PromptInputs inputs;
  private final Problems problems = new Problems();
  private final Map<String, Body> partials = new TreeMap<>();
  private final Map<String, JsonNode> schemas = new TreeMap<>();

  private TemplatesReader(PromptFolder folder, PromptInputs inputs) {
    this.folder = folder;
    this.inputs = inputs;
  }

  /**
   * The prompts.
   *
   * @throws PromptProblemException with everything that is wrong with them
   */
  static FileTemplates read(PromptFolder folder, PromptInputs inputs) {
    return new TemplatesReader(folder, inputs).read();
  }

  private FileTemplates read() {
    var files = folder.ending(".prompt");
    readPartials(files);
    readSchemas();
    var handlebar = new Handlebar(partials);
    partials.values().forEach(partial -> problems.check(() -> handlebar.checkSyntax(partial)));
    // The tree of a broken partial would be checked for nothing.
    problems.raise();
    SortedMap<String, SortedMap<String, CheckedPrompt>> prompts = new TreeMap<>();
    files.forEach(
        (name, source) -> {
          if (!name.startsWith("_")) {
            var prompt = problems.collect(() -> prompt(name, source, handlebar));
            if (prompt != null) {
              prompts
                  .computeIfAbsent(prompt.ref().name(), any -> new TreeMap<>())
                  .put(prompt.ref().variant(), prompt);
            }
          }
        });
    problems.raise();
    checkWhole(prompts);
    var experiments =
        problems.collect(
            () -> Experiments.read(folder.required("experiments.yaml").yaml(), prompts));
    problems.raise();
    return new FileTemplates(
        prompts,
        Objects.requireNonNull(experiments),
        Instructions.of(files.values().stream().map(Source::text).toList()));
  }

  private void readPartials(Map<String, Source> files) {
    files.forEach(
        (name, source) -> {
          if (name.startsWith("_")) {
            if (source.text().startsWith("---")) {
              problems.add(source.line(1).found("is a partial; take its front matter out"));
            }
            partials.put(name.substring(1), new Body(source, 1, source.text()));
          }
        });
  }

  private void readSchemas() {
    folder
        .ending(".json")
        .forEach(
            (name, source) -> {
              var schema = problems.collect(() -> SchemaFile.read(source));
              if (schema != null) {
                schemas.put(source.name(), schema);
              }
            });
  }

  private CheckedPrompt prompt(String name, Source source, Handlebar handlebar) {
    var named = NAME.matcher(name);
    if (!named.matches()) {
      throw source
          .line(1)
          .problem("has an unusable name; write name.prompt or name.variant.prompt, a-z, 0-9, -");
    }
    var variant = named.group("variant");
    var header = PromptHeader.read(source);
    var body = new Body(source, header.bodyLine(), header.body());
    handlebar.checkSyntax(body);
    var included = Placeholders.check(body, header, partials, problems);
    if (variant == null) {
      inputs.check(named.group("prompt"), source, header);
    }
    var ref =
        new PromptRef(
            named.group("prompt"),
            variant == null ? Experiments.DEFAULT : variant,
            Hash.of(content(source, included, header)));
    return new CheckedPrompt(ref, header, messages(body, handlebar), schema(header));
  }

  private List<String> content(Source source, Set<String> included, PromptHeader header) {
    var content = new ArrayList<String>();
    content.add(source.text());
    included.stream().sorted().forEach(name -> content.add(partials.get(name).text()));
    if (header.output() != null && folder.find(header.output()) instanceof Source schema) {
      content.add(schema.text());
    }
    return content;
  }

  private static List<Message> messages(Body body, Handlebar handlebar) {
    var parts = body.parts();
    var messages = new ArrayList<Message>();
    for (var part : parts) {
      var name = body.source().name() + "#" + messages.size();
      messages.add(new Message(part.role(), handlebar.compile(name, part.text())));
    }
    return messages;
  }

  private @Nullable JsonNode schema(PromptHeader header) {
    if (header.output() == null) {
      return null;
    }
    var schema = schemas.get(header.output());
    if (schema == null && folder.find(header.output()) == null) {
      throw header
          .outputPlace()
          .problem("names " + header.output() + ", which is not there; add it");
    }
    return schema;
  }

  /** What can only be seen of all prompts together. */
  private void checkWhole(SortedMap<String, SortedMap<String, CheckedPrompt>> prompts) {
    for (var name : inputs.schemas().keySet()) {
      if (!prompts.containsKey(name)) {
        problems.check(() -> folder.required(name + ".prompt"));
      }
    }
    prompts.forEach(this::checkVariants);
  }

  private void checkVariants(String name, SortedMap<String, CheckedPrompt> variants) {
    var standard = variants.get(Experiments.DEFAULT);
    if (standard == null) {
      problems.check(() -> folder.required(name + ".prompt"));
      return;
    }
    for (var variant : variants.values()) {
      var header = variant.header();
      problems.check(() -> PromptInputs.same(standard.header().input(), header, "the default has"));
      if (!Objects.equals(header.output(), standard.header().output())) {
        problems.add(
            header
                .outputPlace()
                .found(
                    "names another schema than the default does; name "
                        + standard.header().output()));
      }
    }
  }
}
