package dev.handful.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What English sentences claim beside a catalogue's words: {@code validation/claims.en.yaml}. */
record ClaimWords(
    Set<String> negations,
    Set<String> unnegating,
    Set<String> boundaries,
    Set<String> verbs,
    Set<String> against,
    Set<String> neighbours,
    Set<String> hypothetical,
    Pattern invitations,
    Set<String> asked,
    Set<String> yours,
    Set<String> some,
    Set<String> all,
    Set<String> rest,
    Set<String> counted,
    Set<String> about,
    Set<String> below,
    Set<String> above,
    Set<String> lessThan,
    Set<String> moreThan,
    Set<String> between,
    Set<String> scale,
    Set<String> notSuperlative,
    Set<String> notComparative,
    Pattern anywhere,
    Pattern whole,
    Set<String> oneOf,
    Pattern unsaid,
    Pattern boasts,
    Pattern features,
    Set<String> featureEndings,
    Map<Rule, Pattern> promises,
    Map<Rule, String> backedBy,
    Map<Rule, Pattern> forbidden,
    Pattern endless,
    Set<String> literal,
    Set<String> limits,
    Set<String> little,
    Set<String> denying,
    Map<String, String> peoples,
    Set<String> starting,
    Pattern mostOf) {

  private static final String FILE = "validation/claims.en.yaml";

  /** The words of English. */
  static ClaimWords english() {
    try (var in = ClaimWords.class.getResourceAsStream("/" + FILE)) {
      var patterns = new SimpleModule().addDeserializer(Pattern.class, new AnyOf());
      return YAMLMapper.builder().addModule(patterns).build().readValue(in, ClaimWords.class);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " is part of the build", e);
    }
  }

  /** A pattern of the file: one text, or a list of which any matches. */
  private static final class AnyOf extends JsonDeserializer<Pattern> {

    @Override
    public Pattern deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonNode said = parser.readValueAsTree();
      var texts = new ArrayList<String>();
      if (said.isArray()) {
        said.forEach(one -> texts.add(one.asText()));
      } else {
        texts.add(said.asText());
      }
      return Pattern.compile(
          "(?:" + String.join(")|(?:", texts) + ")", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    }
  }
}
