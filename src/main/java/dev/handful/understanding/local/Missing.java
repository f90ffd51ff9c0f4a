package dev.handful.understanding.local;

import dev.handful.dialogue.UserAct;
import dev.handful.language.Quantities;
import java.util.Set;

/** "The third is too heavy" where two are shown: nobody knows which is meant. */
final class Missing implements Rule {
  private static final double SURE = 0.9;
  private static final Set<String> SAID = Set.of("one", "is", "was", "looks", "seems", "has");
  private final Quantities quantities;

  Missing(Quantities quantities) {
    this.quantities = quantities;
  }

  @Override
  public void apply(Reading reading, Acts acts) {
    int shown = reading.state.lastShown().size();
    for (int token = 1; token < reading.size() && shown > 0; token++) {
      var rank = quantities.ordinal(reading.tokens.get(token));
      if (rank.isPresent()
          && rank.getAsInt() > shown
          && reading.surfaces.get(token - 1).equals("the")
          && (token + 1 == reading.sentenceEnd(token)
              || SAID.contains(reading.surfaces.get(token + 1)))
          && reading.free(token)) {
        acts.add(
            new UserAct.Unclear(), SURE, reading.sentenceStart(token), reading.sentenceEnd(token));
        return;
      }
    }
  }
}
