package dev.handful.validation;

import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.LexiconEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of things that are not of this turn, invented ones too, and quotes nobody wrote. */
final class NameClaims {

  private static final Pattern QUOTED = Pattern.compile("[“\"]([^”\"]{3,})[”\"]");

  private final Scene scene;
  private final Sentence sentence;
  private final Subjects subjects;

  NameClaims(Scene scene, Subjects subjects) {
    this.scene = scene;
    this.sentence = subjects.sentence();
    this.subjects = subjects;
  }

  @Nullable Rule broken() {
    if (!quotes()) {
      return Rule.FALSE_QUOTE;
    }
    return titles() && capitals() ? null : Rule.FOREIGN_TITLE;
  }

  /** What stands in quotation marks is the item's own text, or the shopper's words. */
  private boolean quotes() {
    var quoted = QUOTED.matcher(sentence.text());
    var wished = scene.wished();
    while (quoted.find()) {
      var stems = Vocabulary.WORDS.stems(quoted.group(1));
      boolean own =
          scene.known().stream()
              .anyMatch(
                  i ->
                      scene.text(i).says(stems, scene.claims())
                          || scene.text(i).denies(stems, scene.claims())
                          || scene.text(i).stems().containsAll(stems));
      if (!own && !wished.containsAll(stems)) {
        return false;
      }
    }
    return true;
  }

  /** No title of an item that this turn does not speak of. */
  private boolean titles() {
    for (var match : sentence.matches()) {
      boolean written = sentence.capital(match.start()) && sentence.capital(match.end() - 1);
      boolean begins = match.start() == 0 && match.end() == 1;
      if (written && !begins && !subjects.named(match.start())) {
        for (var entry : match.entries()) {
          if (entry instanceof LexiconEntry.TitleOf(var stems, var items) && foreign(items)) {
            return known(match.start(), match.end());
          }
        }
      }
    }
    return true;
  }

  private boolean foreign(List<ItemId> items) {
    return scene.known().stream().noneMatch(i -> items.contains(i.id()));
  }

  private boolean known(int start, int end) {
    var backed = backed();
    for (int i = start; i < end; i++) {
      if (!backed.contains(sentence.stem(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Capitals in mid-sentence are names: of this turn, of the shop, or of the catalogue's values.
   */
  private boolean capitals() {
    Set<String> backed = null;
    for (int i = 0; i < sentence.size(); i++) {
      boolean starts = i == 0 || ends(i - 1);
      if (!sentence.capital(i) || starts || subjects.named(i) || sentence.word(i).equals("i")) {
        continue;
      }
      backed = backed == null ? backed() : backed;
      if (!backed.contains(sentence.stem(i)) && !value(i) && !little(i) && !people(i)) {
        return false;
      }
    }
    return true;
  }

  /** "British", of what comes from the United Kingdom. */
  private boolean people(int at) {
    var country = scene.claims().peoples().get(sentence.word(at));
    return country != null
        && subjects
            .at(at)
            .holds(i -> scene.text(i).stems().containsAll(Vocabulary.WORDS.stems(country)));
  }

  /** "I'm", "OK". */
  private boolean little(int at) {
    return sentence.word(at).startsWith("i'") || sentence.word(at).equals("ok");
  }

  private boolean ends(int at) {
    int end = sentence.tokens().get(at).end();
    return end < sentence.text().length() && ".!?:“\"".indexOf(sentence.text().charAt(end)) >= 0;
  }

  private boolean value(int at) {
    return sentence.matches().stream()
        .filter(m -> m.start() <= at && at < m.end())
        .flatMap(m -> m.entries().stream())
        .anyMatch(e -> e instanceof LexiconEntry.ValueOf);
  }

  private Set<String> backed() {
    var backed = new HashSet<>(scene.wished());
    scene.known().forEach(i -> backed.addAll(scene.text(i).stems()));
    var snapshot = scene.facts().snapshot();
    backed.addAll(Vocabulary.WORDS.stems(snapshot.catalogue().schema().title()));
    backed.addAll(Vocabulary.WORDS.stems(snapshot.policy().assistant().name()));
    scene
        .facts()
        .found()
        .passages()
        .forEach(p -> backed.addAll(Vocabulary.WORDS.stems(p.title() + " " + p.text())));
    return backed;
  }
}
