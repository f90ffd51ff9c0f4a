package dev.handful.evaluation;

import dev.handful.evaluation.EvaluationPlan.Manner;
import dev.handful.evaluation.Speech.Spoken;
import dev.handful.evaluation.shop.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions truthfully in words, from what its target's item is. What it says depends only
 * on seed, target and attribute, never on the order of questions: two runs with one seed can be
 * compared target by target although the server asks differently.
 */
final class SimulatedShopper {

  /**
   * What the shopper said.
   *
   * @param attribute of the item that it is about; null when it is about none
   * @param musts what it states firmly; empty for "no preference"
   */
  record Said(String text, @Nullable String attribute, List<StatedMust> musts) {
    Said {
      musts = List.copyOf(musts);
    }
  }

  private final Target target;
  private final Speech speech;
  private final Manner manner;
  private boolean dislikeSaid;

  SimulatedShopper(Target target, Speech speech, Manner manner) {
    this.target = target;
    this.speech = speech;
    this.manner = manner;
  }

  /** The first message, word for word as the data has it. */
  Said opening() {
    return new Said(target.opening(), null, target.stated());
  }

  /** The answer to a question about {@code asked}. */
  Said answer(String asked) {
    SplittableRandom random = new SplittableRandom(seedFor(asked));
    Optional<String> attribute = speech.shape().resolve(asked);
    Fact fact = attribute.map(target.facts()::get).orElse(null);
    Spoken spoken =
        fact == null || attribute.isEmpty()
            ? unknown(random)
            : speech.answer(attribute.get(), fact, random);
    String text = spoken.text();
    List<StatedMust> musts = new ArrayList<>(spoken.musts());
    Target.Dislike dislike = dislike(random);
    if (dislike != null) {
      text = text.replaceFirst("\\.$", "") + excluded(dislike, random);
      musts.add(new StatedMust.NoneOf(dislike.attribute(), List.of(dislike.value())));
    }
    if (random.nextDouble() < manner.typoShare()) {
      text = Typo.in(text, random);
    }
    return new Said(text, fact == null ? null : attribute.orElse(null), musts);
  }

  /** What a shopper says who wants two things side by side; null when this one does not. */
  @Nullable Said comparison() {
    SplittableRandom random = new SplittableRandom(seedFor("compare"));
    if (random.nextDouble() >= manner.compareShare()) {
      return null;
    }
    String text = Paraphrases.pick(speech.paraphrases().comparisons(), random);
    return new Said(text, null, List.of());
  }

  private Spoken unknown(SplittableRandom random) {
    Paraphrases all = speech.paraphrases();
    String text = Paraphrases.pick(all.sentences(Paraphrases.NO_PREFERENCE), random);
    // One draw as for a joiner, so that what follows does not depend on what is known.
    Paraphrases.pick(all.joiners(), random);
    return new Spoken(text, List.of());
  }

  private Target.@Nullable Dislike dislike(SplittableRandom random) {
    boolean add = random.nextDouble() < manner.avoidShare();
    if (!add || dislikeSaid || target.dislike() == null) {
      return null;
    }
    dislikeSaid = true;
    return target.dislike();
  }

  private String excluded(Target.Dislike dislike, SplittableRandom random) {
    Paraphrases all = speech.paraphrases();
    boolean colour = all.key(List.of("colour"), speech.shape(), dislike.attribute()).isPresent();
    String sentence = Paraphrases.pick(colour ? all.avoidColour() : all.avoid(), random);
    return Speech.render(sentence, dislike.value());
  }

  private long seedFor(String attribute) {
    long seed = manner.seed();
    for (char c : (target.target() + '/' + attribute).toCharArray()) {
      seed = seed * 31 + c;
    }
    return seed * 0x9E3779B97F4A7C15L;
  }
}
