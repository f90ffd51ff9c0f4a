package dev.handful.validation;

import dev.handful.catalogue.Item;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What another item's text says and this one's does not; and properties nobody's data says. */
final class BorrowedClaims {

  private static final int WORD = 3;

  private final Scene scene;
  private final Sentence sentence;
  private final Subjects subjects;

  BorrowedClaims(Scene scene, Subjects subjects) {
    this.scene = scene;
    this.sentence = subjects.sentence();
    this.subjects = subjects;
  }

  @Nullable Rule broken() {
    if (scene.claims().boasts().matcher(sentence.text()).find() && !literal()) {
      return Rule.BOAST;
    }
    if (feature()) {
      return Rule.UNBACKED_FEATURE;
    }
    if (denied()) {
      return Rule.FALSE_FLAG;
    }
    return borrowed() ? Rule.OTHER_ITEM : null;
  }

  /** "It has no cable outlet", when its own text says it has. */
  private boolean denied() {
    for (int i = 0; i + 2 < sentence.size(); i++) {
      if (scene.claims().denying().contains(sentence.word(i)) && !sentence.hypothetical(i)) {
        var phrase = List.of(sentence.stem(i + 1), sentence.stem(i + 2));
        if (telling(i + 2)
            && !subjects.at(i).holds(item -> !scene.text(item).says(phrase, scene.claims()))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean literal() {
    var stems = Vocabulary.WORDS.stems(sentence.text());
    return scene.items().stream().anyMatch(i -> scene.text(i).says(stems, scene.claims()));
  }

  /** "Breathable", "shockproof": in the item's own data, or not said. */
  private boolean feature() {
    var found = scene.claims().features().matcher(sentence.text());
    while (found.find()) {
      int start = sentence.tokenAt(found.start());
      int end = Math.max(start + 1, sentence.tokenAt(found.end() - 1) + 1);
      if (subjects.named(start) || sentence.hypothetical(start) || known(start, end)) {
        continue;
      }
      var phrase = sentence.tokens().subList(start, end).stream().map(t -> t.stem()).toList();
      var last = List.of(phrase.getLast());
      boolean bare = scene.claims().featureEndings().contains(sentence.word(end - 1));
      boolean negated = sentence.negated(start);
      if (!subjects.at(start).holds(i -> negated != (has(i, phrase) || !bare && has(i, last)))) {
        return true;
      }
    }
    return false;
  }

  /** Judged already, by the lexicon. */
  private boolean known(int start, int end) {
    return sentence.matches().stream().anyMatch(m -> m.start() < end && m.end() > start);
  }

  private boolean has(Item item, List<String> phrase) {
    var text = scene.text(item);
    return text.says(phrase, scene.claims()) || text.values().containsAll(phrase);
  }

  /** A rare word beside its neighbour, as they stand in another item's text. */
  private boolean borrowed() {
    Set<String> wished = null;
    for (int i = 0; i < sentence.size(); i++) {
      int at = i;
      if (!telling(i) || subjects.named(i) || known(i, i + 1) || sentence.hypothetical(i)) {
        continue;
      }
      var stem = sentence.stem(i);
      var target = subjects.at(i);
      if (target.items().isEmpty()
          || target.holds(item -> scene.text(item).stems().contains(stem))
          || !scene.vocabulary().rare(stem)) {
        continue;
      }
      wished = wished == null ? scene.wished() : wished;
      boolean elsewhere =
          scene.known().stream()
              .filter(other -> !target.items().contains(other))
              .anyMatch(other -> shares(scene.text(other), at));
      if (elsewhere && !wished.contains(stem)) {
        return true;
      }
    }
    return false;
  }

  private boolean shares(ItemText text, int at) {
    return at > 0
            && text.prose().contains(" " + sentence.stem(at - 1) + " " + sentence.stem(at) + " ")
        || at + 1 < sentence.size()
            && text.prose().contains(" " + sentence.stem(at) + " " + sentence.stem(at + 1) + " ");
  }

  private boolean telling(int at) {
    var word = sentence.word(at);
    return word.length() > WORD && word.chars().allMatch(Character::isLetter);
  }
}
