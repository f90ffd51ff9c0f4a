package dev.handful.understanding.local;

import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.Lexicon.Match;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Question;
import dev.handful.language.Quantity;
import dev.handful.language.Token;
import dev.handful.prompt.Snapshot;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message with everything that was recognised in it. The rules take what they can explain and
 * claim its tokens; what stays free at the end is the free-text need. Lives for one message.
 */
final class Reading {
  final String text;
  final List<Token> tokens;
  final List<String> surfaces;
  final List<Quantity> quantities;

  /** Every amount as spoken, those inside catalogue words too: "8 years". */
  final List<Quantity> spoken;

  final List<Match> matches;
  final List<Cue> cues;
  final List<Mention> mentions;
  final List<Grade> grades;
  private final Cues lexis;
  private final Punctuation marks;
  final DialogueState state;
  final Snapshot snapshot;
  final Vocabulary vocabulary;
  private final BitSet claimed = new BitSet();

  Reading(Spans spans, DialogueState state, Snapshot snapshot, Vocabulary vocabulary) {
    this.text = spans.text();
    this.tokens = spans.tokens();
    this.surfaces = spans.surfaces();
    this.quantities = spans.quantities();
    this.spoken = spans.spoken();
    this.matches = spans.matches();
    this.cues = spans.cues();
    this.mentions = spans.mentions();
    this.grades = spans.grades();
    this.lexis = spans.lexis();
    this.marks = new Punctuation(text, tokens, surfaces, lexis);
    this.state = state;
    this.snapshot = snapshot;
    this.vocabulary = vocabulary;
  }

  /** What was recognised, before any rule ran. */
  record Spans(
      String text,
      List<Token> tokens,
      List<String> surfaces,
      List<Quantity> quantities,
      List<Quantity> spoken,
      List<Match> matches,
      List<Cue> cues,
      List<Mention> mentions,
      List<Grade> grades,
      Cues lexis) {}

  int size() {
    return tokens.size();
  }

  @Nullable Question pending() {
    return state.pending();
  }

  /** Name of the attribute that the open question asks for, or null. */
  @Nullable String asked() {
    return state.pending() == null ? null : state.pending().attribute();
  }

  void claim(int start, int end) {
    claimed.set(start, end);
  }

  boolean free(int start, int end) {
    int next = claimed.nextSetBit(start);
    return next < 0 || next >= end;
  }

  boolean free(int token) {
    return !claimed.get(token);
  }

  /** Whether the open question is about a yes or no: "I don't need that" then means the feature. */
  boolean askedYesOrNo() {
    var asked = asked();
    return asked != null
        && vocabulary.attribute(asked).filter(a -> a.type() == AttributeType.BOOLEAN).isPresent();
  }

  /** The shopper's own words. */
  String quote(int start, int end) {
    return text.substring(tokens.get(start).start(), tokens.get(end - 1).end());
  }

  /** Whether a comma or more lies before the token. */
  boolean pauseBefore(int token) {
    return marks.pauseBefore(token);
  }

  boolean sentenceBefore(int token) {
    return marks.sentenceBefore(token);
  }

  /** Whether that mark stands before the token. */
  boolean gapBefore(int token, char mark) {
    return marks.gap(token).indexOf(mark) >= 0;
  }

  /** "polyester-free": whether nothing but a hyphen parts the token from the one before it. */
  boolean glued(int token) {
    return marks.gap(token).equals("-");
  }

  /** "12 hrs+": whether a plus ends the word before this token. */
  boolean plusAfter(int end) {
    return text.startsWith("+", tokens.get(end - 1).end());
  }

  boolean lineBefore(int token) {
    return marks.gap(token).contains("\n");
  }

  /** First token of the part between pauses that the token is in. */
  int clauseStart(int token) {
    return marks.back(token, this::pauseBefore);
  }

  int clauseEnd(int token) {
    return marks.forth(token, this::pauseBefore);
  }

  int sentenceStart(int token) {
    return marks.back(token, this::sentenceBefore);
  }

  int sentenceEnd(int token) {
    return marks.forth(token, this::sentenceBefore);
  }

  /** Whether the token is in a question. */
  boolean asks(int token) {
    int start = sentenceStart(token);
    int end = sentenceEnd(token);
    int close = tokens.get(end - 1).end();
    int next = end < size() ? tokens.get(end).start() : text.length();
    boolean mark = text.substring(close, next).contains("?");
    return (mark || cues(CueKind.QUESTION).anyMatch(c -> c.start() == start))
        && token >= questionStart(token);
  }

  /** "I like it, how heavy is it?": where the question in the token's sentence starts. */
  int questionStart(int token) {
    int start = sentenceStart(token);
    int end = sentenceEnd(token);
    return cues(CueKind.QUESTION)
        .map(Cue::start)
        .filter(at -> at >= start && at < end && (at == start || opens(at)))
        .findFirst()
        .orElse(start);
  }

  /** After a pause, or after "but" and "and" that follow one. */
  private boolean opens(int token) {
    return pauseBefore(token)
        || pauseBefore(token - 1) && List.of("but", "and", "so").contains(surfaces.get(token - 1));
  }

  Stream<Cue> cues(CueKind kind) {
    return cues.stream().filter(c -> c.is(kind));
  }

  boolean has(CueKind kind) {
    return cues(kind).findAny().isPresent();
  }

  /** The first cue of the kind that lies within the tokens, or null. */
  @Nullable Cue cueWithin(CueKind kind, int start, int end) {
    return cues(kind).filter(c -> c.start() >= start && c.end() <= end).findFirst().orElse(null);
  }

  /** Whether the word is on that list. */
  boolean is(WordList list, int token) {
    return lexis.is(list, surfaces.get(token));
  }

  /** Whether the word carries no meaning for search. */
  boolean stop(int token) {
    return lexis.stop(surfaces.get(token));
  }

  /** Whether the word names no kind of thing: "something", "gift". */
  boolean vague(int token) {
    return lexis.vague(surfaces.get(token));
  }

  /** Whether an amount with a unit and nothing else means this attribute. */
  boolean plainMeasure(String attribute) {
    return lexis.plainMeasure(attribute);
  }

  /** Whether the attribute tells where a thing comes from. */
  boolean origin(String attribute) {
    return lexis.origin(attribute);
  }

  /** Whether the attribute tells what a thing is for: the season, the occasion. */
  boolean purpose(String attribute) {
    return lexis.purpose(attribute);
  }

  /** Whether the token belongs to a cue of the kind. */
  boolean in(CueKind kind, int token) {
    return cues(kind).anyMatch(c -> c.start() <= token && token < c.end());
  }

  /** Whether "less", "not so" or "too" stands right before: "less violent" wants no violence. */
  boolean lessened(int token) {
    return Stream.of(lexis.degrees().less(), lexis.degrees().too())
        .flatMap(List::stream)
        .map(phrase -> List.of(phrase.split(" ")))
        .anyMatch(
            words ->
                words.size() <= token
                    && surfaces.subList(token - words.size(), token).equals(words));
  }
}
