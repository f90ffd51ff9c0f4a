package dev.handful.understanding.local;

import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.LexiconEntry;
import dev.handful.dialogue.Shown;
import dev.handful.language.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Items called by their names: telling titles anywhere in a message; titles that are everyday words
 * only where a title is expected ("something like Heat", "I've seen Up") or in quotation marks.
 */
final class Titles {
  private static final Set<CueKind> EXPECTED =
      EnumSet.of(
          CueKind.MORE_LIKE,
          CueKind.SEEN,
          CueKind.UNSEEN,
          CueKind.FOND,
          CueKind.ACCEPT,
          CueKind.COMPARE);
  private static final int LONGEST = 12;
  private static final int PART = 3;
  private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";

  private Titles() {}

  static List<Reference> find(Reading reading) {
    var found = new ArrayList<Reference>();
    for (var cue : reading.cues) {
      if (EXPECTED.stream().anyMatch(cue::is)) {
        listed(reading, cue, found);
      }
    }
    for (int token = 0; token < reading.size(); token++) {
      if (quoted(reading, token)) {
        whole(reading, token, found, true);
      }
    }
    telling(reading, found);
    parts(reading, found);
    return List.copyOf(found);
  }

  /** "Something like Heat, Drive and Up": one after the other. */
  private static void listed(Reading reading, Cue cue, List<Reference> found) {
    int at = cue.end();
    while (at < reading.size()) {
      int next = whole(reading, at, found, false);
      if (next == at) {
        return;
      }
      boolean and = next < reading.size() && reading.in(CueKind.ADDITION, next);
      if (!and && !reading.pauseBefore(next)) {
        return;
      }
      at = next + (and ? 1 : 0);
    }
  }

  /** The longest title from here on; where it ends, or the same place when there is none. */
  private static int whole(Reading reading, int start, List<Reference> found, boolean quoted) {
    var stems = reading.tokens.stream().map(Token::stem).toList();
    for (int end = Math.min(reading.size(), start + LONGEST); end > start; end--) {
      var items = reading.snapshot.catalogue().lexicon().titled(stems.subList(start, end));
      if (!items.isEmpty() && (quoted || title(reading, start, end))) {
        add(reading, found, start, end, items);
        return end;
      }
    }
    return start;
  }

  /** "I liked it" is no film of that name; "I liked It" may be. */
  private static boolean title(Reading reading, int start, int end) {
    boolean capital = Character.isUpperCase(reading.text.charAt(reading.tokens.get(start).start()));
    boolean shouted = reading.text.equals(reading.text.toUpperCase(java.util.Locale.ROOT));
    return capital && !shouted || !IntStream.range(start, end).allMatch(reading::stop);
  }

  private static boolean quoted(Reading reading, int token) {
    int at = reading.tokens.get(token).start();
    return at > 0 && QUOTES.indexOf(reading.text.charAt(at - 1)) >= 0;
  }

  /** "The Ridgeline 2", "8x32": a model number alone only where things are compared or asked of. */
  private static void parts(Reading reading, List<Reference> found) {
    var words = reading.tokens.stream().map(Token::text).toList();
    for (int start = 0; start < words.size(); start++) {
      for (int end = Math.min(words.size(), start + PART); end > start; end--) {
        var items = reading.vocabulary.titleParts().called(words.subList(start, end));
        boolean word = Character.isLetter(words.get(start).charAt(0));
        if (!items.isEmpty() && (word || reading.has(CueKind.COMPARE) || reading.asks(start))) {
          add(reading, found, start, end, items);
        }
      }
    }
  }

  private static void telling(Reading reading, List<Reference> found) {
    for (var match : reading.matches) {
      boolean value = match.entries().stream().anyMatch(e -> e instanceof LexiconEntry.ValueOf);
      var items =
          match.entries().stream()
              .filter(e -> e instanceof LexiconEntry.TitleOf)
              .flatMap(e -> ((LexiconEntry.TitleOf) e).items().stream())
              .distinct()
              .toList();
      if (!value && !items.isEmpty()) {
        add(reading, found, match.start(), match.end(), items);
      } else if (value && reading.asks(match.start())) {
        whole(reading, match.start(), found, false); // "what is Jaws about?" asks of no series
      }
    }
  }

  /** Of several items of one name those on the page, else those shown before, else all. */
  private static void add(
      Reading reading, List<Reference> found, int start, int end, List<ItemId> items) {
    if (found.stream().anyMatch(r -> r.start() < end && start < r.end())) {
      return;
    }
    var last = among(reading.state.lastShown(), items);
    var before = among(reading.state.shown(), items);
    var meant = !last.isEmpty() ? last : !before.isEmpty() ? before : items;
    found.add(new Reference(start, end, meant, true));
  }

  private static List<ItemId> among(List<Shown> shown, List<ItemId> items) {
    return shown.stream().map(s -> s.item().id()).filter(items::contains).distinct().toList();
  }
}
