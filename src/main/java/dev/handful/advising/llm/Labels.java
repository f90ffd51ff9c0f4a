package dev.handful.advising.llm;

import dev.handful.dialogue.Candidate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names under which a model sees this turn's candidates: C1, C2, ... It may refer to nothing
 * else. Read back tolerantly (C01): in brackets, quotes or backticks, in lower case, with the title
 * behind it, or the title alone.
 */
record Labels(List<Candidate> candidates) {

  private static final Pattern LABEL =
      Pattern.compile("^\\W*(?:candidate|item)?\\W*c?\\W*(\\d{1,4})(?!\\d)(.*)$", Pattern.DOTALL);
  private static final Pattern FRAME =
      Pattern.compile("^[\\s\\[({<\"'`“”‘’*#]+|[\\s\\])}>\"'`“”‘’*.,:]+$");

  Labels {
    candidates = List.copyOf(candidates);
  }

  /** The label of a candidate by its place, first = 0. */
  static String of(int place) {
    return "C" + (place + 1);
  }

  /** Whom a model's reference means; empty when it is nobody of this turn. */
  Optional<Candidate> resolve(String reference) {
    var bare = FRAME.matcher(reference).replaceAll("");
    var titled = candidates.stream().filter(c -> named(c, bare)).findFirst();
    if (titled.isPresent()) {
      return titled;
    }
    var label = LABEL.matcher(bare.toLowerCase(Locale.ROOT));
    if (!label.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(label.group(1));
    return number >= 1 && number <= candidates.size() && follows(label.group(2), number)
        ? Optional.of(candidates.get(number - 1))
        : Optional.empty();
  }

  private static boolean named(Candidate candidate, String bare) {
    return candidate.item().title().equalsIgnoreCase(bare)
        || candidate.item().id().value().equals(bare);
  }

  /** Behind a label stands nothing, or the title that belongs to it: "C3: Ridge Tent". */
  private boolean follows(String rest, int number) {
    var words = FRAME.matcher(rest.replaceAll("^[\\W_]+", "")).replaceAll("");
    return words.isEmpty()
        || candidates
            .get(number - 1)
            .item()
            .title()
            .toLowerCase(Locale.ROOT)
            .contains(words.strip());
  }
}
