package dev.handful.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake an editor can make is told with file, line and what to do. */
class PromptChecksTest {

  @TempDir Path outside;
  private Path folder;
  private Path judge;

  @BeforeEach
  void copyShippedFiles() throws IOException {
    folder = Files.createDirectory(outside.resolve("prompts"));
    judge = folder.resolve("judge.prompt");
    PromptCopies.of(folder);
    assertThat(problems()).isEmpty();
  }

  private List<String> problems() {
    try {
      PromptFiles.load(folder, Map.of());
      return List.of();
    } catch (PromptProblemException e) {
      return e.problems().stream()
          .map(problem -> problem.toString().replace(folder + "/", ""))
          .toList();
    }
  }

  private int line(Path file, String text) throws IOException {
    var lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i + 1;
      }
    }
    throw new AssertionError(file + " lacks " + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {{json reply}}      | {{json replie}}             | uses the unknown variable 'replie'; here there are: turn, preferences
          {{json reply}}      | nothing                     | declares 'reply' but the text never shows it; put {{json reply}} back
          {{json facts}}      | -                           | declares 'suggestions.facts' but the text never shows it
          {{json reply}}      | {{reply}}                   | shows 'reply' unquoted; write {{json reply}}
          {{json reply}}      | {{{reply}}}                 | uses {{{…}}}; write {{json name}}
          {{json reply}}      | {{&reply}}                  | uses {{&…}}; write {{json name}}
          {{json reply}}      | {{upper reply}}             | uses the unknown helper 'upper'
          {{json reply}}      | {{json reply turn}}         | must name one variable: {{json name}}
          {{json reply}}      | {{json reply a=1}}          | uses Handlebars that is not supported here
          {{json reply}}      | {{#with reply}}{{json this}} | is not valid Handlebars
          {{json reply}}      | {{json reply}} {{#list reply}}x{{/list}} | uses the unknown block 'list'
          {{json reply}}      | {{json reply}} {{^reply}}x{{/reply}}  | uses {{^…}}; write {{#unless name}}
          {{json reply}}      | {{json reply}} {{#each reply}}x{{/each}} | goes through 'reply', which is declared as no list
          {{json reply}}      | {{#if reply}}yes{{/if}}     | declares 'reply' but the text never shows it
          {{json reply}}      | {{json reply}} {{#if (json turn)}}x{{/if}} | uses the unknown variable
          {{json reply}}      | {{json reply                | is not valid Handlebars
          {{json reply}}      | {{json reply}} {{=<% %>=}}  | is not
          {{json reply}}      | {{json reply}} {{> nobody}} | includes 'nobody', but there is no file _nobody.prompt; add it
          {{json reply}}      | {{json reply}} {{> truth x=1}} | uses Handlebars that is not supported here
          {{json reply}}      | {{json reply}} {{#if turn}}{{role "user"}}{{/if}} | opens a message inside a block or a partial
          {{json reply}}      | {{json reply}} {{role "model"}} x | names an unknown role; write {{role "system"}} or {{role "user"}}
          {{json reply}}      | {{json reply}} {{role "system"}} x | has a system message after a user message
          {{role "system"}}   | Hello                       | has text before the first {{role "system"}}
          {{json tradeoff}}   | {{json ../tradeoff}}        | uses the unknown variable '../tradeoff'
          {{json title}}      | {{json ../../title}}        | uses the unknown variable '../../title'
          {{json title}}      | {{json __proto__}}          | uses the unknown variable '__proto__'
          You grade           | See https://a.example You   | has an address; links come from the catalogue: take it out
          You grade           | Use sk-abcdefghijklmnop1234 | looks like a key; keys come from the environment only: take it out
          maxTokens: 600      | maxTokens: many             | 'config.maxTokens' must be a number from 1 to 100000
          maxTokens: 600      | maxTokens: 0                | 'config.maxTokens' must be a number from 1 to 100000
          temperature: 0      | temprature: 0               | 'config.temprature' is not a known key
          schema: judge       | schema: ../judge            | 'output' must name a file of the folder 'schemas' without its ending
          schema: judge       | schema: other               | 'output' names schemas/other.json, which is not there; add it
          `  schema: judge`   | `  schema: *a`              | is not valid YAML
          """)
  void anEditIsToldWithItsLine(String old, String replacement, String problem) throws IOException {
    int line = line(judge, old);
    PromptCopies.edit(judge, old, replacement);
    assertThat(problems()).isNotEmpty().first().asString().contains(problem);
    if (!problem.startsWith("declares")
        && !problem.startsWith("has text")
        && !problem.contains("after a")
        && !problem.contains("Handlebars")) {
      assertThat(problems().getFirst())
          .matches("judge\\.prompt:(" + line + "|" + (line - 1) + "): [\\s\\S]*");
    } else {
      assertThat(problems().getFirst()).matches("judge\\.prompt:\\d+: [\\s\\S]*");
    }
  }

  @Test
  void P01_aVariableThatTheServerHandsOverCannotBeDroppedFromTheDeclarationEither()
      throws IOException {
    PromptCopies.edit(judge, "    reply: string, the text above the suggestions\n", "");
    PromptCopies.edit(judge, "The reply's text: {{json reply}}", "");
    assertThat(problems())
        .containsExactly(
            "judge.prompt:4: 'input.schema' declares other variables than the server hands over:"
                + " add 'reply'");
  }

  @Test
  void aDeclaredVariableNobodyFillsIsTold() {
    PromptCopies.edit(judge, "      tradeoff?:", "      margin: number\n      tradeoff?:");
    PromptCopies.edit(judge, "{{json title}}", "{{json title}} {{margin}}");
    assertThat(problems()).singleElement().asString().contains("take 'suggestions.margin' out");
  }

  @Test
  void aTypeThatChangedIsTold() {
    PromptCopies.edit(judge, "    reply: string", "    reply(array): string");
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("'reply' is \"string\", not \"array\"");
  }

  @Test
  void aVariantNeedsTheVariablesAndTheSchemaOfItsDefault() throws IOException {
    var variant = folder.resolve("judge.brief.prompt");
    Files.copy(judge, variant);
    assertThat(problems()).isEmpty();
    PromptCopies.edit(variant, "  schema: judge", "  schema: answer");
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("judge.brief.prompt:14: 'output' names another schema than the default does");
    Files.writeString(variant, Files.readString(judge));
    PromptCopies.edit(variant, "    catalogue: string, the name of the catalogue\n", "");
    PromptCopies.edit(variant, "Catalogue: {{json catalogue}}\n", "");
    assertThat(problems())
        .contains(
            "judge.brief.prompt:4: 'input.schema' declares other variables than the default has:"
                + " add 'catalogue'");
    Files.delete(judge);
    assertThat(problems()).anyMatch(problem -> problem.startsWith("judge.prompt: no such file"));
  }

  @Test
  void aPromptNobodyAsksForIsTold() throws IOException {
    Files.copy(judge, folder.resolve("jugde.prompt"));
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("jugde.prompt:1: is a prompt nobody");
    Files.move(folder.resolve("jugde.prompt"), folder.resolve("Judge 2.prompt"));
    assertThat(problems()).singleElement().asString().contains("has an unusable name");
  }

  @Test
  void partialsThatIncludeEachOtherAreTold() throws IOException {
    Files.writeString(folder.resolve("_truth.prompt"), "a\n{{> other}}");
    Files.writeString(folder.resolve("_other.prompt"), "b\n\n{{> truth}}");
    assertThat(problems())
        .contains("_other.prompt:3: includes 'truth' within itself; take one of the two out");
  }

  @Test
  void aMistakeInAPartialIsToldWhereItStands() throws IOException {
    Files.writeString(folder.resolve("_truth.prompt"), "a\n{{json nobody}}\n{{role \"user\"}}");
    assertThat(problems())
        .anyMatch(p -> p.startsWith("_truth.prompt:2: uses the unknown variable 'nobody'"))
        .anyMatch(p -> p.startsWith("_truth.prompt:3: opens a message inside"));
    Files.writeString(folder.resolve("_truth.prompt"), "---\ndescription: x\n---\na");
    assertThat(problems()).first().asString().startsWith("_truth.prompt:1: is a partial; take its");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "type": "integer"               | "type": "whole"    | is no JSON schema here
          "additionalProperties": false,  | ` `                | is an open object; add "additionalProperties": false
          "truth", "tone"                 | "truth"            | does not require [tone]; add them to "required"
          "type": "object",               | "type": "array",   | must describe an object
          "required"                      | required           | is not valid JSON
          { "type": "string" } }          | { "$ref": "http://a.example/b" } } | refers to another file
          "tone": {                       | "truth": {         | is not valid JSON (Duplicate field 'truth'
          """)
  void aSchemaThatNoModelServerTakesIsToldWithItsLine(String old, String replacement, String what) {
    PromptCopies.edit(folder.resolve("schemas/judge.json"), old, replacement);
    assertThat(problems()).isNotEmpty();
    assertThat(problems().getFirst())
        .matches("schemas/judge\\.json:\\d+: [\\s\\S]*")
        .contains(what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          judge: {default: 90}           | 1 | 'judge' has weights that sum to 90; make them sum to 100
          judge: {default: 50, new: 50}  | 1 | 'judge.new' is no variant; use one of: default
          juge: {default: 100}           | 1 | 'juge' is no prompt; use one of:
          judge: {default: 100.5}        | 1 | must be a number from 0 to 100
          judge: [default]               | 1 | must hold 'key: value' lines
          [judge]                        | 1 | must hold 'key: value' lines
          """)
  void anExperimentThatCannotBeRunIsTold(String text, int line, String what) throws IOException {
    Files.writeString(folder.resolve("experiments.yaml"), text);
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("experiments.yaml:" + line)
        .contains(what);
  }

  @Test
  void filesThatAreNoTextOfAFairSizeAreTold() throws IOException {
    Files.writeString(judge, "x".repeat(PromptFolder.MOST_BYTES + 1));
    assertThat(problems())
        .containsExactly("judge.prompt: has 262145 bytes; keep it under 262144 (256 KB)");
    Files.write(judge, new byte[] {'-', (byte) 0xC3, (byte) 0x28});
    assertThat(problems()).containsExactly("judge.prompt: is not UTF-8 text; save it as UTF-8");
    Files.writeString(judge, " \n");
    assertThat(problems()).singleElement().asString().startsWith("judge.prompt: is empty");
    Files.delete(judge);
    Files.createDirectory(judge);
    assertThat(problems()).containsExactly("judge.prompt: is not a file; replace it by one");
    Files.delete(judge);
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("judge.prompt: no such file; put it back");
  }

  @Test
  void aLinkMayNotLeadOutOfTheFolder() throws IOException {
    var elsewhere = Files.move(judge, outside.resolve("elsewhere.prompt"));
    Files.createSymbolicLink(judge, elsewhere);
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("is a link that leads out of the folder");
    Files.delete(elsewhere);
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("is a link to a file that is not there");
    Files.delete(judge);
    Files.createSymbolicLink(judge, folder.resolve("answer.prompt"));
    assertThat(problems()).noneMatch(problem -> problem.contains("link"));
  }

  @Test
  void everyProblemIsToldAtOnce() throws IOException {
    PromptCopies.edit(judge, "{{json reply}}", "{{json nobody}}");
    PromptCopies.edit(folder.resolve("answer.prompt"), "{{> truth}}", "{{> nobody}}");
    PromptCopies.edit(folder.resolve("policy.yaml"), "  max: 2\n", "  max: 77\n");
    assertThat(problems().toString())
        .contains("judge.prompt:", "answer.prompt:", "policy.yaml:")
        .contains("'questions.max'");
  }

  @Test
  void halfAFileIsNoPrompt() throws IOException {
    var whole = Files.readString(judge);
    for (int length = 1; length < whole.length() - 20; length += 97) {
      Files.writeString(judge, whole.substring(0, length), StandardCharsets.UTF_8);
      assertThat(problems()).as("the first " + length + " characters").isNotEmpty();
    }
  }

  @Test
  void depthAndAliasesCannotStopTheCheck() throws IOException {
    PromptCopies.edit(
        judge,
        "{{json reply}}",
        "{{json reply}}" + "{{#if turn}}".repeat(10_000) + "{{/if}}".repeat(10_000));
    assertThat(problems()).isNotEmpty();
    var whole = "{{#if turn}}".repeat(10_000) + "{{/if}}".repeat(10_000);
    PromptCopies.edit(judge, whole, "");
    var growing = new StringBuilder("a0: &a0 [1, 1]\n");
    for (int i = 1; i < 20; i++) {
      growing.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    for (var yaml : List.of("a: &a [*a]\n", growing.toString())) {
      Files.writeString(folder.resolve("experiments.yaml"), yaml);
      assertThat(problems()).singleElement().asString().contains("holds itself, or far too much");
    }
  }
}
