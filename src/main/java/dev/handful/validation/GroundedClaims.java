package dev.handful.validation;

import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.Lexicon;
import dev.handful.catalogue.LexiconEntry;
import dev.handful.language.Token;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Nothing is said but what the data says: a sentence tells at least one fact, and each of its words
 * is a word of the data, of the shopper's preferences, or a plain one that claims nothing.
 */
final class GroundedClaims {

  private static final PlainWords PLAIN = PlainWords.english();

  /** So many words of an item's text make a fact where none stands beside the other. */
  private static final int TELLING = 2;

  private static final int MOST_PRAISE = 1;

  private final Scene scene;
  private final ItemWords words;
  private final Sentence sentence;
  private final Subjects subjects;

  GroundedClaims(Scene scene, ItemWords words, Subjects subjects) {
    this.scene = scene;
    this.words = words;
    this.sentence = subjects.sentence();
    this.subjects = subjects;
  }

  @Nullable Rule broken() {
    if (!PLAIN.modest(sentence.text()) || !explained()) {
      return Rule.UNGROUNDED;
    }
    boolean claims = !sentence.asks() && !scene.claims().unsaid().matcher(sentence.text()).find();
    return !claims || fact() ? null : Rule.UNGROUNDED;
  }

  /** Of a sentence that the passages back: what is not theirs is plain, "we" do what they say. */
  @Nullable Rule beside(List<Token> passages) {
    var stems = passages.stream().map(Token::stem).collect(Collectors.toSet());
    var said = passages.stream().map(Token::text).collect(Collectors.joining(" ", " ", " "));
    for (int i = 0; i < sentence.size(); i++) {
      var word = sentence.word(i);
      boolean backed =
          PLAIN.self().contains(word)
              ? said.contains(" " + word + " " + sentence.word(i + 1) + " ")
              : stems.contains(sentence.stem(i)) || PLAIN.stems().contains(sentence.stem(i));
      if (!backed) {
        return Rule.UNGROUNDED;
      }
    }
    return null;
  }

  private boolean explained() {
    int praised = 0;
    for (int i = 0; i < sentence.size(); i++) {
      if (!explained(i)) {
        if (!PLAIN.praise().contains(sentence.stem(i)) || ++praised > MOST_PRAISE) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean explained(int at) {
    var stem = sentence.stem(at);
    return PLAIN.stems().contains(stem)
        || PLAIN.self().contains(sentence.word(at).replace('’', '\''))
        || PLAIN.raters().contains(stem) && at > 0 && measured(at - 1)
        || subjects.named(at)
        || words.names(stem)
        || words.wishes(stem)
        || measured(at)
        || judged(at)
        || spokenOf(at).stream().anyMatch(item -> has(item, stem))
        || asked(at);
  }

  private boolean has(Item item, String stem) {
    return words.values(item).contains(stem) || scene.text(item).stems().contains(stem);
  }

  /** A property that shops list, in a sentence that says it is not known. */
  private boolean asked(int at) {
    return scene.claims().unsaid().matcher(sentence.text()).find()
        && scene.claims().features().matcher(sentence.word(at)).matches();
  }

  /** The items this word can be about. */
  private Set<Item> spokenOf(int at) {
    var items = new LinkedHashSet<Item>();
    if (at < sentence.size()) {
      var target = subjects.at(at);
      items.addAll(target.items());
      items.addAll(target.beside());
      items.addAll(subjects.against(at));
    }
    return items;
  }

  /** Numbers are held against the data one by one. */
  private boolean measured(int at) {
    return sentence.quantities().stream().anyMatch(q -> q.start() <= at && at < q.end())
        || sentence.word(at).chars().allMatch(Character::isDigit);
  }

  /** Values and flags of the catalogue are held against the item's. */
  private boolean judged(int at) {
    return sentence.matches().stream()
        .filter(m -> m.start() <= at && at < m.end())
        .anyMatch(this::claimed);
  }

  private boolean claimed(Lexicon.Match match) {
    return match.entries().stream()
        .anyMatch(
            e ->
                e instanceof LexiconEntry.ValueOf of
                        && ValueClaims.meant(of, sentence, match, scene)
                    || e instanceof LexiconEntry.AttributeName name
                        && scene.facts().attribute(name.attribute()).isPresent());
  }

  /** A value, a number or a place of an item, or some words of its text. */
  private boolean fact() {
    var told = new HashSet<String>();
    for (int i = 0; i < sentence.size(); i++) {
      var stem = sentence.stem(i);
      if (subjects.named(i) || sentence.hypothetical(i) || spokenOf(i).isEmpty()) {
        continue;
      }
      if (judged(i) && !labels(i) || place(i) || counted(i)) {
        return true;
      }
      if (PLAIN.stems().contains(stem)) {
        continue;
      }
      int at = i;
      if (spokenOf(i).stream().anyMatch(item -> scene.text(item).values().contains(stem))
          || spokenOf(i).stream().anyMatch(item -> beside(item, at))) {
        return true;
      }
      if (spokenOf(i).stream().anyMatch(item -> has(item, stem))) {
        told.add(stem);
      }
    }
    return told.size() >= TELLING;
  }

  /** The name of an attribute without its value. */
  private boolean labels(int at) {
    return sentence.matches().stream()
        .filter(m -> m.start() <= at && at < m.end())
        .flatMap(m -> m.entries().stream())
        .allMatch(
            e ->
                e instanceof LexiconEntry.AttributeName name
                    && scene
                        .facts()
                        .attribute(name.attribute())
                        .filter(a -> a.type() == AttributeType.BOOLEAN)
                        .isEmpty());
  }

  /** "Lightest", "most expensive": whole, from this word on. */
  private boolean place(int at) {
    return scene.vocabulary().places().stream()
        .map(p -> p.getFirst().words())
        .anyMatch(
            w ->
                sentence
                        .text()
                        .regionMatches(true, sentence.tokens().get(at).start(), w, 0, w.length())
                    && ends(sentence.tokens().get(at).start() + w.length()));
  }

  private boolean ends(int character) {
    var text = sentence.text();
    return character >= text.length() || !Character.isLetter(text.charAt(character));
  }

  /** A number that measures something. */
  private boolean counted(int at) {
    return sentence.quantities().stream()
        .filter(q -> q.start() <= at && at < q.end())
        .anyMatch(
            q ->
                !q.bare()
                    || q.amount() > scene.list().size()
                    || spokenOf(at).stream()
                        .anyMatch(i -> words.values(i).contains(sentence.stem(q.end()))));
  }

  /** Two words in a row as the item's text has them, neither of them a plain one. */
  private boolean beside(Item item, int at) {
    var next = sentence.stem(at + 1);
    return at + 1 < sentence.size()
        && !PLAIN.stems().contains(next)
        && scene.text(item).prose().contains(" " + sentence.stem(at) + " " + next + " ");
  }
}
