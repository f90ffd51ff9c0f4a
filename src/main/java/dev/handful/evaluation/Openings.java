package dev.handful.evaluation;

import dev.handful.evaluation.Speech.Spoken;
import dev.handful.evaluation.shop.CataloguedItem;
import dev.handful.evaluation.shop.Fact;
import dev.handful.evaluation.shop.Feed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * First messages of simulated shoppers, in turn: the kind of thing, the kind and one wish, only a
 * use, mood or occasion, only a word of its description. A catalogue of one kind of thing has no
 * openings that say only the kind.
 */
final class Openings {
  private static final int RARE = 8;
  private static final int LONG = 5;

  /** A first message, and how much it says. */
  record Opening(String kind, Spoken spoken) {}

  private enum Manner {
    KIND,
    WISH,
    VAGUE,
    WORD
  }

  private final Feed feed;
  private final Speech speech;
  private final List<Manner> manners;
  private final Map<String, Integer> documents = new HashMap<>();

  Openings(Feed feed, Speech speech) {
    this.feed = feed;
    this.speech = speech;
    boolean several = feed.items().stream().map(this::kind).distinct().count() > 1;
    this.manners =
        several ? List.of(Manner.values()) : List.of(Manner.WISH, Manner.VAGUE, Manner.WORD);
    feed.items()
        .forEach(item -> words(item).forEach(word -> documents.merge(word, 1, Integer::sum)));
  }

  Opening of(CataloguedItem item, Map<String, Fact> known, int number, SplittableRandom random) {
    Opening opening =
        switch (manners.get(number % manners.size())) {
          case KIND -> kindOnly(item, random);
          case WISH -> patterned("kind+wish", speech.paraphrases().wishes(), item, known, random);
          case VAGUE -> patterned("vague", speech.paraphrases().vague(), item, known, random);
          case WORD -> remembered(item, random);
        };
    String text = opening.spoken().text();
    String capital = text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    return new Opening(opening.kind(), new Spoken(capital, opening.spoken().musts()));
  }

  private Opening kindOnly(CataloguedItem item, SplittableRandom random) {
    return new Opening("kind", framed(new Spoken(counted(kind(item)), ofKind(item)), random));
  }

  private Opening patterned(
      String name,
      Map<String, List<String>> patterns,
      CataloguedItem item,
      Map<String, Fact> known,
      SplittableRandom random) {
    List<String> usable =
        known.keySet().stream()
            .sorted()
            .filter(a -> speech.paraphrases().key(patterns.keySet(), feed.shape(), a).isPresent())
            .filter(a -> !(known.get(a) instanceof Fact.Flag(boolean yes)) || yes)
            .toList();
    if (usable.isEmpty()) {
      return kindOnly(item, random);
    }
    String attribute = usable.get(random.nextInt(usable.size()));
    String key = speech.paraphrases().key(patterns.keySet(), feed.shape(), attribute).orElseThrow();
    String pattern = Paraphrases.pick(patterns.get(key), random);
    Spoken wish = speech.say(pattern, attribute, one(known.get(attribute), random), random);
    boolean kind = wish.text().contains("{kind");
    List<StatedMust> musts = new ArrayList<>(wish.musts());
    musts.addAll(kind ? ofKind(item) : List.of());
    String text = wish.text().replace("{kind}", counted(kind(item))).replace("{kinds}", kind(item));
    Spoken spoken = new Spoken(text, musts);
    return new Opening(name, kind ? framed(spoken, random) : spoken);
  }

  private Opening remembered(CataloguedItem item, SplittableRandom random) {
    List<String> rare =
        words(item).stream().filter(word -> documents.get(word) <= RARE).sorted().toList();
    if (rare.isEmpty()) {
      return kindOnly(item, random);
    }
    String word = rare.get(random.nextInt(rare.size()));
    String sentence = Paraphrases.pick(speech.paraphrases().remembered(), random);
    return new Opening("word", new Spoken(Speech.render(sentence, word), List.of()));
  }

  private Spoken framed(Spoken spoken, SplittableRandom random) {
    String frame = Paraphrases.pick(speech.paraphrases().openings(), random);
    return new Spoken(frame.replace("{it}", spoken.text()), spoken.musts());
  }

  private static Fact one(Fact fact, SplittableRandom random) {
    return fact instanceof Fact.Words(var values)
        ? new Fact.Words(List.of(values.get(random.nextInt(values.size()))))
        : fact;
  }

  private String narrow() {
    return feed.shape().typeAttributes().getFirst();
  }

  /** The narrowest name of its kind, lower case. */
  private String kind(CataloguedItem item) {
    List<String> kinds = item.values(narrow());
    return kinds.isEmpty() ? "something" : Speech.lower(kinds.getLast());
  }

  private List<StatedMust> ofKind(CataloguedItem item) {
    return item.values(narrow()).isEmpty()
        ? List.of()
        : List.of(new StatedMust.OfKind(narrow(), List.of(kind(item))));
  }

  /** "tents", but "a table". */
  private static String counted(String kind) {
    return kind.endsWith("s") || kind.equals("something") ? kind : Speech.withArticle(kind);
  }

  /** Long words written in lower case in the description: no names. */
  private static List<String> words(CataloguedItem item) {
    return Arrays.stream(item.description().split("[^\\p{L}-]+"))
        .filter(word -> word.length() >= LONG && Character.isLowerCase(word.charAt(0)))
        .distinct()
        .collect(Collectors.toList());
  }
}
