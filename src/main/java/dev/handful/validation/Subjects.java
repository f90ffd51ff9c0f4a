package dev.handful.validation;

import dev.handful.catalogue.Item;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whom each claim of a sentence is about: the item named last, else the text's own. */
final class Subjects {

  private static final Set<String> JOINING = Set.of("and", "or", "the", "both");

  private final Scene scene;
  private final Sentence sentence;
  private final List<Mention> mentions;

  private Subjects(Scene scene, Sentence sentence, List<Mention> mentions) {
    this.scene = scene;
    this.sentence = sentence;
    this.mentions = mentions;
  }

  static Subjects of(Scene scene, Sentence sentence) {
    var found = new ArrayList<Mention>();
    int at = 0;
    while (at < sentence.size()) {
      var mention = Naming.at(scene, sentence, at, found);
      if (mention == null) {
        at++;
      } else {
        add(found, mention, sentence);
        at = mention.end();
      }
    }
    return new Subjects(scene, sentence, List.copyOf(found));
  }

  /** "The first and the third are ...": of both. */
  private static void add(List<Mention> found, Mention next, Sentence sentence) {
    var last = found.isEmpty() ? null : found.getLast();
    if (last == null || last.against() != next.against() || !joined(sentence, last, next)) {
      found.add(next);
      return;
    }
    var items = new LinkedHashSet<Item>(last.target().items());
    items.addAll(next.target().items());
    found.removeLast();
    found.add(
        new Mention(last.start(), next.end(), Target.all(List.copyOf(items)), last.against()));
  }

  private static boolean joined(Sentence sentence, Mention one, Mention next) {
    for (int i = one.end(); i < next.start(); i++) {
      if (!JOINING.contains(sentence.word(i))) {
        return false;
      }
    }
    return next.start() > one.end();
  }

  /** Whether this word is part of a name. */
  boolean named(int token) {
    return mentions.stream().anyMatch(m -> m.start() <= token && token < m.end());
  }

  boolean nobody() {
    return mentions.isEmpty();
  }

  /** The items this word is held against: those named behind it, or in front of all. */
  List<Item> against(int token) {
    return mentions.stream()
        .filter(Mention::against)
        .filter(m -> m.start() >= token || m.start() == 0)
        .findFirst()
        .or(() -> mentions.stream().filter(Mention::against).findFirst())
        .map(m -> m.target().items())
        .orElse(List.of());
  }

  /** Of whom what stands at this word must be true. */
  Target at(int token) {
    Mention before = null;
    Mention beside = null;
    for (var mention : mentions) {
      if (mention.start() <= token && !mention.against()) {
        before = mention;
        beside = null;
      } else if (mention.start() <= token) {
        beside = mention;
      }
    }
    var target = before == null ? unnamed(token) : before.target();
    return beside == null ? target : target.beside(beside.target().items());
  }

  /** "The cheapest is the Sunday": whom the sentence names behind the word. */
  private Target unnamed(int token) {
    if (scene.own() == null) {
      for (var mention : mentions) {
        if (mention.start() > token && !mention.against()) {
          return mention.target();
        }
      }
    }
    return Target.all(scene.items());
  }

  Sentence sentence() {
    return sentence;
  }
}
