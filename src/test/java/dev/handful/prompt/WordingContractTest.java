package dev.handful.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The wording file and the code agree: nothing is said that is not there, nothing lies unused. */
class WordingContractTest {

  private static final Path MAIN = Path.of("src/main/java");
  private static final Pattern KEY = Pattern.compile("say\\(\\s*\"([a-z][a-zA-Z_.]*[a-zA-Z_])\"");
  private static final Pattern PREFIX = Pattern.compile("\"(status\\.|error\\.)\" \\+");
  private static final int MAX_LENGTH = 200;
  private static final int ALTERNATIVES = 8;

  private final Wording wording = PromptFiles.load(Path.of("prompts"), Map.of()).wording();

  @Test
  void everyMessageIsSaidSomewhereInTheCode() throws IOException {
    var code = code();
    var built = PREFIX.matcher(code).results().map(m -> m.group(1)).collect(Collectors.toSet());
    var unused =
        Arrays.stream(Say.values())
            .filter(say -> !code.contains("Say." + say.name()))
            .filter(say -> built.stream().noneMatch(prefix -> say.key().startsWith(prefix)))
            .toList();
    assertThat(unused).isEmpty();
  }

  @Test
  void everyKeyWrittenInTheCodeIsInTheFile() throws IOException {
    var keys = KEY.matcher(code()).results().map((MatchResult m) -> m.group(1)).toList();
    assertThat(keys).allMatch(wording::has);
  }

  @Test
  void everyTextIsShortAndCompleteWithItsArguments() {
    for (var say : Say.values()) {
      for (int seed = 0; seed < ALTERNATIVES; seed++) {
        var text = wording.say(say.key(), arguments(say), seed);
        assertThat(text).as(say.key()).isNotBlank().hasSizeLessThanOrEqualTo(MAX_LENGTH);
        assertThat(text).as(say.key()).doesNotContain("{", "}", "null", "NaN", "  ");
      }
    }
  }

  @Test
  void everyErrorCodeHasAText() {
    assertThat(dev.handful.dialogue.ErrorCode.values())
        .allMatch(code -> wording.has("error." + code.wire()));
  }

  private static Map<String, Object> arguments(Say say) {
    var numbers = List.of("count", "total", "rank", "n", "gone", "more");
    var arguments = new HashMap<String, Object>();
    say.arguments()
        .forEach(name -> arguments.put(name, numbers.contains(name) ? (Object) 3 : "word"));
    return arguments;
  }

  private static String code() throws IOException {
    try (var files = Files.walk(MAIN)) {
      var texts = new StringBuilder();
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (!file.endsWith("Say.java")) {
          texts.append(Files.readString(file));
        }
      }
      return texts.toString();
    }
  }
}
