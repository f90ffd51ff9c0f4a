package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Lexicon.Match;
import dev.handful.dialogue.UserAct;
import dev.handful.language.Token;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Questions about the shop that no phrase of the cue file covers, told by the words of the shop's
 * own policies and by their form: "do gift cards expire?", "can I watch on two screens?". What asks
 * for a thing to buy ("do you have tents?") or is about an item shown is none.
 */
final class ShopQuestions implements Rule {
  private static final double LIKELY = 0.8;
  private static final int SEVERAL = 2;
  private static final Set<String> OPENING = Set.of("do", "have", "is", "are");
  private final References references;

  ShopQuestions(References references) {
    this.references = references;
  }

  @Override
  public void apply(Reading reading, Acts acts) {
    int start = 0;
    while (start < reading.size()) {
      int end = reading.sentenceEnd(start);
      int from = reading.questionStart(start);
      if (asks(reading, from) && reading.free(from, end) && aboutTheShop(reading, from, end)) {
        acts.add(new UserAct.InquirePolicy(reading.quote(from, end)), LIKELY, from, end);
      }
      start = end;
    }
  }

  /** Also "do you have subtitles", which opens as what looks for things does. */
  private static boolean asks(Reading reading, int from) {
    return reading.asks(from)
        || OPENING.contains(reading.surfaces.get(from))
            && reading.cues(CueKind.SEEK).anyMatch(c -> c.start() == from);
  }

  private boolean aboutTheShop(Reading reading, int from, int end) {
    var content =
        IntStream.range(from, end)
            .filter(token -> content(reading, token))
            .mapToObj(reading.tokens::get)
            .map(Token::stem)
            .toList();
    if (priceOfTheShop(reading, from, end)) {
      return true;
    }
    if (content.isEmpty() || pointed(reading, from, end)) {
      return false;
    }
    var topics = reading.vocabulary.topics();
    boolean described = described(reading, from, end);
    long mentioned = content.stream().filter(topics::mentions).count();
    if (reading.cueWithin(CueKind.SEEK, from, end) != null) {
      return !described
          && topics.names(content.getFirst())
          && mentioned * SEVERAL >= content.size();
    }
    boolean permitted = reading.cueWithin(CueKind.PERMISSION, from, end) != null;
    return described
        ? content.stream().anyMatch(topics::owns) && mentioned == content.size()
        : permitted
            || content.stream().anyMatch(topics::owns)
            || mentioned >= SEVERAL && mentioned == content.size();
  }

  /** A word with meaning, and no phrase of greeting or asking. */
  private static boolean content(Reading reading, int token) {
    boolean asks = reading.in(CueKind.PERMISSION, token) || reading.in(CueKind.QUESTION, token);
    return !asks
        && !reading.stop(token)
        && !reading.vague(token)
        && telling(reading).noneMatch(m -> m.start() <= token && token < m.end())
        && reading.surfaces.get(token).chars().allMatch(Character::isLetter);
  }

  /** Whether the catalogue's words, an amount or an adjective tell what is looked for. */
  private static boolean described(Reading reading, int from, int end) {
    return telling(reading).anyMatch(m -> m.start() >= from && m.end() <= end)
        || reading.grades.stream().anyMatch(g -> g.start() >= from && g.end() <= end);
  }

  /** The catalogue's words, apart from "film" where everything is one. */
  private static Stream<Match> telling(Reading reading) {
    return reading.matches.stream()
        .filter(
            m -> {
              var meant = Meanings.choose(reading, m);
              return meant == null || !Values.everyItem(reading, meant);
            });
  }

  /** "How much does it cost?" where no item has a price: whatever is asked, the shop answers it. */
  private static boolean priceOfTheShop(Reading reading, int from, int end) {
    boolean named =
        reading.mentions.stream()
            .filter(m -> m.start() >= from && m.end() <= end)
            .anyMatch(m -> m.attributes().contains(Attribute.PRICE));
    boolean asked = named || reading.cueWithin(CueKind.PRICE_ASKED, from, end) != null;
    boolean described =
        telling(reading)
            .filter(m -> !reading.in(CueKind.PRICE_ASKED, m.start()))
            .anyMatch(m -> m.start() >= from && m.end() <= end);
    return asked
        && !described
        && reading.snapshot.catalogue().columns().numbers(Attribute.PRICE).isEmpty();
  }

  private boolean pointed(Reading reading, int from, int end) {
    return references.find(reading).stream().anyMatch(r -> r.start() >= from && r.end() <= end);
  }
}
