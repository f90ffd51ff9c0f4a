package dev.handful.understanding.local;

import dev.handful.catalogue.Lexicon.Match;
import dev.handful.catalogue.LexiconEntry;
import dev.handful.catalogue.LexiconEntry.ValueOf;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue's words become constraints: kinds of things, colours, materials; with polarity. */
final class Values implements Rule {
  private static final double SURE = 0.95;
  private static final double PARTLY = 0.75;
  private static final List<String> OWN = List.of("my", "our", "their");
  private static final List<String> IS = List.of("is", "isnt", "was", "wasnt");
  private static final List<String> ARTICLES = List.of("a", "an", "some");

  @Override
  public void apply(Reading reading, Acts acts) {
    Match type = null;
    for (var match : reading.matches) {
      if (!reading.free(match.start(), match.end())) {
        continue;
      }
      var entry = Meanings.choose(reading, match);
      if (entry == null) {
        continue;
      }
      boolean kind = types(reading).contains(entry.attribute());
      boolean negated =
          Scope.negated(reading, match.start())
              || !kind && reading.lessened(match.start())
              || kind && Ownership.owned(reading, match);
      if (!kind && possessed(reading, match)) {
        reading.claim(match.start(), match.end());
        continue;
      }
      if (kind && (anyKind(reading, match) || everyItem(reading, entry))) {
        reading.claim(match.start(), match.end());
        continue;
      }
      if (kind && !negated && aside(reading, acts, match)) {
        reading.claim(match.start(), match.end());
        continue;
      }
      if (kind && !negated && elsewhere(reading, match, type)) {
        continue;
      }
      var optional = Scope.optional(reading, match.start());
      if (optional != null) {
        acts.add(new UserAct.Retract(null, entry.attribute()), SURE, optional.start(), match.end());
        continue;
      }
      if (!kind && Ownership.already(reading, match)) {
        reading.claim(match.start(), match.end());
        continue;
      }
      disclose(reading, acts, match, entry, negated);
      if (negated && !kind && reading.mentions.isEmpty() && reading.asked() == null) {
        Kindred.avoid(reading, acts, match, entry);
      }
      type = kind && !negated ? match : type;
    }
  }

  /** "Our French is bad", "better than our French": what is the shopper's own is no wish. */
  private static boolean possessed(Reading reading, Match match) {
    int own = match.start() - 1;
    boolean told = match.end() < reading.size() && IS.contains(reading.surfaces.get(match.end()));
    boolean compared = own > 0 && reading.surfaces.get(own - 1).equals("than");
    return own >= 0
        && OWN.contains(reading.surfaces.get(own))
        && (told || compared)
        && reading.asked() == null;
  }

  static List<String> types(Reading reading) {
    return reading.snapshot.catalogue().schema().typeAttributes();
  }

  /** "Furniture" in a furniture shop names no kind. */
  private static boolean anyKind(Reading reading, Match match) {
    return match.end() - match.start() == 1
        && reading.vague(match.start())
        && match.entries().stream()
            .noneMatch(e -> e instanceof ValueOf value && !value.named().isEmpty());
  }

  /** "A film", where everything is one, rules nothing out and belongs on no list of wishes. */
  static boolean everyItem(Reading reading, ValueOf entry) {
    var wanted = new Wanted.Values(entry.named(), entry.narrower());
    var columns = reading.snapshot.catalogue().columns();
    return wanted.holders(columns, entry.attribute()) == columns.items().size();
  }

  /**
   * In an answer to an open question a kind counts when it is asked for: "black, like my table"
   * looks for no table, "black, and I'd rather have a table" does.
   */
  private static boolean aside(Reading reading, Acts acts, Match match) {
    var asked = reading.asked();
    if (asked == null || types(reading).contains(asked)) {
      return false;
    }
    boolean filled =
        acts.wants(asked)
            || reading.matches.stream()
                .flatMap(m -> m.entries().stream())
                .anyMatch(e -> attributeIs(e, asked));
    int from = reading.clauseStart(match.start());
    int to = reading.clauseEnd(match.start());
    boolean cued =
        reading.cueWithin(CueKind.SEEK, from, match.start()) != null
            || reading.cueWithin(CueKind.CORRECTION, from, to) != null;
    return filled && !cued && !named(reading, match, from, to);
  }

  /** "A white desk" as a whole answer names its kind. */
  private static boolean named(Reading reading, Match match, int from, int to) {
    boolean plain = match.end() == to && from == 0;
    for (int token = from; plain && token < match.start(); token++) {
      int here = token;
      plain =
          ARTICLES.contains(reading.surfaces.get(token))
              || reading.matches.stream().anyMatch(m -> m.start() <= here && here < m.end());
    }
    return plain;
  }

  /** A second kind of thing that is not listed with the first ("a cushion for my chair"). */
  private static boolean elsewhere(Reading reading, Match match, @Nullable Match type) {
    if (Features.named(reading, match)) {
      return true;
    }
    if (match.entries().stream().anyMatch(e -> attributeIs(e, reading.asked()))) {
      return false;
    }
    if (Scope.context(reading, match.start())) {
      return true;
    }
    if (type == null || types(reading).size() > 1 && reading.sentenceBefore(match.start())) {
      return false;
    }
    var between = reading.surfaces.subList(type.end(), match.start());
    boolean listed = between.contains("and") || between.contains("or");
    for (int token = type.end(); token <= match.start(); token++) {
      listed |= reading.pauseBefore(token) || reading.in(CueKind.CORRECTION, token);
    }

    boolean from = between.contains("from") || between.contains("in") || between.contains("your");
    return !listed && !from;
  }

  private static boolean attributeIs(LexiconEntry entry, @Nullable String attribute) {
    return entry instanceof ValueOf value && value.attribute().equals(attribute);
  }

  private static void disclose(
      Reading reading, Acts acts, Match match, ValueOf entry, boolean negated) {
    if (negated && Companions.ruleOut(reading, acts, match)) {
      return;
    }
    var wanted = new Wanted.Values(entry.named(), entry.narrower());
    boolean kind = types(reading).contains(entry.attribute());
    // "A gift" says what it is for, it does not rule out what no one called a gift.
    boolean vague = match.end() - match.start() == 1 && reading.vague(match.start());
    var strength =
        kind
            ? Strength.MUST
            : vague
                    || Purposes.named(reading, match, entry.attribute())
                    || Additions.allowed(reading, match)
                ? Strength.NICE
                : Strengths.of(reading, match.start());
    var owned = kind ? Ownership.owning(reading, match) : null;
    var cue = owned == null ? Scope.negation(reading, match.start()) : owned;
    int start = cue == null ? match.start() : Math.min(cue.start(), match.start());
    // The refusal of a whole list stays for its last word.
    boolean beside = cue != null && cue.start() <= match.end();
    int end = beside ? Math.max(cue.end(), match.end()) : match.end();
    var polarity = negated ? Polarity.AVOID : Polarity.WANT;
    var all = negated ? wanted : Additions.joined(reading, match, entry.attribute(), wanted);
    if (negated) {
      acts.quoteBy(entry.attribute(), polarity, match.start(), match.end());
    }
    double confidence = (entry.named().isEmpty() ? PARTLY : SURE) * match.similarity();
    acts.disclose(
        entry.attribute(),
        all,
        polarity,
        negated ? Strength.MUST : all == wanted ? strength : Strength.MUST,
        confidence,
        start,
        end);
  }
}
