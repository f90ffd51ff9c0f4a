package dev.handful.guard;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The table the guards were built against: by concern, and what ordinary shoppers say. */
public record DevTable(
    @JsonProperty("self-harm") List<String> selfHarm,
    List<String> unsafe,
    @JsonProperty("off-topic") List<String> offTopic,
    List<String> injection,
    List<String> instructions,
    List<String> inference,
    Map<String, String> personal,
    Map<String, String> beside,
    List<String> ordinary) {

  public static DevTable read() {
    try {
      return new YAMLMapper()
          .readValue(Path.of("src/test/resources/guardrails/dev.yaml").toFile(), DevTable.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sentences by the concern they are to raise. */
  public Map<Concern, List<String>> attacks() {
    return Map.of(
        Concern.SELF_HARM, selfHarm,
        Concern.UNSAFE, unsafe,
        Concern.OFF_TOPIC, offTopic,
        Concern.INJECTION, injection,
        Concern.INSTRUCTIONS, instructions,
        Concern.INFERENCE, inference);
  }
}
