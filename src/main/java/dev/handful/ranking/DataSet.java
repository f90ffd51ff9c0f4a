package dev.handful.ranking;

import java.nio.file.Path;
import java.util.Locale;

/** The sets of recorded dialogues that can be ranked. */
public enum DataSet {
  /** ReDial: two people talk about films; titles carry their year. No part to learn from. */
  REDIAL("dev.jsonl"),
  /** OpenDialKG: people talk about films, books and those who made them. */
  OPENDIALKG("train.jsonl");

  private final String earlier;

  DataSet(String earlier) {
    this.earlier = earlier;
  }

  /** As in commands, folders and resources. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The dialogues experience comes from, unless named otherwise. */
  public Path earlier(Path folder) {
    return folder.resolve(earlier);
  }
}
