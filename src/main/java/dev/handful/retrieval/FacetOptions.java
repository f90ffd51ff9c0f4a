package dev.handful.retrieval;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Found.Facet;
import dev.handful.dialogue.Found.FacetOption;
import dev.handful.dialogue.Wanted;
import dev.handful.index.Filter;
import dev.handful.index.ItemIndex;
import dev.handful.prompt.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What could be asked: per attribute the values the candidates have, most likely first, each with
 * the number of items that a search with it would leave.
 */
final class FacetOptions {

  /** Further values, for those that make no chip. */
  private static final int SPARE = 3;

  private final ItemIndex index;
  private final Filter filter;
  private final List<Candidate> pool;
  private final int most;

  FacetOptions(ItemIndex index, Filter filter, List<Candidate> pool, int most) {
    this.index = index;
    this.filter = filter;
    this.pool = pool;
    this.most = most;
  }

  /** Facets of every attribute that may be asked now. */
  List<Facet> of(DialogueState state, Snapshot snapshot) {
    return snapshot.catalogue().schema().attributes().stream()
        .filter(attribute -> askable(attribute, state, snapshot))
        .map(attribute -> new Facet(attribute.name(), options(attribute, snapshot)))
        .filter(facet -> facet.options().size() >= 2)
        .toList();
  }

  private static boolean askable(Attribute attribute, DialogueState state, Snapshot snapshot) {
    var name = attribute.name();
    var policy = snapshot.policy();
    return attribute.filter()
        && attribute.show()
        && policy.questions().ease().getOrDefault(name, attribute.ease()) > 0
        && !attribute.protectedClass()
        && !policy.blocked().contains(name)
        && !state.asked().contains(name)
        && !state.answered().contains(name)
        && !state.skipped().contains(name)
        && state.constraints().stream().noneMatch(c -> c.attribute().equals(name));
  }

  private List<FacetOption> options(Attribute attribute, Snapshot snapshot) {
    return switch (attribute.type()) {
      case KEYWORD -> values(attribute.name());
      case BOOLEAN -> flags(attribute.name());
      case NUMBER -> bands(attribute.name(), 1);
      case MONEY -> bands(attribute.name(), Units.minor(snapshot.catalogue().schema().currency()));
      case TEXT, DATE -> List.of();
    };
  }

  private List<FacetOption> values(String attribute) {
    var likely = new HashMap<String, Double>();
    for (var candidate : pool) {
      if (candidate.item().value(attribute) instanceof AttributeValue.Keywords(var values)) {
        values.forEach(value -> likely.merge(value, candidate.score(), Double::sum));
      }
    }
    var counts = index.facets(attribute, filter);
    return likely.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most + SPARE)
        .map(Map.Entry::getKey)
        .map(value -> new FacetOption(exactly(value), counts.getOrDefault(value, 0)))
        .toList();
  }

  private static Wanted exactly(String value) {
    return new Wanted.Values(List.of(value), List.of());
  }

  private List<FacetOption> flags(String attribute) {
    var options = new ArrayList<FacetOption>();
    index
        .facets(attribute, filter)
        .forEach(
            (value, count) ->
                options.add(new FacetOption(new Wanted.Flag(Boolean.parseBoolean(value)), count)));
    options.sort(Comparator.comparing(option -> option.wanted().equals(new Wanted.Flag(false))));
    return options;
  }

  private List<FacetOption> bands(String attribute, double unit) {
    var numbers =
        pool.stream()
            .map(Candidate::item)
            .map(item -> number(item, attribute))
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    return RoundBands.of(numbers, most, unit).stream()
        .map(band -> new FacetOption(band, count(attribute, band)))
        .filter(option -> option.count() > 0)
        .toList();
  }

  private int count(String attribute, Wanted wanted) {
    return index.count(new Filter.And(List.of(filter, ConstraintFilters.of(attribute, wanted))));
  }

  private static @Nullable Double number(Item item, String attribute) {
    @Nullable AttributeValue value = item.value(attribute);
    return value == null || value.number().isEmpty() ? null : value.number().getAsDouble();
  }
}
