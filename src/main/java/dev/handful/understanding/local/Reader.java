package dev.handful.understanding.local;

import dev.handful.catalogue.Lexicon;
import dev.handful.catalogue.Lexicon.Match;
import dev.handful.catalogue.LexiconEntry;
import dev.handful.dialogue.DialogueState;
import dev.handful.language.Quantities;
import dev.handful.language.Quantity;
import dev.handful.language.Token;
import dev.handful.language.Words;
import dev.handful.prompt.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recognises quantities, catalogue words, cues, attribute names and adjectives in a message. */
final class Reader {
  private static final int LONGEST_MENTION = 3;
  private static final double MENDED = 0.9;
  private static final Pattern ENDS_IN_IS = Pattern.compile("['\u2019\u02bc`]s$");
  private static final Set<String> POINTED =
      Set.of("one", "first", "second", "third", "last", "which");

  private final Words words;
  private final Quantities quantities;
  private final Cues cues;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(Snapshot snapshot, Vocabulary vocabulary, Proofreader proofreader) {

    /** Prices and stock change without a word changing. */
    boolean of(Snapshot other) {
      return snapshot.prompts() == other.prompts()
          && snapshot.catalogue().saysTheSame(other.catalogue());
    }
  }

  Reader(Words words, Quantities quantities, Cues cues) {
    this.words = words;
    this.quantities = quantities;
    this.cues = cues;
  }

  Reading read(String text, DialogueState state, Snapshot snapshot) {
    var known = known(snapshot);
    var vocabulary = known.vocabulary();
    var written = words.tokens(text);
    var tokens = known.proofreader().read(written);
    var surfaces =
        tokens.stream()
            .map(token -> written.contains(token) ? surface(text, token) : token.text())
            .toList();

    var spoken = quantities.find(text, tokens);
    var asked = state.pending() == null ? null : state.pending().attribute();
    var matches =
        new ValueMatches(snapshot.catalogue().lexicon(), vocabulary, cues)
            .find(tokens, surfaces, Punctuation.pauses(text, tokens)).stream()
                .filter(m -> !onlyMeasures(m, spoken, asked, vocabulary))
                .filter(m -> !slipOfName(m, tokens, vocabulary))
                .map(m -> doubted(m, tokens, written))
                .filter(m -> !Surnames.doubtful(m, snapshot.catalogue()))
                .toList();
    var phrases =
        cues.find(surfaces).stream()
            .filter(c -> matches.stream().noneMatch(m -> holds(m, c)))
            .toList();
    var measured =
        spoken.stream()
            .filter(q -> matches.stream().noneMatch(m -> holds(m, q)))
            .filter(q -> !ofName(q, tokens, vocabulary))
            .toList();
    var mentions = mentions(vocabulary, tokens, surfaces, matches);
    var graded =
        new Grades(cues, vocabulary)
            .find(surfaces, tokens.stream().map(Token::stem).toList(), matches);
    var spans =
        new Reading.Spans(
            text,
            tokens,
            surfaces,
            measured,
            spoken,
            matches,
            phrases,
            mentions.stream()
                .filter(
                    m ->
                        phrases.stream()
                            .noneMatch(
                                c ->
                                    c.is(CueKind.FILLER)
                                        && c.start() <= m.start()
                                        && m.end() <= c.end()))
                .toList(),
            grades(phrases, new Extents(vocabulary).named(surfaces, graded, mentions)),
            cues);
    return new Reading(spans, state, snapshot, vocabulary);
  }

  /** As typed, lower-cased, without apostrophes: how the cue file writes its phrases. */
  private static String surface(String text, Token token) {
    var written = text.substring(token.start(), token.end()).toLowerCase(Locale.ROOT);
    // "this one's nice", "the second's too big": "is", where "that's" is a word of the file
    boolean is = ENDS_IN_IS.matcher(written).find() && POINTED.contains(token.text());
    return is ? token.text() : written.replaceAll("['\u2019\u02bc`]", "");
  }

  /** "drop handle", "table with drop leaf": words of a name do nothing else. */
  private static boolean holds(Match match, Cue cue) {
    return match.end() - match.start() > cue.end() - cue.start()
        && match.start() <= cue.start()
        && cue.end() <= match.end();
  }

  /** "3-seat sofa", "table and 4 chairs": the number belongs to the name of the thing. */
  private static boolean holds(Match match, Quantity quantity) {
    return match.end() - match.start() > 1
        && match.start() <= quantity.start()
        && quantity.start() < match.end();
  }

  /** "The price of the Ridgeline 2": the number belongs to the name of the product. */
  private static boolean ofName(Quantity quantity, List<Token> tokens, Vocabulary vocabulary) {
    var words = tokens.stream().map(Token::text).toList();
    return quantity.start() > 0
        && quantity.end() == quantity.start() + 1
        && !vocabulary
            .titleParts()
            .called(words.subList(quantity.start() - 1, quantity.end()))
            .isEmpty();
  }

  /** "20 litres" is an amount before it is the name of a size, where an attribute holds amounts. */
  private boolean onlyMeasures(
      Match match, List<Quantity> spoken, @Nullable String asked, Vocabulary vocabulary) {
    boolean answers =
        match.entries().stream()
            .anyMatch(e -> e instanceof LexiconEntry.ValueOf v && v.attribute().equals(asked));
    return !answers
        && spoken.stream()
            .filter(q -> q.unit() != null && q.start() == match.start() && q.end() == match.end())
            .anyMatch(q -> vocabulary.measured(q.unit()));
  }

  /** What was mended is less sure than what is written so. */
  private static Match doubted(Match match, List<Token> tokens, List<Token> written) {
    boolean mended = !written.containsAll(tokens.subList(match.start(), match.end()));
    return mended && match.similarity() == 1
        ? new Match(match.start(), match.end(), match.entries(), MENDED)
        : match;
  }

  /** "Packable" names an attribute, although its stem is that of "packs". */
  private static boolean slipOfName(Match match, List<Token> tokens, Vocabulary vocabulary) {
    var word = tokens.get(match.start()).text();
    return match.end() - match.start() == 1
        && vocabulary.names(word)
        && !vocabulary.phrases().contains(word)
        && match.entries().stream()
            .flatMap(
                e ->
                    e instanceof LexiconEntry.ValueOf v
                        ? Stream.concat(v.named().stream(), v.narrower().stream())
                        : Stream.<String>empty())
            .noneMatch(value -> value.toLowerCase(Locale.ROOT).contains(word));
  }

  /** "As long as" measures nothing. */
  private static List<Grade> grades(List<Cue> cues, List<Grade> grades) {
    return grades.stream()
        .filter(
            g ->
                cues.stream()
                    .noneMatch(
                        c -> c.is(CueKind.FILLER) && c.start() <= g.start() && g.end() <= c.end()))
        .toList();
  }

  private List<Mention> mentions(
      Vocabulary vocabulary, List<Token> tokens, List<String> surfaces, List<Match> matches) {
    var found = new ArrayList<Mention>();
    int at = 0;
    while (at < tokens.size()) {
      int length = Math.min(LONGEST_MENTION, tokens.size() - at);
      List<String> named = List.of();
      while (length > 0 && named.isEmpty()) {
        named =
            vocabulary.named(tokens.subList(at, at + length).stream().map(Token::stem).toList());
        if (named.isEmpty() && length == 1) {
          named = vocabulary.named(List.of(surfaces.get(at)));
        }
        length -= named.isEmpty() ? 1 : 0;
      }
      int start = at;
      int end = at + length;
      if (length > 0 && matches.stream().noneMatch(m -> covers(m, start, end))) {
        found.add(new Mention(start, end, named));
      }
      at += Math.max(1, length);
    }
    return List.copyOf(found);
  }

  /** "high cabinet" is a kind of thing, not a height. */
  private static boolean covers(Lexicon.Match match, int start, int end) {
    return match.start() <= start
        && end <= match.end()
        && match.end() - match.start() > end - start;
  }

  /** The latest of each catalogue. */
  private Known known(Snapshot snapshot) {
    var name = snapshot.catalogue().schema().name();
    var last = known.get(name);
    if (last != null && last.of(snapshot)) {
      return last;
    }
    var vocabulary = new Vocabulary(words, cues, snapshot);
    var proofreader = new Proofreader(words, cues, snapshot.catalogue(), vocabulary);
    var next = new Known(snapshot, vocabulary, proofreader);
    known.put(name, next);
    return next;
  }
}
