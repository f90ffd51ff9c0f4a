package dev.handful.guardrails;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The sentences of {@code wording.en.yaml} that decline the whole of a message. */
final class Declines {

  private final Set<String> sentences = new HashSet<>();

  Declines() {
    try {
      var wording =
          new ObjectMapper(new YAMLFactory())
              .readTree(Path.of("prompts", "wording.en.yaml").toFile())
              .path("messages")
              .path("decline");
      // Those of "besides" go with an answer to the rest of the message.
      wording.properties().stream()
          .filter(kind -> !kind.getKey().equals("besides"))
          .forEach(kind -> collect(kind.getValue()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (sentences.isEmpty()) {
      throw new IllegalStateException("prompts/wording.en.yaml declines nothing");
    }
  }

  private void collect(JsonNode node) {
    if (node.isTextual()) {
      sentences.add(node.asText());
    }
    node.forEach(this::collect);
  }

  /** Whether there is nothing in it but a decline. */
  boolean is(Told told) {
    return told.items().isEmpty()
        && told.body().path("comparison").isEmpty()
        && told.text().stream().anyMatch(text -> sentences.stream().anyMatch(text::startsWith));
  }
}
