package dev.handful.evaluation;

import dev.handful.evaluation.shop.Fact;
import dev.handful.evaluation.shop.Measures;
import dev.handful.evaluation.shop.Shape;
import dev.handful.evaluation.shop.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Puts facts into sentences, and says what a sentence then states firmly. */
final class Speech {

  /** A sentence, and what it states. */
  record Spoken(String text, List<StatedMust> musts) {
    Spoken {
      musts = List.copyOf(musts);
    }
  }

  private static final double[] ROUND = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 8, 10};

  private final Paraphrases paraphrases;
  private final Measures measures;
  private final Shape shape;

  Speech(Paraphrases paraphrases, Measures measures, Shape shape) {
    this.paraphrases = paraphrases;
    this.measures = measures;
    this.shape = shape;
  }

  Paraphrases paraphrases() {
    return paraphrases;
  }

  Shape shape() {
    return shape;
  }

  /** The answer to a question about {@code attribute} from someone who knows {@code fact}. */
  Spoken answer(String attribute, Fact fact, RandomGenerator random) {
    return say(Paraphrases.pick(sentences(attribute, fact), random), attribute, fact, random);
  }

  private List<String> sentences(String attribute, Fact fact) {
    Map<String, List<String>> answers = paraphrases.answers();
    Optional<String> key = paraphrases.key(answers.keySet(), shape, attribute);
    return switch (fact) {
      case Fact.Flag(boolean yes) -> {
        String end = yes ? "_yes" : "_no";
        String own = Shape.plain(attribute).replace(' ', '_') + end;
        yield paraphrases.sentences(answers.containsKey(own) ? own : "flag" + end);
      }
      case Fact.Words ignored -> paraphrases.sentences(key.orElse("keyword"));
      case Fact.Amount(double value) when Double.isInfinite(value) ->
          paraphrases.sentences(Paraphrases.NO_LIMIT);
      case Fact.Amount ignored -> paraphrases.sentences(key.orElseGet(() -> number(attribute)));
    };
  }

  private String number(String attribute) {
    Trait trait = shape.trait(attribute).orElseThrow();
    String dimension = measures.dimension(trait.unit());
    String end = trait.better().equals("neither") ? "" : "_" + trait.better();
    String own = paraphrases.measures().getOrDefault(dimension, "number") + end;
    return paraphrases.answers().containsKey(own) ? own : "number" + end;
  }

  /** Fills the slots of {@code sentence}. */
  Spoken say(String sentence, String attribute, Fact fact, RandomGenerator random) {
    String joiner = Paraphrases.pick(paraphrases.joiners(), random);
    List<StatedMust> musts = new ArrayList<>();
    String text =
        switch (fact) {
          case Fact.Words(var values) -> words(sentence, attribute, values, joiner, musts);
          case Fact.Amount(double value) -> amount(sentence, attribute, value, musts);
          case Fact.Flag(boolean yes) -> {
            if (yes) {
              musts.add(new StatedMust.Is(attribute, true));
            }
            yield sentence;
          }
        };
    String named = currency(text.replace("{label}", label(attribute)));
    return new Spoken(named, firm(sentence, attribute) ? musts : List.of());
  }

  private String words(
      String sentence,
      String attribute,
      List<String> values,
      String joiner,
      List<StatedMust> musts) {
    musts.add(
        shape.type(attribute)
            ? new StatedMust.OfKind(attribute, values)
            : new StatedMust.AnyOf(attribute, values));
    String value = String.join(joiner, values);
    return render(sentence, value);
  }

  private String amount(String sentence, String attribute, double value, List<StatedMust> musts) {
    Trait trait = shape.trait(attribute).orElseThrow();
    if (sentence.contains("{limit}")) {
      double limit = trait.money() ? value : roundUp(value);
      musts.add(new StatedMust.Within(attribute, null, limit));
      return sentence.replace("{limit}", said(limit, trait));
    }
    if (sentence.contains("{space}")) {
      musts.add(new StatedMust.Within(attribute, null, value));
      return sentence.replace("{space}", Measures.number(value, 6));
    }
    if (sentence.contains("{least}")) {
      double least = roundDown(value);
      musts.add(new StatedMust.Within(attribute, least, null));
      return sentence.replace("{least}", said(least, trait));
    }
    if (sentence.contains("{decade}")) {
      double decade = Math.floor(value / 10) * 10;
      musts.add(new StatedMust.Within(attribute, decade, decade + 9));
      return sentence.replace("{decade}", Measures.number(decade, 4));
    }
    if (!sentence.contains("{")) {
      return sentence;
    }
    musts.add(new StatedMust.About(attribute, value));
    return render(sentence, Measures.number(value, 6))
        .replace("{amount}", measures.say(value, trait.unit(), 2))
        .replace("{persons}", Measures.number(value, 3) + (value == 1 ? " person" : " people"));
  }

  private String said(double number, Trait trait) {
    return trait.money() || trait.unit() == null
        ? Measures.number(number, 6)
        : measures.say(number, trait.unit(), 4);
  }

  private boolean firm(String sentence, String attribute) {
    boolean loose = paraphrases.key(paraphrases.loose(), shape, attribute).isPresent();
    return !loose && !paraphrases.softly(sentence);
  }

  private String label(String attribute) {
    return shape.trait(attribute).map(Trait::label).orElse(Shape.plain(attribute));
  }

  private String currency(String text) {
    Paraphrases.@Nullable Currency currency =
        shape.currency() == null ? null : paraphrases.currencies().get(shape.currency());
    return currency == null
        ? text.replaceAll(" ?\\{currency(_code)?}", "")
        : text.replace("{currency}", currency.name()).replace("{currency_code}", currency.code());
  }

  /** A round number people would name as a limit for {@code value}: not below it. */
  static double roundUp(double value) {
    double size = Math.pow(10, Math.floor(Math.log10(Math.max(Math.abs(value), 1e-9))));
    for (double step : ROUND) {
      if (step * size >= value - 1e-9) {
        return clean(step * size);
      }
    }
    return value;
  }

  /** A round number not above it. */
  static double roundDown(double value) {
    double size = Math.pow(10, Math.floor(Math.log10(Math.max(Math.abs(value), 1e-9))));
    double best = Math.min(value, size);
    for (double step : ROUND) {
      best = step * size <= value + 1e-9 ? Math.max(best, step * size) : best;
    }
    return clean(best);
  }

  private static double clean(double value) {
    return Double.parseDouble(Measures.number(value, 6));
  }

  static String render(String sentence, String value) {
    return sentence.replace("{a_value}", withArticle(value)).replace("{value}", value);
  }

  static String withArticle(String value) {
    if (value.isEmpty() || Character.isDigit(value.charAt(0)) && !value.matches("\\d+-.*")) {
      return value;
    }
    return ("aeiou".indexOf(Character.toLowerCase(value.charAt(0))) >= 0 ? "an " : "a ") + value;
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
