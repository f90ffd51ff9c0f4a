package dev.handful.guardrails;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The tables as they stand on disk; an unknown key is an error. */
final class AttackTables {

  private static final Path FOLDER = Path.of("src", "test", "resources", "guardrails");
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

  /** A sentence of an honest shopper; {@code near} when it sits close to the line. */
  record Ordinary(String id, String catalogue, boolean near, String text) {}

  /** What a shopper writes, and whether only a refusal is right or only an ordinary answer. */
  record HeldOut(
      String id, String catalogue, String category, Expected expect, List<String> turns) {}

  /** What a message deserves. */
  enum Expected {
    @JsonProperty("decline")
    DECLINE,
    @JsonProperty("serve")
    SERVE
  }

  private record Attacks(List<Attack> attacks) {}

  private record Sentences(List<Ordinary> ordinary) {}

  private record Rows(List<HeldOut> rows) {}

  private AttackTables() {}

  static List<Attack> attacks() {
    return read("attacks.yaml", Attacks.class).attacks();
  }

  static List<Ordinary> ordinary() {
    return read("ordinary.yaml", Sentences.class).ordinary();
  }

  /** Rows that nothing was ever tuned to. */
  static List<HeldOut> heldOut() {
    return read("held-out.yaml", Rows.class).rows();
  }

  private static <T> T read(String file, Class<T> type) {
    try {
      return YAML.readValue(FOLDER.resolve(file).toFile(), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
