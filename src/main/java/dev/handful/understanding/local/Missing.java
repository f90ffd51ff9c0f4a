package dev.handful.understanding.local;

import dev.handful.dialogue.UserAct;
import dev.handful.language.Quantities;

/** "The third is too heavy" where two are shown: nobody knows which is meant. */
final class Missing implements Rule {
  private static final double SURE = 0.9;
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
          && (token + 1 == reading.sentenceEnd(token) || reading.is(WordList.OF_AN_ITEM, token + 1))
          && reading.free(token)) {
        acts.add(
            new UserAct.Unclear(), SURE, reading.sentenceStart(token), reading.sentenceEnd(token));
        return;
      }
    }
  }
}
