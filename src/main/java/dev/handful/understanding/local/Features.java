package dev.handful.understanding.local;

import dev.handful.catalogue.Lexicon.Match;
import dev.handful.dialogue.Polarity;
import java.util.List;

/** Parts of a thing that the catalogue sells as things of their own: "with drawers". */
final class Features {
  private static final List<String> ARTICLES = List.of("a", "an", "the", "some", "any");

  private Features() {}

  /**
   * "Something with a white frame" is no frame; nor are "sliding doors would be great" and
   * "backrest is a must", said without an article to someone who looks for another kind.
   */
  static boolean named(Reading reading, Match match) {
    return with(reading, match) || wished(reading, match);
  }

  private static boolean with(Reading reading, Match match) {
    int from = reading.clauseStart(match.start());
    for (int token = match.start() - 1; token >= from; token--) {
      int here = token;
      if (reading.in(CueKind.WITH, token)) {
        return true;
      }
      boolean describes =
          ARTICLES.contains(reading.surfaces.get(token))
              || reading.matches.stream()
                  .anyMatch(m -> m.start() <= here && here < m.end() && !Scope.types(reading, m));
      if (!describes) {
        return false;
      }
    }
    return false;
  }

  private static boolean wished(Reading reading, Match match) {
    var types = reading.snapshot.catalogue().schema().typeAttributes();
    boolean other =
        reading.state.constraints().stream()
            .anyMatch(c -> c.polarity() == Polarity.WANT && types.contains(c.attribute()));
    int from = reading.clauseStart(match.start());
    int to = reading.clauseEnd(match.start());
    boolean said =
        reading.cues.stream()
            .filter(c -> c.is(CueKind.NICE) || c.is(CueKind.MUST))
            .anyMatch(c -> c.start() >= match.end() && c.end() <= to);
    boolean article =
        reading.surfaces.subList(from, match.start()).stream().anyMatch(ARTICLES::contains);
    return other
        && said
        && !article
        && reading.cueWithin(CueKind.SEEK, from, match.start()) == null;
  }
}
