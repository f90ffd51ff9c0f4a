package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** "The longest battery life": the noun after the adjective tells what is long. */
final class Extents {
  private static final Set<Grade.Degree> COMPARED =
      Set.of(Grade.Degree.SUPERLATIVE, Grade.Degree.COMPARATIVE);
  private final Vocabulary vocabulary;

  Extents(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Grade> named(List<String> words, List<Grade> grades, List<Mention> mentions) {
    return grades.stream().map(grade -> named(words, grade, mentions)).toList();
  }

  private Grade named(List<String> words, Grade grade, List<Mention> mentions) {
    if (!COMPARED.contains(grade.degree()) || grade.attribute().equals(Attribute.PRICE)) {
      return grade;
    }
    return mentions.stream()
        .filter(m -> m.start() == grade.end() && !adjective(words, m))
        .filter(m -> !m.attributes().contains(grade.attribute()))
        .flatMap(
            m ->
                m.attributes().stream()
                    .flatMap(name -> vocabulary.attribute(name).stream())
                    .filter(Attribute::numeric)
                    .map(
                        a ->
                            new Grade(
                                grade.start(),
                                m.end(),
                                a.name(),
                                grade.direction(),
                                grade.degree())))
        .findFirst()
        .orElse(grade);
  }

  private boolean adjective(List<String> words, Mention mention) {
    var phrase = String.join(" ", words.subList(mention.start(), mention.end()));
    return vocabulary.form(phrase.toLowerCase(Locale.ROOT)) != null;
  }
}
