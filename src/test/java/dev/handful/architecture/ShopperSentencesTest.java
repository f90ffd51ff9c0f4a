package dev.handful.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No sentence a shopper reads stands in Java: wording belongs to the product team. */
class ShopperSentencesTest {

  private static final List<String> PACKAGES =
      List.of("turn", "understanding", "memory", "retrieval", "advising", "validation", "prompt");

  /** Files whose literals are messages to operators and product teams, by what they do. */
  private static final List<String> FOR_OPERATORS =
      List.of(
          "RedisStart.java",
          "Message.java",
          "Examples.java",
          "Forbidden.java",
          "Picoschema.java",
          "Placeholders.java",
          "PromptHeader.java",
          "PromptInputs.java",
          "SchemaFile.java");

  /** What a trace says to staff. */
  private static final List<String> IN_TRACES =
      List.of(
          "ended by the watchdog",
          "local rules left %d of %d words",
          "; no model is configured",
          "%s; %s; the model failed: %s, %s",
          "a model read %d acts, %s");

  /** What a prompt says to a model of a catalogue's attributes. */
  private static final List<String> FOR_MODELS = List.of("yes or no");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

  /** Three or more words with spaces between them. */
  private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2,} \\p{L}+ .*\\p{L}{2,}");

  /** Literals that only staff read: exceptions, logs, query scripts; they may span lines. */
  private static final Pattern FOR_STAFF =
      Pattern.compile("(?s)(Exception|Problem|problem|LOG\\.\\w+|fail|raise|throw)[^;{}]*$");

  @Test
  void noStageHoldsASentenceThatAShopperCouldRead() throws IOException {
    assertThat(sentencesIn(Path.of("src/main/java/dev/handful"))).isEmpty();
  }

  @Test
  void aSentenceInAStageWouldBeSeen() {
    assertThat(sentences("return \"Here are five bookcases\";")).hasSize(1);
    assertThat(sentences("throw new HandfulException(\n  code,\n  \"the index is gone\");"))
        .isEmpty();
  }

  private static List<String> sentencesIn(Path root) throws IOException {
    var found = new ArrayList<String>();
    for (var name : PACKAGES) {
      try (Stream<Path> files = Files.walk(root.resolve(name))) {
        for (var file : files.filter(ShopperSentencesTest::checked).toList()) {
          sentences(Files.readString(file)).forEach(s -> found.add(file.getFileName() + ": " + s));
        }
      }
    }
    return found;
  }

  private static boolean checked(Path file) {
    var name = file.getFileName().toString();
    return name.endsWith(".java") && !FOR_OPERATORS.contains(name);
  }

  private static List<String> sentences(String source) {
    var code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
    var found = new ArrayList<String>();
    var matcher = LITERAL.matcher(code);
    while (matcher.find()) {
      if (SENTENCE.matcher(matcher.group(1)).find()
          && !IN_TRACES.contains(matcher.group(1))
          && !FOR_MODELS.contains(matcher.group(1))
          && !FOR_STAFF.matcher(code.substring(0, matcher.start())).find()) {
        found.add(matcher.group());
      }
    }
    return found;
  }
}
