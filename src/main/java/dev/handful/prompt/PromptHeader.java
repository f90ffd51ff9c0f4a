package dev.handful.prompt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The front matter of a prompt file.
 *
 * @param input JSON schema of the variables
 * @param inputPlace where they are declared
 * @param output schema file of the answer, {@code schemas/judge.json}; null for prose
 * @param outputPlace where it is named
 * @param maxTokens most tokens of the answer
 * @param temperature null leaves it to the model's settings
 * @param bodyLine first line of the body
 */
record PromptHeader(
    ObjectNode input,
    Place inputPlace,
    @Nullable String output,
    Place outputPlace,
    int maxTokens,
    @Nullable Double temperature,
    int bodyLine,
    String body) {

  private static final Pattern PARTS =
      Pattern.compile(
          "\\A---[ \\t]*\\r?\\n(?<matter>.*?)^---[ \\t]*(\\r?\\n|\\z)(?<body>.*)\\z",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern SCHEMA = Pattern.compile("[a-z0-9-]+");

  /** Reads the front matter; raises a problem with file and line. */
  static PromptHeader read(Source source) {
    var parts = PARTS.matcher(source.text());
    if (!parts.matches()) {
      throw source
          .line(1)
          .problem(
              "has no front matter; begin with a line '---', then description, input, output and"
                  + " config, then a line '---'");
    }
    var matter = "\n".repeat(lines(source.text(), parts.start("matter"))) + parts.group("matter");
    var top = new SectionReader(YamlFile.section(source.file(), matter));
    top.text("description");
    var input = top.section("input");
    var variables = input.section("schema");
    var output = top.sectionOrNull("output");
    var config = top.section("config");
    var header =
        new PromptHeader(
            Picoschema.object(variables.whole()),
            variables.place(),
            output == null ? null : schema(output),
            output == null ? top.place() : output.place(),
            config.whole("maxTokens", 1, 100_000),
            config.keys().contains("temperature") ? config.number("temperature", 0, 2) : null,
            lines(source.text(), parts.start("body")) + 1,
            parts.group("body"));
    input.done();
    config.done();
    top.done();
    return header;
  }

  private static String schema(SectionReader output) {
    var name = output.text("schema");
    output.done();
    if (!SCHEMA.matcher(name).matches()) {
      throw output
          .place()
          .problem("must name a file of the folder 'schemas' without its ending: schema: judge");
    }
    return "schemas/" + name + ".json";
  }

  private static int lines(String text, int end) {
    return (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
  }
}
