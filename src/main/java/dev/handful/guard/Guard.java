package dev.handful.guard;

import dev.handful.guard.PhraseBook.Speaker;
import dev.handful.language.Lookalikes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text for what may not be done with it: one pass over its words, and over what it hides
 * when something in it looks hidden. Thread-safe, pure.
 */
public final class Guard {

  // Built once: the catalogue and the conversation read with the same rules.
  private static final Guard ENGLISH = new Guard(PhraseBook.english());

  /** What is worth hiding. */
  private static final Set<Concern> HIDDEN =
      EnumSet.of(
          Concern.SELF_HARM,
          Concern.UNSAFE,
          Concern.INJECTION,
          Concern.INSTRUCTIONS,
          Concern.OFF_TOPIC);

  private final PhraseBook phrases;
  private final Lookalikes lookalikes;
  private final Masked masked;

  private Guard(PhraseBook phrases) {
    this.phrases = phrases;
    this.lookalikes = new Lookalikes(phrases.words());
    this.masked = new Masked(phrases.words());
  }

  /** The rules for English. */
  public static Guard english() {
    return ENGLISH;
  }

  /**
   * What a shopper wrote, without what is not to be understood, kept or sent on.
   *
   * @param sold whether a part of a text names something of the catalogue
   * @param vectors of sentences as queries, by the model of {@link Meaning#model}; null: phrases
   *     only
   */
  public Screened screen(
      String text, Predicate<String> sold, @Nullable Function<String, float[]> vectors) {
    var heard = Heard.of(text, lookalikes);
    var findings = findings(heard, Speaker.SHOPPER);
    if (vectors != null && findings.stream().allMatch(f -> f.concern().restStands())) {
      findings = withMeaning(heard, findings, new Senses(Meaning.english(), vectors, sold));
    }
    return findings.isEmpty()
        ? new Screened(text, findings)
        : new Screened(new Cutting(heard, findings, sold).kept(), findings);
  }

  private List<Finding> withMeaning(Heard heard, List<Finding> findings, Senses senses) {
    var found = new ArrayList<>(findings);
    found.addAll(senses.find(heard, findings));
    for (var view : masked.views(heard)) {
      senses.find(Heard.of(view.text(), lookalikes), List.of()).stream()
          .map(Finding::concern)
          .filter(HIDDEN::contains)
          .forEach(concern -> found.add(new Finding(concern, view.start(), view.end())));
    }
    return Cutting.ordered(found);
  }

  /** Where a text of an item gives orders to whoever reads it; mostly nowhere. */
  public List<Finding> orders(String text) {
    return findings(Heard.of(text, lookalikes), Speaker.ITEM).stream()
        .filter(f -> f.concern() == Concern.INJECTION || f.concern() == Concern.INSTRUCTIONS)
        .toList();
  }

  /** A text of an item without the sentences that give orders; the same text when none does. */
  public String withoutOrders(String text) {
    var orders = orders(text);
    if (orders.isEmpty()) {
      return text;
    }
    var cut = new BitSet();
    for (var order : orders) {
      cut.set(sentenceStart(text, order.start()), sentenceEnd(text, order.end()));
    }
    var kept = new StringBuilder();
    for (int at = cut.nextClearBit(0); at < text.length(); at = cut.nextClearBit(at + 1)) {
      kept.append(text.charAt(at));
    }
    return kept.toString().strip();
  }

  private static int sentenceStart(String text, int from) {
    int at = from;
    while (at > 0 && !ends(text, at - 1)) {
      at--;
    }
    return at;
  }

  private static int sentenceEnd(String text, int from) {
    int at = Math.max(0, from - 1);
    while (at < text.length() && !ends(text, at)) {
      at++;
    }
    return Math.min(text.length(), at + 1);
  }

  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    boolean gap = at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
    return c == '\n' || gap && ".!?".indexOf(c) >= 0;
  }

  private List<Finding> findings(Heard heard, Speaker speaker) {
    var found = new ArrayList<>(phrases.find(heard, speaker));
    found.addAll(Markers.find(heard.text));
    for (var view : masked.views(heard)) {
      var inside = phrases.find(Heard.of(view.text(), lookalikes), speaker);
      inside.stream()
          .map(Finding::concern)
          .filter(HIDDEN::contains)
          .forEach(concern -> found.add(new Finding(concern, view.start(), view.end())));
      if (view.coded() || !inside.isEmpty()) {
        found.add(new Finding(Concern.INJECTION, view.start(), view.end()));
      }
    }
    return found.isEmpty() ? found : Cutting.ordered(found);
  }
}
