package dev.handful.prompt;

import dev.handful.prompt.YamlValue.Items;
import dev.handful.prompt.YamlValue.Section;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A golden example of a prompt: variables, and what an answer to them has to be like.
 *
 * @param hostile somebody tries to turn the model round
 * @param vars as written
 * @param variables the same as data
 * @param answer an answer as it should be, JSON or prose; null when none is written down
 */
record Example(
    Place place,
    String description,
    boolean hostile,
    Section vars,
    Map<String, Object> variables,
    List<Assertion> assertions,
    @Nullable String answer) {

  static Example read(YamlValue written) {
    var in = SectionReader.section(written);
    var description = in.text("description");
    var metadata = in.sectionOrNull("metadata");
    boolean hostile = metadata != null && metadata.flag("hostile");
    var vars = in.section("vars").whole();
    var assertions = assertions(in);
    var answer = in.whole().entries().get("providerOutput");
    if (answer != null) {
      in.taken("providerOutput");
    }
    in.done();
    return new Example(
        written.place(),
        description,
        hostile,
        vars,
        YamlData.variables(vars),
        assertions,
        answer == null ? null : text(answer));
  }

  private static List<Assertion> assertions(SectionReader in) {
    var written = in.value("assert");
    if (!(written instanceof Items(var place, var values)) || values.isEmpty()) {
      throw written.place().problem("must be a list of assertions: [{type: is-json}]");
    }
    return values.stream().map(Assertion::read).toList();
  }

  private static String text(YamlValue answer) {
    return answer instanceof YamlValue.Single single
        ? single.text().strip()
        : PromptData.json(YamlData.json(answer));
  }
}
