package dev.handful.evaluation;

import java.util.List;
import java.util.Locale;

/**
 * Kinds of things that were asked for.
 *
 * @param present what the catalogue has; told absent = an error
 * @param absent what it lacks; not told absent = an error
 */
public record AbsenceReport(String catalogue, List<Asked> present, List<Asked> absent) {

  /**
   * A word that was asked for.
   *
   * @param choosing whether it is of the half by which the threshold was chosen
   * @param told whether the reply said that the catalogue has none
   */
  record Asked(String word, String text, boolean choosing, boolean told) {}

  /** Two lines per half, then the words that went wrong. */
  public String text() {
    return "kinds of things, catalogue "
        + catalogue
        + "\n"
        + half("choosing", true)
        + half("reporting", false)
        + "present, denied: "
        + wrong(present, true)
        + "\nabsent, not told: "
        + wrong(absent, false)
        + "\n";
  }

  private String half(String name, boolean choosing) {
    return String.format(
        Locale.ROOT,
        "  %-10s present denied %s, absent not told %s%n",
        name,
        share(present, choosing, true),
        share(absent, choosing, false));
  }

  private static String share(List<Asked> asked, boolean choosing, boolean wrongWhenTold) {
    List<Asked> half = asked.stream().filter(a -> a.choosing() == choosing).toList();
    long wrong = half.stream().filter(a -> a.told() == wrongWhenTold).count();
    return String.format(
        Locale.ROOT,
        "%d of %d (%.3f)",
        wrong,
        half.size(),
        half.isEmpty() ? 0 : (double) wrong / half.size());
  }

  private static List<String> wrong(List<Asked> asked, boolean wrongWhenTold) {
    return asked.stream()
        .filter(a -> a.told() == wrongWhenTold)
        .map(a -> a.text() + (a.choosing() ? "" : " *"))
        .toList();
  }
}
