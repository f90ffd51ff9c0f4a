package dev.handful.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** One place in a phrase. */
sealed interface Step {

  /** One of these words, or of these rows of words, by their first. */
  record Words(Set<String> single, Map<String, List<List<String>>> rows) implements Step {}

  /** Up to so many words of any kind. */
  record Gap(int most) implements Step {}

  /** A number in digits. */
  record Amount() implements Step {}

  /** What follows is none of these; takes no word. */
  record Not(Set<String> words) implements Step {}

  /** A clause begins here; takes no word. */
  record Opens() implements Step {}

  /** A clause ends here; takes no word. */
  record Closes() implements Step {}
}
