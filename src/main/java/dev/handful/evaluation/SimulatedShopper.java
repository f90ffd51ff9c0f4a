package dev.handful.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions truthfully in words, from what the target's line says. What it says depends
 * only on seed, target and attribute, never on the order of questions: two runs with one seed can
 * be compared target by target although the server asks differently.
 */
final class SimulatedShopper {

  /**
   * How people talk.
   *
   * @param seed of every choice
   * @param avoidShare share of answers that also exclude a colour, 0 to 1; at most once per shopper
   * @param typoShare share of answers with one typing mistake, 0 to 1
   */
  record Manner(long seed, double avoidShare, double typoShare) {
    Manner {
      if (!(avoidShare >= 0 && avoidShare <= 1 && typoShare >= 0 && typoShare <= 1)) {
        throw new BadEvaluationInput("shares of answers must be between 0 and 1");
      }
    }
  }

  /**
   * What the shopper said.
   *
   * @param kind the fact it is about; null for "no preference" about something unknown
   * @param values the stated values; empty for "no preference"
   * @param avoided the excluded colour, when said
   */
  record Said(
      String text, @Nullable FactKind kind, List<String> values, @Nullable String avoided) {}

  private final Target target;
  private final Paraphrases paraphrases;
  private final Manner manner;
  private boolean avoidSaid;

  SimulatedShopper(Target target, Paraphrases paraphrases, Manner manner) {
    this.target = target;
    this.paraphrases = paraphrases;
    this.manner = manner;
  }

  /** The first message, word for word as the data has it. */
  Said opening() {
    return new Said(target.opening(), null, List.of(), null);
  }

  /** The answer to a question about {@code attribute}. */
  Said answer(String attribute) {
    SplittableRandom random = new SplittableRandom(seedFor(attribute));
    Optional<FactKind> kind = FactKind.of(attribute);
    List<String> values = kind.map(target.facts()::values).orElse(List.of());
    String text = paraphrases.answer(sentenceKind(kind, values), values, random);
    String avoided = avoided(random);
    if (avoided != null) {
      text = text.replaceFirst("\\.$", "") + paraphrases.avoid(avoided, random);
    }
    if (random.nextDouble() < manner.typoShare()) {
      text = Typo.in(text, random);
    }
    return new Said(text, kind.orElse(null), values, avoided);
  }

  private String sentenceKind(Optional<FactKind> kind, List<String> values) {
    if (kind.isEmpty()) {
      return Paraphrases.NO_PREFERENCE;
    }
    if (values.isEmpty()) {
      boolean unlimited = kind.get() == FactKind.PRICE && target.facts().budgetMax() != null;
      return unlimited ? Paraphrases.NO_LIMIT : Paraphrases.NO_PREFERENCE;
    }
    return kind.get() == FactKind.ONLINE ? "online_" + values.getFirst() : kind.get().key();
  }

  private @Nullable String avoided(SplittableRandom random) {
    boolean add = random.nextDouble() < manner.avoidShare();
    if (!add || avoidSaid || target.avoidColor() == null) {
      return null;
    }
    avoidSaid = true;
    return target.avoidColor();
  }

  private long seedFor(String attribute) {
    long seed = manner.seed();
    for (char c : (target.target() + '/' + attribute).toCharArray()) {
      seed = seed * 31 + c;
    }
    return seed * 0x9E3779B97F4A7C15L;
  }
}
