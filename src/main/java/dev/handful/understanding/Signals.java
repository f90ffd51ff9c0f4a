package dev.handful.understanding;

import dev.handful.catalogue.Lexicon;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import dev.handful.language.Spelling;
import dev.handful.language.Words;

/**
 * What a local reading shows of how well it went.
 *
 * @param words of the message
 * @param unexplained content words nothing explained
 * @param foreign of these, words that neither English nor the catalogue has
 * @param confidence of the least sure act; words kept for search do not count
 * @param unclear whether nothing was made of the message
 * @param unknownKind whether a kind of thing is sought that no catalogue word names
 */
record Signals(
    int words,
    int unexplained,
    int foreign,
    double confidence,
    boolean unclear,
    boolean unknownKind) {

  /** Shorter words are in no list of common ones. */
  private static final int SHORTEST = 4;

  static Signals of(String text, Interpretation local, Words words, Lexicon lexicon) {
    var acts = local.acts().stream().map(UnderstoodAct::act).toList();
    return new Signals(
        words.tokens(text).size(),
        local.unexplained().size(),
        (int) local.unexplained().stream().filter(word -> foreign(word, words, lexicon)).count(),
        local.acts().stream()
            .filter(act -> !leftOver(act.act()))
            .mapToDouble(UnderstoodAct::confidence)
            .min()
            .orElse(1),
        acts.stream().anyMatch(act -> act instanceof UserAct.Unclear),
        acts.stream().anyMatch(act -> act instanceof UserAct.SeekType));
  }

  private static boolean leftOver(UserAct act) {
    return act instanceof UserAct.Need || act instanceof UserAct.AvoidWords;
  }

  private static boolean foreign(String word, Words words, Lexicon lexicon) {
    return words.tokens(word).stream()
        .filter(token -> token.text().length() >= SHORTEST || !latin(token.text()))
        .anyMatch(token -> !Spelling.common(token.text()) && !lexicon.knows(token.stem()));
  }

  private static boolean latin(String word) {
    return word.codePoints()
        .filter(Character::isLetter)
        .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
  }
}
