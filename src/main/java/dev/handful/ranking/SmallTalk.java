package dev.handful.ranking;

import dev.handful.language.Token;
import dev.handful.language.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the words that say which film is meant from those that only keep a conversation going. */
final class SmallTalk {

  private final Words words = new Words();
  private final Set<String> idle = read();

  /** The telling words of a text as written, in order. */
  List<String> without(String text) {
    var telling = new ArrayList<String>();
    for (Token token : words.tokens(text)) {
      var word = text.substring(token.start(), token.end());
      if (word.length() > 1 && !idle.contains(token.text()) && !idle.contains(token.stem())) {
        telling.add(word);
      }
    }
    return telling;
  }

  private static Set<String> read() {
    var resource = SmallTalk.class.getResourceAsStream("/ranking/small-talk.en.txt");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
      return lines.lines().filter(l -> !l.startsWith("#")).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled small talk cannot be read", e);
    }
  }
}
