package dev.handful.validation;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Direction;
import dev.handful.language.Currencies;
import dev.handful.language.Quantities;
import dev.handful.language.Units;
import dev.handful.language.Words;
import dev.handful.prompt.Snapshot;
import dev.handful.prompt.Wording;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What judging sentences needs of one catalogue and one wording; made once for both. */
final class Vocabulary {

  /** A word that places an item: "lightest", "cheaper". */
  record Place(String words, Attribute attribute, Direction direction, boolean most) {}

  private static final int SAMPLE = 2_000;
  private static final int RARE = 3;
  private static final int RARE_SHARE = 150;

  static final Words WORDS = new Words();
  static final Units UNITS = new Units();
  static final Currencies CURRENCIES = new Currencies();
  static final Quantities QUANTITIES = new Quantities(UNITS, CURRENCIES);
  static final ClaimWords CLAIMS = ClaimWords.english();

  private final Catalogue catalogue;
  private final Wording wording;
  private final List<List<Place>> places;
  private final Map<String, Integer> common = new HashMap<>();
  private final int sampled;
  private final Map<ItemId, ItemText> texts = new ConcurrentHashMap<>();
  private final Set<String> hosts = new HashSet<>();

  Vocabulary(Snapshot snapshot) {
    this.catalogue = snapshot.catalogue();
    this.wording = snapshot.wording();
    var found = new HashMap<String, List<Place>>();
    for (var attribute : catalogue.schema().attributes()) {
      if (attribute.show() && !attribute.protectedClass()) {
        for (var direction : Direction.values()) {
          place(found, wording.superlative(attribute, direction), attribute, direction, true);
          place(found, wording.comparative(attribute, direction), attribute, direction, false);
        }
      }
    }
    this.places =
        found.entrySet().stream()
            .sorted((one, two) -> two.getKey().length() - one.getKey().length())
            .map(Map.Entry::getValue)
            .toList();
    for (var item : catalogue.items().values()) {
      host(item.url());
    }
    // A sample will do: a catalogue of a million items must not hold up its first reply.
    int step = 1 + catalogue.items().size() / SAMPLE;
    int at = 0;
    int read = 0;
    for (var item : catalogue.items().values()) {
      if (at++ % step == 0) {
        read++;
        Set.copyOf(WORDS.stems(item.description())).forEach(s -> common.merge(s, 1, Integer::sum));
      }
    }
    this.sampled = read;
    host(snapshot.policy().assistant().privacyUrl());
    host(snapshot.policy().assistant().contact());
  }

  boolean of(Snapshot snapshot) {
    return catalogue.saysTheSame(snapshot.catalogue()) && wording == snapshot.wording();
  }

  /** Words that place items, by their wording, longest first. */
  List<List<Place>> places() {
    return places;
  }

  /** Whether few of the catalogue's texts have the word: who says it means one of those. */
  boolean rare(String stem) {
    return common.getOrDefault(stem, 0) <= Math.max(RARE, sampled / RARE_SHARE);
  }

  ItemText text(Item item) {
    var text = texts.computeIfAbsent(item.id(), id -> ItemText.of(item, WORDS, QUANTITIES));
    // An item shown earlier may differ from the one of this generation.
    return text.item().equals(item) ? text : ItemText.of(item, WORDS, QUANTITIES);
  }

  /** Whether the shop's own pages are there. */
  boolean owns(String link) {
    var host = hostOf(link.contains("://") ? link : "https://" + link);
    return host != null && hosts.contains(host);
  }

  private static void place(
      Map<String, List<Place>> places,
      @Nullable String words,
      Attribute attribute,
      Direction direction,
      boolean most) {
    if (words != null) {
      places
          .computeIfAbsent(words.toLowerCase(Locale.ROOT), w -> new ArrayList<>())
          .add(new Place(words.toLowerCase(Locale.ROOT), attribute, direction, most));
    }
  }

  private void host(@Nullable String url) {
    var host = url == null ? null : hostOf(url);
    if (host != null) {
      hosts.add(host);
    }
  }

  private static @Nullable String hostOf(String url) {
    try {
      var host = URI.create(url).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
