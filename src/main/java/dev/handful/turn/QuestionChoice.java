package dev.handful.turn;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Plan.ConsideredQuestion;
import dev.handful.dialogue.Question;
import dev.handful.dialogue.QuestionId;
import dev.handful.dialogue.QuestionOption;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.Wanted;
import dev.handful.prompt.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses the one question worth asking: most expected bits, weighted by ease of answering. */
final class QuestionChoice {

  /**
   * Score distance at which a candidate counts 1/e as much as the best; found on the dev shoppers.
   */
  private static final double TEMPERATURE = 0.25;

  /** From this ease on, people know an answer even when no chip has it. */
  private static final double EASY = 0.5;

  /** Chips that together leave at least this share of everything are a real choice. */
  private static final double COVERED = 0.5;

  /** A label longer than this, or with a slash in it, is no chip: "wall upright/shelves". */
  private static final int LONGEST_CHIP = 32;

  /** Every question that may be asked, best first. */
  List<ConsideredQuestion> consider(Found found, DialogueState state, Snapshot snapshot) {
    if (found.total() <= Reply.MAX_SUGGESTIONS || found.pool().isEmpty()) {
      return List.of();
    }
    var gain = new InformationGain(found.pool(), TEMPERATURE);
    return found.facets().stream()
        .filter(facet -> options(facet, found.total(), snapshot).size() >= 2)
        .flatMap(facet -> snapshot.catalogue().schema().attribute(facet.attribute()).stream())
        .filter(attribute -> askable(attribute, state, snapshot))
        .map(attribute -> weigh(attribute, coverage(attribute, found, snapshot), gain, snapshot))
        .sorted(
            Comparator.comparingDouble(ConsideredQuestion::value)
                .reversed()
                .thenComparing(ConsideredQuestion::attribute))
        .toList();
  }

  /** The question to ask, without words yet: the advisor words text and labels. */
  Optional<Question> choose(
      List<ConsideredQuestion> considered, Found found, DialogueState state, Snapshot snapshot) {
    return considered.stream()
        .findFirst()
        .filter(best -> best.value() >= snapshot.policy().questions().minGain())
        .map(best -> question(best.attribute(), found, state, snapshot));
  }

  private static boolean askable(Attribute attribute, DialogueState state, Snapshot snapshot) {
    String name = attribute.name();
    return !attribute.protectedClass()
        && !snapshot.policy().blocked().contains(name)
        && !state.asked().contains(name)
        && !state.answered().contains(name)
        && !state.skipped().contains(name)
        && state.constraints().stream().noneMatch(c -> c.attribute().equals(name));
  }

  /**
   * How much of what people rarely know the chips cover: four actors of hundreds are no question.
   */
  private static double coverage(Attribute attribute, Found found, Snapshot snapshot) {
    if (attribute.type() != AttributeType.KEYWORD || attribute.ease() >= EASY) {
      return 1;
    }
    int covered =
        found.facets().stream()
            .filter(facet -> facet.attribute().equals(attribute.name()))
            .flatMap(facet -> options(facet, found.total(), snapshot).stream())
            .mapToInt(Found.FacetOption::count)
            .sum();
    return Math.min(1, covered / (COVERED * found.total()));
  }

  private static ConsideredQuestion weigh(
      Attribute attribute, double coverage, InformationGain gain, Snapshot snapshot) {
    double ease =
        snapshot.policy().questions().ease().getOrDefault(attribute.name(), attribute.ease());
    double bits = coverage * gain.bits(attribute);
    return new ConsideredQuestion(attribute.name(), bits, ease, bits * ease);
  }

  private static Question question(
      String attribute, Found found, DialogueState state, Snapshot snapshot) {
    var facet = found.facets().stream().filter(f -> f.attribute().equals(attribute)).findFirst();
    var options = new ArrayList<QuestionOption>();
    for (var option : facet.map(f -> options(f, found.total(), snapshot)).orElse(List.of())) {
      options.add(
          new QuestionOption("o" + (options.size() + 1), "", option.count(), option.wanted()));
    }
    var id = new QuestionId("t" + state.turn() + "-" + attribute);
    return new Question(id, attribute, "", options, true);
  }

  private static boolean chip(Wanted wanted) {
    return !(wanted instanceof Wanted.Values(var named, var narrower))
        || named.stream().allMatch(word -> word.length() <= LONGEST_CHIP && !word.contains("/"));
  }

  /** Options that narrow: not empty, and not everything. */
  private static List<Found.FacetOption> options(Found.Facet facet, int total, Snapshot snapshot) {
    return facet.options().stream()
        .filter(option -> option.count() > 0 && option.count() < total)
        .filter(option -> chip(option.wanted()))
        .limit(snapshot.policy().questions().options())
        .toList();
  }
}
