package dev.handful.validation;

import dev.handful.prompt.Snapshot;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The vocabulary of each catalogue, made anew when its generation or the wording changes. */
final class Vocabularies {

  private final Map<String, Vocabulary> byCatalogue = new ConcurrentHashMap<>();

  Vocabulary of(Snapshot snapshot) {
    return byCatalogue.compute(
        snapshot.catalogue().schema().name(),
        (name, last) -> last != null && last.of(snapshot) ? last : new Vocabulary(snapshot));
  }
}
