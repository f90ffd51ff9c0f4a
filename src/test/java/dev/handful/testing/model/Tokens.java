package dev.handful.testing.model;

import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Text in pieces about as a model sends them: a word with its space, at most a few letters. */
final class Tokens {

  private static final Pattern PIECE = Pattern.compile("\\s*\\S{1,6}|\\s+");

  private Tokens() {}

  static Iterator<String> of(String text) {
    return list(text).iterator();
  }

  static List<String> list(String text) {
    return PIECE.matcher(text).results().map(MatchResult::group).toList();
  }

  /** The text in exactly so many pieces of equal length, the last ones perhaps shorter or empty. */
  static Iterator<String> pieces(String text, int count) {
    int length = Math.ceilDiv(text.length(), count);
    return IntStream.range(0, count)
        .mapToObj(i -> text.substring(end(text, i * length), end(text, (i + 1) * length)))
        .iterator();
  }

  private static int end(String text, int at) {
    return Math.min(text.length(), at);
  }

  /** The same piece so many times, between a beginning and an end; never held as a whole. */
  static Iterator<String> repeated(String start, String piece, long times, String end) {
    var middle = Stream.generate(() -> piece).limit(times);
    return Stream.concat(Stream.concat(Stream.of(start), middle), Stream.of(end)).iterator();
  }

  static int count(String text) {
    return (int) PIECE.matcher(text).results().count();
  }
}
