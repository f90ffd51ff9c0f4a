package dev.handful.outcomes.redis;

import dev.handful.outcomes.Subject;
import java.time.LocalDate;

/**
 * The Redis keys of one catalogue's outcomes. The braces are a hash tag: what a step touches stays
 * on one slot of a cluster.
 */
record OutcomeKeys(String catalogue) {

  /** Hash: all that is kept about a subject. */
  String subject(Subject subject) {
    return subject(subject.value());
  }

  String subject(String subject) {
    return key("subject:" + subject);
  }

  /** Set: subjects whose first note is of that day. */
  String subjects(LocalDate day) {
    return key("day:" + day + ":subjects");
  }

  /** Set: subjects that took or liked something that day. */
  String takers(LocalDate day) {
    return key("day:" + day + ":takers");
  }

  private String key(String part) {
    return "handful:outcomes:{" + catalogue + "}:" + part;
  }
}
