package dev.handful.validation;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Promises of delivery, refunds, discounts, stock and warranty: only as far as a policy passage at
 * hand or an attribute of the item says them (C16).
 */
final class PromiseClaims {

  private static final double COVERED = 0.75;
  private static final Pattern CLAUSE = Pattern.compile("[.;!?](?:\\s+|$)");

  private final Scene scene;

  PromiseClaims(Scene scene) {
    this.scene = scene;
  }

  @Nullable Rule broken(Sentence sentence, Subjects subjects) {
    for (var promise : scene.claims().promises().entrySet()) {
      var found = promise.getValue().matcher(sentence.text());
      while (found.find()) {
        if (!backed(promise.getKey(), found.group(), sentence.tokenAt(found.start()), subjects)) {
          return promise.getKey();
        }
      }
    }
    return null;
  }

  private boolean backed(Rule rule, String words, int token, Subjects subjects) {
    var name = scene.claims().backedBy().get(rule);
    if (name == null || scene.claims().endless().matcher(words).find()) {
      return false;
    }
    return scene.attributes().stream()
        .filter(a -> a.name().contains(name) || a.label().contains(name))
        .anyMatch(a -> subjects.at(token).holds(item -> says(a, item.value(a.name()), words)));
  }

  private boolean says(Attribute attribute, @Nullable AttributeValue value, String words) {
    if (value == null) {
      return false;
    }
    return !(value instanceof AttributeValue.Keywords)
        || words
            .toLowerCase(Locale.ROOT)
            .contains(
                scene
                    .facts()
                    .snapshot()
                    .wording()
                    .value(attribute, value)
                    .toLowerCase(Locale.ROOT));
  }

  /** Whether a clause of a passage says this, with its numbers, its limits and its denial. */
  boolean quoted(Sentence sentence) {
    return scene.facts().found().passages().stream()
        .flatMap(p -> List.of(CLAUSE.split(p.text())).stream())
        .anyMatch(clause -> covers(clause, sentence));
  }

  private boolean covers(String clause, Sentence sentence) {
    var claims = scene.claims();
    var theirs = Vocabulary.WORDS.tokens(clause);
    var words = new HashSet<String>();
    theirs.forEach(t -> words.add(t.text()));
    var stems = new HashSet<String>();
    theirs.forEach(t -> stems.add(t.stem()));
    var ours = new HashSet<String>();
    sentence.tokens().forEach(t -> ours.add(t.text()));
    boolean literal =
        ours.stream().filter(claims.literal()::contains).allMatch(words::contains)
            && words.stream().filter(claims.limits()::contains).allMatch(ours::contains)
            && denials(words) == denials(ours)
            && numbers(clause).containsAll(numbers(sentence.text()));
    if (!literal) {
      return false;
    }
    var telling = new ArrayList<String>();
    sentence.tokens().stream()
        .filter(t -> t.text().length() > 2 && !claims.little().contains(t.text()))
        .forEach(t -> telling.add(t.stem()));
    long covered = telling.stream().filter(stems::contains).count();
    return !telling.isEmpty() && covered >= COVERED * telling.size();
  }

  private boolean denials(Set<String> words) {
    return words.stream().filter(scene.claims().negations()::contains).count() % 2 == 1;
  }

  private static Set<String> numbers(String text) {
    var numbers = new HashSet<String>();
    var tokens = Vocabulary.WORDS.tokens(text);
    Vocabulary.QUANTITIES
        .find(text, tokens)
        .forEach(q -> q.amounts().forEach(a -> numbers.add(String.valueOf(a))));
    return numbers;
  }
}
