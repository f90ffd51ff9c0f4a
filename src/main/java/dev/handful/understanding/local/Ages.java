package dev.handful.understanding.local;

import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.LexiconEntry.ValueOf;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Wanted;
import dev.handful.language.Quantity;
import dev.handful.language.Words;
import java.util.List;

/** "For my 8-year-old niece": whom it is for, as nice to have; a size is no must because of it. */
final class Ages implements Rule {
  private static final double LIKELY = 0.8;
  private static final List<String> OLD = List.of("old", "olds");
  private static final List<String> AGED =
      List.of("theyre", "shes", "hes", "aged", "age", "ages", "turning", "turns");
  private static final int LARGEST = 17;
  private static final String AGE = "age";
  private static final String YEAR = "year";

  private final Words words;
  private final Cues cues;

  Ages(Words words, Cues cues) {
    this.words = words;
    this.cues = cues;
  }

  @Override
  public void apply(Reading reading, Acts acts) {
    for (var quantity : reading.spoken) {
      int end = quantity.end();
      boolean old = end < reading.size() && OLD.contains(reading.surfaces.get(end));
      boolean years = YEAR.equals(quantity.unit());
      if (old
          && reading.free(quantity.start(), end + 1)
          && years
          && quantity.form() == Quantity.Form.SINGLE
          && !Measures.ofTheShopper(reading, quantity)) {
        age(reading, acts, quantity, end + 1);
      } else if (told(reading, quantity)) {
        age(reading, acts, quantity, end);
      }
    }
  }

  /** "My nieces, they're 4 and 6", "aged 8": a bare number of years. */
  private boolean told(Reading reading, Quantity quantity) {
    return quantity.bare()
        && quantity.start() > 0
        && quantity.amount() <= LARGEST
        && AGED.contains(reading.surfaces.get(quantity.start() - 1))
        && reading.free(quantity.start(), quantity.end())
        && (reading.clauseEnd(quantity.start()) == quantity.end()
            || reading.surfaces.get(quantity.end()).equals("and"));
  }

  private void age(Reading reading, Acts acts, Quantity quantity, int end) {
    int start = quantity.start();
    var names = cues.calledAt(quantity.amount());
    if (names.isEmpty()) {
      return;
    }
    sized(reading, acts, start, end);
    reading.vocabulary.named(List.of(AGE)).stream()
        .flatMap(name -> reading.vocabulary.attribute(name).stream())
        .filter(a -> a.type() == AttributeType.NUMBER)
        .findFirst()
        .ifPresent(
            a -> disclose(acts, a.name(), new Wanted.Range(null, quantity.amount()), start, end));
    var called = names.stream().map(words::stems).toList();
    Hints.wishes(reading, called)
        .forEach((name, wanted) -> disclose(acts, name, wanted, start, end));
  }

  /** "8 years" is a size of clothes, too. */
  private static void sized(Reading reading, Acts acts, int start, int end) {
    reading.matches.stream()
        .filter(m -> m.start() >= start && m.end() <= end)
        .flatMap(m -> m.entries().stream())
        .forEach(
            entry -> {
              if (entry instanceof ValueOf value && !value.named().isEmpty()) {
                var wanted = new Wanted.Values(value.named(), value.narrower());
                disclose(acts, value.attribute(), wanted, start, end);
              }
            });
  }

  private static void disclose(Acts acts, String attribute, Wanted wanted, int start, int end) {
    acts.disclose(attribute, wanted, Polarity.WANT, Strength.NICE, LIKELY, start, end);
  }
}
