package dev.handful.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The words of a need while a message changes them: what was said before it, and by it. */
final class NeedDraft {
  private static final int WORDS = 150;
  private static final int AVOIDED = 30;

  private final List<String> before = new ArrayList<>();
  private final List<String> now = new ArrayList<>();
  private final List<String> avoided = new ArrayList<>();

  NeedDraft(List<String> words, List<String> avoided) {
    restore(words, avoided);
  }

  void restore(List<String> words, List<String> avoided) {
    clear();
    this.before.addAll(words);
    this.avoided.addAll(avoided);
  }

  void clear() {
    Stream.of(before, now, avoided).forEach(List::clear);
  }

  List<String> words() {
    return Stream.concat(before.stream(), now.stream()).toList();
  }

  List<String> avoided() {
    return List.copyOf(avoided);
  }

  /** What is said again matters more, so it is kept again; the oldest words go first. */
  void want(String words) {
    for (var word : words.split("\\s+")) {
      avoided.removeIf(word::equalsIgnoreCase);
      now.add(word);
    }
    trim(now, WORDS);
    trim(before, WORDS - now.size());
  }

  void avoid(String words) {
    for (var word : words.split("\\s+")) {
      Stream.of(before, now, avoided).forEach(list -> list.removeIf(word::equalsIgnoreCase));
      avoided.add(word);
    }
    trim(avoided, AVOIDED);
  }

  /** The need before this message; "boots with a warm lining" keeps what it says of the boots. */
  void forgetEarlier() {
    before.clear();
  }

  private static void trim(List<String> words, int most) {
    if (words.size() > most) {
      words.subList(0, words.size() - most).clear();
    }
  }
}
