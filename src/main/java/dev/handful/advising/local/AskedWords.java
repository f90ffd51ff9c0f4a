package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.Item;
import dev.handful.language.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a question about an item asks for, beside the words every question has. Pure. */
final class AskedWords {

  private static final int SHORTEST = 4;
  private static final String ALL = "+";
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Words WORDS = new Words();
  private static final List<String> LINES = WordFile.read("/advising/telling.en.txt");
  private static final Set<String> WHOLE = new HashSet<>();
  private static final Set<String> GENERAL = new HashSet<>();

  static {
    for (var line : LINES) {
      var stems = WORDS.stems(line.replace(ALL, ""));
      GENERAL.addAll(stems);
      if (line.startsWith(ALL)) {
        WHOLE.addAll(stems);
      }
    }
  }

  private final Writing writing;

  AskedWords(Writing writing) {
    this.writing = writing;
  }

  /** Whether the question asks for the item as a whole: "tell me more about the third". */
  boolean ofAll(String question, Item item) {
    return content(question, item).isEmpty()
        && WORDS.stems(question).stream().anyMatch(WHOLE::contains);
  }

  /** The words that ask for something in particular, without those of the item's own title. */
  List<String> content(String question, Item item) {
    var title = Set.copyOf(WORDS.stems(item.title()));
    return Arrays.stream(BETWEEN.split(question.strip()))
        .filter(word -> word.length() >= SHORTEST)
        .filter(word -> WORDS.stems(word).stream().noneMatch(GENERAL::contains))
        .filter(word -> WORDS.stems(word).stream().noneMatch(title::contains))
        .toList();
  }

  /**
   * What a question that was taken for one about the fit, the use or another attribute of words
   * names beside it: "does it fit a laptop?"; only words that some value or attribute has.
   */
  List<String> beside(Attribute attribute, String question, Item item) {
    if (attribute.type() != AttributeType.KEYWORD) {
      return List.of();
    }
    var lexicon = writing.snapshot().catalogue().lexicon();
    var own = new HashSet<>(WORDS.stems(attribute.label()));
    attribute.synonyms().forEach(synonym -> own.addAll(WORDS.stems(synonym)));
    return content(question, item).stream()
        .filter(word -> WORDS.stems(word).stream().noneMatch(own::contains))
        .filter(
            word ->
                WORDS.stems(word).stream().anyMatch(lexicon::names)
                    || attribute(List.of(word)).isPresent())
        .filter(word -> !valueOf(attribute, word))
        .toList();
  }

  /** The attribute whose name has one of the words: "laptop size" for "laptop". */
  Optional<Attribute> attribute(List<String> words) {
    return writing.attributes().stream()
        .filter(
            a ->
                words.stream()
                    .flatMap(word -> WORDS.stems(word).stream())
                    .anyMatch(WORDS.stems(a.label())::contains))
        .findFirst();
  }

  private boolean valueOf(Attribute attribute, String word) {
    var stems = WORDS.stems(word);
    return writing.snapshot().catalogue().columns().words(attribute.name()).stream()
        .anyMatch(value -> WORDS.stems(value).stream().anyMatch(stems::contains));
  }
}
