package dev.handful.understanding.local;

import dev.handful.catalogue.Lexicon.Match;
import dev.handful.dialogue.Direction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds adjectives with their degree: "wider", "less expensive", "not too heavy", "cheapest". */
final class Grades {
  private static final int LONGEST = 5;
  private final Cues cues;
  private final Vocabulary vocabulary;

  Grades(Cues cues, Vocabulary vocabulary) {
    this.cues = cues;
    this.vocabulary = vocabulary;
  }

  List<Grade> find(List<String> words, List<String> stems, List<Match> matches) {
    var found = new ArrayList<Grade>();
    int at = 0;
    while (at < words.size()) {
      var grade = at(words, at);
      if (grade == null
          || matches.stream().anyMatch(m -> names(m, grade))
          || shades(stems, grade)) {
        at++;
      } else {
        found.add(grade);
        at = grade.end();
      }
    }
    return List.copyOf(found);
  }

  /** "light colours" are no matter of weight. */
  private boolean shades(List<String> stems, Grade grade) {
    return grade.degree() == Grade.Degree.PLAIN
        && grade.end() < stems.size()
        && vocabulary.named(List.of(stems.get(grade.end()))).stream()
            .flatMap(name -> vocabulary.attribute(name).stream())
            .anyMatch(attribute -> !attribute.numeric());
  }

  /**
   * "high" in "high cabinet" belongs to the name; a lone "high" that the catalogue has does not.
   */
  private static boolean names(Match match, Grade grade) {
    return match.start() <= grade.start()
        && grade.end() <= match.end()
        && match.end() - match.start() > 1;
  }

  private @Nullable Grade at(List<String> words, int at) {
    for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
      var form = vocabulary.form(String.join(" ", words.subList(at, at + length)));
      if (form != null) {
        return graded(words, at, at + length, form);
      }
    }
    return null;
  }

  private Grade graded(List<String> words, int start, int end, Vocabulary.Form form) {
    var degrees = cues.degrees();
    if (form.degree() != Grade.Degree.PLAIN) {
      return new Grade(start, end, form.attribute(), form.direction(), form.degree());
    }
    var opposite = form.direction() == Direction.LESS ? Direction.MORE : Direction.LESS;
    int notToo = start - before(words, start, degrees.notToo());
    if (notToo < start) {
      return new Grade(notToo, end, form.attribute(), opposite, Grade.Degree.NOT_TOO);
    }
    int too = start - before(words, start, degrees.too());
    if (too < start) {
      return new Grade(too, end, form.attribute(), opposite, Grade.Degree.TOO);
    }
    int less = start - before(words, start, degrees.less());
    if (less < start) {
      return new Grade(less, end, form.attribute(), opposite, Grade.Degree.COMPARATIVE);
    }
    int more = start - before(words, start, degrees.more());
    if (more < start) {
      return new Grade(more, end, form.attribute(), form.direction(), Grade.Degree.COMPARATIVE);
    }
    int least = start - before(words, start, degrees.least());
    if (least < start) {
      return new Grade(least, end, form.attribute(), opposite, Grade.Degree.SUPERLATIVE);
    }
    int most = start - before(words, start, degrees.most());
    if (most < start) {
      return new Grade(most, end, form.attribute(), form.direction(), Grade.Degree.SUPERLATIVE);
    }
    int much = start - before(words, start, degrees.much());
    return new Grade(much, end, form.attribute(), form.direction(), Grade.Degree.PLAIN);
  }

  /** How many words before {@code start} are one of the phrases; the longest counts. */
  private static int before(List<String> words, int start, List<String> phrases) {
    int longest = 0;
    for (var phrase : phrases) {
      var parts = List.of(phrase.split(" "));
      int from = start - parts.size();
      if (from >= 0 && parts.size() > longest && words.subList(from, start).equals(parts)) {
        longest = parts.size();
      }
    }
    return longest;
  }
}
