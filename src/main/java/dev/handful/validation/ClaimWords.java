package dev.handful.validation;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
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

  /** The file as it stands; a pattern is one text or a list of them. */
  private record File(
      Set<String> negations,
      Set<String> unnegating,
      Set<String> boundaries,
      Set<String> verbs,
      Set<String> against,
      Set<String> neighbours,
      Set<String> hypothetical,
      String invitations,
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
      String anywhere,
      String whole,
      Set<String> oneOf,
      String unsaid,
      List<String> boasts,
      List<String> features,
      Set<String> featureEndings,
      Map<Rule, List<String>> promises,
      Map<Rule, String> backedBy,
      Map<Rule, List<String>> forbidden,
      String endless,
      Set<String> literal,
      Set<String> limits,
      Set<String> little,
      Set<String> denying,
      Map<String, String> peoples,
      Set<String> starting,
      String mostOf) {}

  /** The words of English. */
  static ClaimWords english() {
    try (var in = ClaimWords.class.getResourceAsStream("/" + FILE)) {
      return of(new YAMLMapper().readValue(in, File.class));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " is part of the build", e);
    }
  }

  private static ClaimWords of(File file) {
    return new ClaimWords(
        file.negations,
        file.unnegating,
        file.boundaries,
        file.verbs,
        file.against,
        file.neighbours,
        file.hypothetical,
        any(List.of(file.invitations)),
        file.asked,
        file.yours,
        file.some,
        file.all,
        file.rest,
        file.counted,
        file.about,
        file.below,
        file.above,
        file.lessThan,
        file.moreThan,
        file.between,
        file.scale,
        file.notSuperlative,
        file.notComparative,
        any(List.of(file.anywhere)),
        any(List.of(file.whole)),
        file.oneOf,
        any(List.of(file.unsaid)),
        any(file.boasts),
        any(file.features),
        file.featureEndings,
        byRule(file.promises),
        file.backedBy,
        byRule(file.forbidden),
        any(List.of(file.endless)),
        file.literal,
        file.limits,
        file.little,
        file.denying,
        file.peoples,
        file.starting,
        any(List.of(file.mostOf)));
  }

  private static Map<Rule, Pattern> byRule(Map<Rule, List<String>> patterns) {
    var compiled = new EnumMap<Rule, Pattern>(Rule.class);
    patterns.forEach((rule, any) -> compiled.put(rule, any(any)));
    return compiled;
  }

  private static Pattern any(List<String> patterns) {
    return Pattern.compile(
        "(?:" + String.join(")|(?:", patterns) + ")", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  }
}
