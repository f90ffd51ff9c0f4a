package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Lexicon.Match;
import dev.handful.catalogue.LexiconEntry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Values that are everyday words, too: "down" fills a jacket, but "packs down" and "down to 20" say
 * nothing of it. They count right before what the catalogue names, and as what somebody likes, does
 * without or looks for.
 */
final class EverydayValues {
  private static final int SHORTEST = 4;
  private final Cues cues;
  private final Map<String, List<LexiconEntry>> values = new HashMap<>();

  EverydayValues(Cues cues, Catalogue catalogue) {
    this.cues = cues;
    var types = catalogue.schema().typeAttributes();
    for (var attribute : catalogue.schema().attributes()) {
      if (attribute.type() == AttributeType.KEYWORD
          && attribute.filter()
          && !types.contains(attribute.name())) {
        read(catalogue, attribute);
      }
    }
  }

  private void read(Catalogue catalogue, Attribute attribute) {
    catalogue.columns().words(attribute.name()).stream()
        .filter(v -> v.length() >= SHORTEST && cues.stop(v.toLowerCase(Locale.ROOT)))
        .forEach(
            v ->
                values
                    .computeIfAbsent(v.toLowerCase(Locale.ROOT), w -> new ArrayList<>())
                    .add(
                        new LexiconEntry.ValueOf(
                            List.of(v), attribute.name(), List.of(v), List.of())));
  }

  List<Match> find(List<String> surfaces, List<Match> matches, BitSet pauses) {
    var found = new ArrayList<Match>();
    for (int token = 0; token < surfaces.size() && !values.isEmpty(); token++) {
      var entries = values.get(surfaces.get(token));
      if (entries != null && meant(surfaces, matches, pauses, token)) {
        found.add(new Match(token, token + 1, entries, 1));
      }
    }
    return List.copyOf(found);
  }

  private boolean meant(List<String> surfaces, List<Match> matches, BitSet pauses, int token) {
    int next = token + 1;
    boolean last = next == surfaces.size() || pauses.get(next);
    boolean thing = !last && matches.stream().anyMatch(m -> m.start() == next);
    boolean filling = !last && cues.is(WordList.AFTER_A_VALUE, surfaces.get(next));
    boolean liked = last && token > 0 && cues.is(WordList.BEFORE_A_VALUE, surfaces.get(token - 1));
    return thing || filling || liked;
  }
}
