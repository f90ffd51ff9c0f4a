package dev.handful.validation;

import dev.handful.language.Token;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges what a model wrote, sentence by sentence; what is not true is taken away. */
final class Prose {

  /**
   * What is left.
   *
   * @param text the sentences that stand; "" when none does
   * @param broken what the others broke
   */
  record Judged(String text, Set<Rule> broken) {}

  private static final int COPIED = 4;

  /** What the names' rules have found to be the item's own text is quoted, not claimed. */
  private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

  private final Scene scene;
  private final FormRules form;
  private final PromiseClaims promises;
  private final ItemWords words;

  Prose(Scene scene) {
    this.scene = scene;
    this.form = new FormRules(scene);
    this.promises = new PromiseClaims(scene);
    this.words = new ItemWords(scene);
  }

  Judged judge(String text) {
    var plain = FormRules.bare(text);
    var broken = EnumSet.noneOf(Rule.class);
    // A blob or a piece of JSON has no sentences.
    var whole = form.broken(plain);
    var kept = new ArrayList<String>();
    for (var sentence : whole == Rule.LEAK ? List.of(plain) : sentences(plain)) {
      var rule = broken(sentence);
      if (rule == null) {
        kept.add(sentence);
      } else {
        broken.add(rule);
      }
    }
    return new Judged(String.join(" ", kept), broken);
  }

  private @Nullable Rule broken(String text) {
    var shape = form.broken(text);
    if (shape != null) {
      return shape;
    }
    var sentence = read(text);
    if (sentence.size() == 0) {
      return Rule.UNGROUNDED;
    }
    var subjects = Subjects.of(scene, sentence);
    if (promises.quoted(sentence)) {
      return grounded(subjects).beside(passages());
    }
    var promise = promises.broken(sentence, subjects);
    if (promise != null) {
      return promise;
    }
    var name = new NameClaims(scene, subjects).broken();
    if (name != null) {
      return name;
    }
    if (sentence.asks() || scene.claims().unsaid().matcher(text).find()) {
      return grounded(subjects).broken();
    }
    var said = text.contains("“") ? read(QUOTED.matcher(text).replaceAll("“”")) : sentence;
    var claiming = said == sentence ? subjects : Subjects.of(scene, said);
    var rule = copied(said, claiming) ? null : data(claiming);
    return rule == null ? grounded(subjects).broken() : rule;
  }

  private GroundedClaims grounded(Subjects subjects) {
    return new GroundedClaims(scene, words, subjects);
  }

  private List<Token> passages() {
    return scene.facts().found().passages().stream()
        .flatMap(p -> Vocabulary.WORDS.tokens(p.title() + " " + p.text()).stream())
        .toList();
  }

  private Sentence read(String text) {
    return Sentence.read(
        text,
        Vocabulary.WORDS,
        Vocabulary.QUANTITIES,
        scene.facts().snapshot().catalogue().lexicon(),
        scene.claims());
  }

  /** A literal part of the item's own text. */
  private boolean copied(Sentence sentence, Subjects subjects) {
    var stems = sentence.tokens().stream().map(t -> t.stem()).toList();
    return stems.size() >= COPIED
        && subjects.nobody()
        && !scene.items().isEmpty()
        && scene.items().stream().allMatch(i -> scene.text(i).says(stems, scene.claims()));
  }

  private @Nullable Rule data(Subjects subjects) {
    var value = new ValueClaims(scene, subjects).broken();
    if (value != null) {
      return value;
    }
    var number = new NumberClaims(scene, subjects).broken();
    if (number != null) {
      return number;
    }
    var rank = new RankClaims(scene, subjects).broken();
    return rank != null ? rank : new BorrowedClaims(scene, subjects).broken();
  }

  /** Sentences; a full stop within a title ends none. */
  private List<String> sentences(String text) {
    var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text);
    var sentences = new ArrayList<String>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (!within(text, end)) {
        sentences.add(text.substring(start, end).strip());
        start = end;
      }
    }
    if (start < text.length()) {
      sentences.add(text.substring(start).strip());
    }
    sentences.removeIf(String::isBlank);
    return sentences;
  }

  private boolean within(String text, int end) {
    for (var item : scene.known()) {
      int at = text.indexOf(item.title());
      while (at >= 0) {
        if (at < end && end < at + item.title().length()) {
          return true;
        }
        at = text.indexOf(item.title(), at + 1);
      }
    }
    return false;
  }
}
