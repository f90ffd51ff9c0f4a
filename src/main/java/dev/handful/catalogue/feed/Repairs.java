package dev.handful.catalogue.feed;

import java.util.ArrayList;
import java.util.List;

/** What was read although it was not quite right, counted for one file. */
final class Repairs {

  private final String file;
  private final List<String> notes = new ArrayList<>();
  private int stripped;
  private int firstStripped;
  private int cut;
  private int firstCut;

  Repairs(String file) {
    this.file = file;
  }

  void stripped(int line) {
    firstStripped = stripped++ == 0 ? line : firstStripped;
  }

  void cut(int line) {
    firstCut = cut++ == 0 ? line : firstCut;
  }

  /** Something about the whole file: how it is encoded, which columns were left out. */
  void note(String sentence) {
    notes.add(file + ": " + sentence);
  }

  /** One sentence for each kind of repair. */
  List<String> sentences() {
    var all = new ArrayList<>(notes);
    if (stripped > 0) {
      all.add(
          "%s: control characters were taken out of %d text(s), the first in line %d"
              .formatted(file, stripped, firstStripped));
    }
    if (cut > 0) {
      all.add(
          "%s: %d text(s) were cut to %d characters, the first in line %d"
              .formatted(file, cut, FeedLimits.TEXT, firstCut));
    }
    return all;
  }
}
