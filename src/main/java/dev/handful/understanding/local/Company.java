package dev.handful.understanding.local;

import java.util.Set;

/**
 * "To watch with my girlfriend", "for me and my dad": who is there too is no wish about the thing,
 * though the same word after "for" would be one.
 */
final class Company implements Rule {
  private static final Set<String> SELF = Set.of("me", "us", "myself");
  private static final Set<String> WHOSE = Set.of("my", "our", "his", "her", "the", "a");
  private final Set<String> persons;

  Company(Cues cues) {
    this.persons = cues.persons();
  }

  @Override
  public void apply(Reading reading, Acts acts) {
    for (int token = 2; token < reading.size(); token++) {
      int joined = token - 2;
      if (persons.contains(reading.surfaces.get(token))
          && WHOSE.contains(reading.surfaces.get(token - 1))
          && together(reading, joined)
          && reading.free(token)) {
        reading.claim(joined, token + 1);
      }
    }
  }

  /** "And" joins people: "me and my dad", not "a tent and a dad joke". */
  private static boolean together(Reading reading, int token) {
    var word = reading.surfaces.get(token);
    return word.equals("with")
        || word.equals("and") && token > 0 && SELF.contains(reading.surfaces.get(token - 1));
  }
}
