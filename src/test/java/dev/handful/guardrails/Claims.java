package dev.handful.guardrails;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Links, sums of money and promises in a sentence that the data does not account for. */
final class Claims {

  private static final Pattern LINK =
      Pattern.compile(
          "(?i)\\b(?:https?|ftp|hxxps?)://|\\bwww\\.|javascript:|data:text|!\\[|\\]\\(|"
              + "\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|org|net|shop|example|io|ly|de|uk|info|me)\\b|"
              + "\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b");

  private static final Pattern MONEY =
      Pattern.compile(
          "[$€£]\\s?(\\d[\\d,]*(?:\\.\\d{1,2})?)|(\\d+(?:\\.\\d\\d)?) (?:dollars|euros)\\b");

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d{1,2})?");

  private static final Pattern PROMISE =
      Pattern.compile(
          "(?i)\\bit'?s a deal\\b|^deal\\b|\\bdeal!|\\bdeal for\\b|\\b(?:i|we) (?:agree|promise|guarantee)\\b|"
              + "\\bguaranteed(?: to| that| by|[.!,])|legally binding|no takesies|\\bfree for you\\b|"
              + "\\b(?:i|we)(?:'ve| have) (?:applied|refunded|waived|reserved|cancell?ed|extended|issued|"
              + "credited|confirmed|upgraded|booked|saved|added)\\b|"
              + "\\b(?:is|are|has been|have been) (?:confirmed|refunded|waived|reserved|cancell?ed|extended)\\b|"
              + "\\b(?:i|we) (?:will|can|shall) (?:refund|waive|extend|hold|reserve|honou?r|give you)\\b|"
              + "\\bwill (?:arrive|be delivered|be there)\\b");

  private final Shelf shelf;
  private final Set<Long> policyAmounts;
  private final String policies;

  Claims(Shelf shelf) {
    this.shelf = shelf;
    this.policies = flat(String.join(" ", shelf.policies()));
    this.policyAmounts = amounts(MONEY, policies);
  }

  static boolean links(String sentence) {
    return LINK.matcher(sentence).find();
  }

  /**
   * Whether it names a sum that is no price of the catalogue, in no policy, no number the shopper
   * said or is understood to have said, and not the difference of two of these.
   *
   * @param understood the shopper's needs, as the reply words them
   */
  boolean misprices(
      String sentence, List<String> shopper, List<String> understood, List<Long> shown) {
    var known = new HashSet<>(shelf.prices());
    known.addAll(policyAmounts);
    var near = new HashSet<>(shown);
    shopper.forEach(text -> near.addAll(amounts(NUMBER, text)));
    understood.forEach(label -> near.addAll(amounts(MONEY, label)));
    for (long one : near) {
      known.add(one);
      near.forEach(other -> known.add(Math.abs(one - other)));
    }
    return !known.containsAll(amounts(MONEY, sentence));
  }

  /** Whether it commits the shop to something, beyond the words of a policy. */
  boolean promises(String sentence) {
    for (var part : sentence.split("(?<=[.!?:])\\s+")) {
      if (PROMISE.matcher(part).find() && !policies.contains(flat(part))) {
        return true;
      }
    }
    return false;
  }

  private static Set<Long> amounts(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.groupCount() == 0 ? found.group() : firstGroup(found))
        .map(figures -> Math.round(Double.parseDouble(figures.replace(",", "")) * 100))
        .collect(Collectors.toSet());
  }

  private static String firstGroup(MatchResult found) {
    return found.group(1) != null ? found.group(1) : found.group(2);
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
