package dev.handful.validation;

import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.LexiconEntry;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Wanted;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** "The lightest", "cheaper than the second": true of the list, or of the whole catalogue. */
final class RankClaims {

  private static final Pattern SUPERLATIVE =
      Pattern.compile("(?i)\\b(?:(\\p{L}{3,}est)|the (?:most|least) (\\p{L}{3,}))\\b");
  private static final Pattern COMPARATIVE =
      Pattern.compile("(?i)\\b(?:(\\p{L}{3,}er)|(?:more|less) (\\p{L}{3,})) than\\b");

  private final Scene scene;
  private final Sentence sentence;
  private final Subjects subjects;
  private final Set<Integer> explained = new HashSet<>();

  RankClaims(Scene scene, Subjects subjects) {
    this.scene = scene;
    this.sentence = subjects.sentence();
    this.subjects = subjects;
  }

  @Nullable Rule broken() {
    var lower = sentence.text().toLowerCase(Locale.ROOT);
    if (scene.claims().anywhere().matcher(lower).find()) {
      return Rule.FALSE_RANK;
    }
    for (var places : scene.vocabulary().places()) {
      var words = places.getFirst().words();
      for (int at = found(lower, words, 0); at >= 0; at = found(lower, words, at + 1)) {
        int token = sentence.tokenAt(at);
        if (explained.add(token)
            && !subjects.named(token)
            && !holds(places, token, at + words.length())) {
          return Rule.FALSE_RANK;
        }
      }
    }
    return unknown(SUPERLATIVE, scene.claims().notSuperlative())
            || unknown(COMPARATIVE, scene.claims().notComparative())
        ? Rule.FALSE_RANK
        : null;
  }

  private static int found(String text, String words, int from) {
    int at = text.indexOf(words, from);
    while (at >= 0
        && (at > 0 && Character.isLetter(text.charAt(at - 1))
            || at + words.length() < text.length()
                && Character.isLetter(text.charAt(at + words.length())))) {
      at = text.indexOf(words, at + 1);
    }
    return at;
  }

  private boolean holds(List<Vocabulary.Place> places, int token, int endsAt) {
    if (sentence.hypothetical(token) || literal(places.getFirst().words())) {
      return true;
    }
    boolean negated = sentence.negated(token);
    boolean most = places.stream().anyMatch(Vocabulary.Place::most);
    return negated
        != places.stream()
            .filter(p -> p.most() == most)
            .flatMap(p -> borne(p, token))
            .anyMatch(p -> most ? superlative(p, token) : comparative(p, token, endsAt));
  }

  /** "Rated lower than most": of what another word names, where no item has the word's own. */
  private Stream<Vocabulary.Place> borne(Vocabulary.Place place, int token) {
    if (subjects.at(token).items().stream().anyMatch(i -> number(place, i) != null)) {
      return Stream.of(place);
    }
    return sentence.matches().stream()
        .flatMap(m -> m.entries().stream())
        .filter(LexiconEntry.AttributeName.class::isInstance)
        .flatMap(
            e -> scene.facts().attribute(((LexiconEntry.AttributeName) e).attribute()).stream())
        .map(a -> new Vocabulary.Place(place.words(), a, place.direction(), place.most()));
  }

  private boolean literal(String words) {
    var phrase = Vocabulary.WORDS.stems(words);
    return scene.items().stream().allMatch(i -> scene.text(i).says(phrase, scene.claims()));
  }

  private boolean superlative(Vocabulary.Place place, int token) {
    var target = subjects.at(token);
    boolean whole = scene.claims().whole().matcher(sentence.text()).find();
    boolean among = sentence.before(token, 3, scene.claims().oneOf());
    return target.holds(
        item -> {
          var own = number(place, item);
          if (own == null) {
            return false;
          }
          var rivals = whole ? kin(item) : scene.list();
          long said = rivals.stream().filter(other -> number(place, other) != null).count();
          long better = rivals.stream().filter(other -> beats(place, other, own)).count();
          return said > 1 && (among ? 2 * better < said : better == 0);
        });
  }

  private List<Item> kin(Item item) {
    var kinds = scene.facts().snapshot().catalogue().kinds();
    var kind = kinds.of(item);
    var catalogue = scene.facts().snapshot().catalogue();
    var named = new LinkedHashMap<ItemId, Item>();
    for (var attribute : catalogue.schema().typeAttributes()) {
      kind.map(List::of)
          .map(name -> catalogue.columns().having(attribute, name))
          .orElse(catalogue.columns().items())
          .forEach(other -> named.put(other.id(), other));
    }
    return named.values().stream().filter(other -> kinds.of(other).equals(kind)).toList();
  }

  private boolean comparative(Vocabulary.Place place, int token, int endsAt) {
    var against = subjects.against(token);
    var rest = sentence.text().substring(Math.min(endsAt, sentence.text().length()));
    boolean wish = sentence.after(sentence.tokenAt(endsAt), 4, scene.claims().yours());
    return subjects
        .at(token)
        .beside(List.of())
        .holds(
            item -> {
              var own = number(place, item);
              if (own == null) {
                return false;
              }
              if (!against.isEmpty()) {
                return against.stream()
                    .allMatch(other -> number(place, other) != null && beaten(place, other, own));
              }
              if (wish) {
                return bound(place, own);
              }
              var others = scene.list().stream().filter(o -> !o.id().equals(item.id())).toList();
              boolean all = rest.strip().startsWith("than");
              if (all && scene.claims().mostOf().matcher(rest).lookingAt()) {
                return most(place, item, own);
              }
              var said = others.stream().filter(other -> number(place, other) != null).toList();
              return !said.isEmpty()
                  && (all
                      ? said.stream().allMatch(other -> beaten(place, other, own))
                      : said.stream().anyMatch(other -> beaten(place, other, own)));
            });
  }

  /** Better than more than half of this list, or of its kind in the catalogue. */
  private boolean most(Vocabulary.Place place, Item item, double own) {
    return Stream.of(scene.list(), kin(item))
        .anyMatch(
            rivals -> {
              long said = rivals.stream().filter(o -> number(place, o) != null).count();
              return 2 * rivals.stream().filter(o -> beaten(place, o, own)).count() > said;
            });
  }

  /** "Narrower than your 150 cm". */
  private boolean bound(Vocabulary.Place place, double own) {
    return scene.facts().state().constraints().stream()
        .filter(c -> c.attribute().equals(place.attribute().name()))
        .anyMatch(
            c ->
                c.wanted() instanceof Wanted.Range(var low, var high)
                    && (place.direction() == Direction.LESS
                        ? high != null && own < high
                        : low != null && own > low));
  }

  private static @Nullable Double number(Vocabulary.Place place, Item item) {
    return Claims.number(item, place.attribute());
  }

  private static boolean beats(Vocabulary.Place place, Item other, double own) {
    var theirs = number(place, other);
    return theirs != null && (place.direction() == Direction.LESS ? theirs < own : theirs > own);
  }

  private static boolean beaten(Vocabulary.Place place, Item other, double own) {
    var theirs = number(place, other);
    return theirs != null && (place.direction() == Direction.LESS ? theirs > own : theirs < own);
  }

  /** A place no attribute bears out, unless the item's own text gives it. */
  private boolean unknown(Pattern form, Set<String> exceptions) {
    var matcher = form.matcher(sentence.text());
    while (matcher.find()) {
      var word =
          (matcher.group(1) != null ? matcher.group(1) : matcher.group(2)).toLowerCase(Locale.ROOT);
      int token = sentence.tokenAt(matcher.start());
      int last = sentence.tokenAt(matcher.start(matcher.group(1) != null ? 1 : 2));
      boolean known =
          explained.contains(token) || explained.contains(last) || explained.contains(last - 1);
      if (!known
          && !exceptions.contains(word)
          && !subjects.named(last)
          && !sentence.hypothetical(token)
          && !literal(word)) {
        return true;
      }
    }
    return false;
  }
}
