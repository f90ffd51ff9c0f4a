package dev.handful.validation;

import dev.handful.catalogue.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names in a sentence: titles, short titles, places in the list, "the others", "two of them". */
final class Naming {

  private static final int LONG_ENOUGH = 3;
  private static final Set<String> ENDS = Set.of("one", "and", "or", "of", "");

  private Naming() {}

  /** What is named from this word on, or null. */
  static @Nullable Mention at(Scene scene, Sentence sentence, int at, List<Mention> before) {
    var titled = titled(scene, sentence, at);
    if (titled != null || scene.own() != null) {
      return titled;
    }
    var place = place(scene, sentence, at);
    return place == null ? group(scene, sentence, at, before) : place;
  }

  private static @Nullable Mention titled(Scene scene, Sentence sentence, int at) {
    if (!sentence.capital(at) && !Character.isDigit(sentence.word(at).charAt(0))) {
      return null;
    }
    int longest = 0;
    var named = new ArrayList<Item>();
    for (var item : scene.known()) {
      int length = run(scene.text(item), sentence, at);
      if (length > longest) {
        longest = length;
        named.clear();
      }
      if (length > 0 && length == longest) {
        named.add(item);
      }
    }
    if (named.isEmpty()) {
      return null;
    }
    var listed = named.stream().filter(scene.list()::contains).toList();
    var meant = listed.isEmpty() ? named : listed;
    // The card speaks of its own item where a name fits several.
    var own = scene.own();
    var items = own != null && meant.contains(own) ? List.of(own) : List.copyOf(meant);
    // Whoever reads a name that fits several may think of any of them.
    return mention(scene, sentence, at, at + longest, items, items.size());
  }

  /** How many words from here on are a run of the title that names this item alone. */
  private static int run(ItemText text, Sentence sentence, int at) {
    var title = text.title();
    int longest = 0;
    for (int from = 0; from < title.size(); from++) {
      int length = 0;
      boolean telling = false;
      while (from + length < title.size()
          && at + length < sentence.size()
          && title.get(from + length).text().equals(sentence.word(at + length))) {
        var stem = sentence.stem(at + length);
        telling |=
            sentence.capital(at + length)
                && stem.length() >= LONG_ENOUGH
                && !sentence.claims().little().contains(sentence.word(at + length))
                && !text.values().contains(stem)
                && Character.isUpperCase(
                    text.item().title().codePointAt(title.get(from + length).start()));
        length++;
      }
      boolean whole = length == title.size() && sentence.capital(at);
      if ((telling || whole) && length > longest) {
        longest = length;
      }
    }
    return longest;
  }

  /** "The second one". */
  private static @Nullable Mention place(Scene scene, Sentence sentence, int at) {
    var token = sentence.tokens().get(at);
    var rank = Vocabulary.QUANTITIES.ordinal(token);
    boolean last = token.text().equals("last");
    var next = sentence.word(at + 1);
    boolean stands =
        (at == 0 || sentence.word(at - 1).equals("the"))
            && (ENDS.contains(next)
                || scene.claims().verbs().contains(next)
                || sentence.divided(at, at + 1)
                || scene.items().stream().anyMatch(i -> kind(scene, i, sentence.stem(at + 1)))
                || at + 2 < sentence.size() && !sentence.divided(at, at + 1) && next.equals("only")
                || sentence.word(at + 1).endsWith("s") && rank.isPresent());
    if (!stands || rank.isEmpty() && !last) {
      return null;
    }
    int place = last ? scene.list().size() : rank.getAsInt();
    return place < 1 || place > scene.list().size()
        ? null
        : mention(scene, sentence, at, at + 1, List.of(scene.list().get(place - 1)), 1);
  }

  private static boolean kind(Scene scene, Item item, String stem) {
    return item.category().stream()
        .anyMatch(c -> Vocabulary.WORDS.stems(c).stream().anyMatch(s -> s.startsWith(stem)));
  }

  private static @Nullable Mention group(
      Scene scene, Sentence sentence, int at, List<Mention> before) {
    var word = sentence.word(at);
    var claims = scene.claims();
    boolean ofThem =
        claims.counted().contains(sentence.word(at + 1))
            && Set.of("them", "these", "those", "the").contains(sentence.word(at + 2));
    var list = scene.items();
    if (claims.rest().contains(word)) {
      var named = before.stream().flatMap(m -> m.target().items().stream()).toList();
      var rest = list.stream().filter(i -> !named.contains(i)).toList();
      return rest.isEmpty() ? null : mention(scene, sentence, at, at + 1, rest, rest.size());
    }
    if (!ofThem) {
      return null;
    }
    var count =
        sentence.quantities().stream()
            .filter(q -> q.start() == at && q.bare() && q.end() == at + 1)
            .findFirst();
    if (count.isPresent() || word.equals("one")) {
      int least = count.isPresent() ? (int) count.get().amount() : 1;
      return new Mention(at, at + 2, new Target(list, least, true, List.of(), List.of()), false);
    }
    int least = word.equals("most") ? list.size() / 2 + 1 : claims.some().contains(word) ? 1 : 0;
    return least == 0
        ? null
        : new Mention(at, at + 2, new Target(list, least, false, List.of(), List.of()), false);
  }

  private static Mention mention(
      Scene scene, Sentence sentence, int start, int end, List<Item> items, int least) {
    boolean only = scene.own() == null && only(sentence, start);
    var others =
        only ? scene.items().stream().filter(i -> !items.contains(i)).toList() : List.<Item>of();
    boolean against = sentence.before(start, 2, scene.claims().against());
    return new Mention(start, end, new Target(items, least, false, others, List.of()), against);
  }

  private static boolean only(Sentence sentence, int start) {
    int at = sentence.word(start - 1).equals("the") ? start - 2 : start - 1;
    return sentence.word(at).equals("only");
  }
}
