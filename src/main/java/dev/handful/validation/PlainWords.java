package dev.handful.validation;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a model may say beside the data's own words: {@code validation/plain.en.yaml}.
 *
 * @param stems of the words
 * @param praise stems of adjectives that claim little; one of them to a sentence
 * @param raters stems of those who rate and are counted: only behind their number
 * @param self words by which a model speaks of itself or of the shop
 * @param selfForms the only forms in which it may
 */
record PlainWords(
    Set<String> stems,
    Set<String> praise,
    Set<String> raters,
    Set<String> self,
    Pattern selfForms) {

  /** "US sizes" are not ours. */
  private static final String COUNTRY = "US";

  private static final String FILE = "validation/plain.en.yaml";

  /** The file as it stands. */
  private record File(
      Set<String> glue,
      Set<String> verbs,
      Set<String> nouns,
      Set<String> adjectives,
      Set<String> praise,
      Set<String> raters,
      Set<String> self,
      List<String> selfForms) {}

  /** The words of English. */
  static PlainWords english() {
    try (var in = PlainWords.class.getResourceAsStream("/" + FILE)) {
      return of(new YAMLMapper().readValue(in, File.class));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " is part of the build", e);
    }
  }

  private static PlainWords of(File file) {
    var claims = Vocabulary.CLAIMS;
    var stems = new HashSet<String>();
    Stream.of(file.glue, file.verbs, file.nouns, file.adjectives)
        .flatMap(Set::stream)
        .forEach(word -> stems.addAll(Vocabulary.WORDS.stems(word)));
    // What the rules read as the frame of a claim says nothing by itself either.
    Stream.of(
            claims.negations(),
            claims.boundaries(),
            claims.verbs(),
            claims.against(),
            claims.neighbours(),
            claims.asked(),
            claims.about(),
            claims.below(),
            claims.above(),
            claims.lessThan(),
            claims.moreThan(),
            claims.between(),
            claims.peoples().keySet())
        .flatMap(Set::stream)
        .forEach(word -> stems.addAll(Vocabulary.WORDS.stems(word)));
    var forms =
        Pattern.compile(
            "(?:" + String.join(")|(?:", file.selfForms) + ")", Pattern.CASE_INSENSITIVE);
    return new PlainWords(
        Set.copyOf(stems), stems(file.praise), stems(file.raters), file.self, forms);
  }

  private static Set<String> stems(Set<String> words) {
    return words.stream()
        .flatMap(word -> Vocabulary.WORDS.stems(word).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a sentence with these words speaks of itself only in a form that does nothing. */
  boolean modest(String text) {
    var rest = selfForms.matcher(text.replace('’', '\'')).replaceAll(" ");
    return Vocabulary.WORDS.tokens(rest).stream()
        .filter(token -> !COUNTRY.equals(rest.substring(token.start(), token.end())))
        .noneMatch(token -> self.contains(token.text().replace('’', '\'')));
  }
}
