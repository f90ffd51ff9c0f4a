package dev.handful.advising.llm;

import dev.handful.advising.Brief;
import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Shown;
import dev.handful.dialogue.Slot;
import dev.handful.dialogue.Strength;
import dev.handful.llm.ItemLabels;
import dev.handful.prompt.PreferenceWording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the prompts of this package are given: plain maps, lists and text, all of it data. */
record PromptVariables(Brief brief, ItemLabels labels) {

  /** The name under which a model sees, and refers to, an item's own text. */
  static final String DESCRIPTION = "description";

  private static final int LONGEST_DESCRIPTION = 400;

  /** Those a model may choose from: the search's best, or exactly the planned ones. */
  static List<Item> candidates(Brief brief) {
    var planned = brief.plan().slots().stream().map(Slot::candidate).map(Candidate::item).toList();
    return ListScript.choosable(brief.plan()) && !planned.isEmpty()
        ? brief.found().candidates().stream().limit(most(brief)).map(Candidate::item).toList()
        : planned;
  }

  private static int most(Brief brief) {
    return brief.snapshot().policy().model().advise().candidates();
  }

  Map<String, Object> of(Task task) {
    var variables = new LinkedHashMap<String, Object>();
    variables.put("assistant", Map.of("name", brief.snapshot().policy().assistant().name()));
    variables.put("needs", needs());
    variables.put("search", String.join(" ", brief.state().need()));
    switch (task) {
      case ADVISE -> {
        variables.put("count", brief.plan().slots().size());
        variables.put("candidates", candidates());
      }
      case ANSWER -> {
        variables.put("questions", questions());
        variables.put(
            "why", brief.plan().goals().stream().anyMatch(Goal.Explain.class::isInstance));
        variables.put("items", items());
        variables.put("passages", passages());
      }
      case COMPARE -> variables.put("items", items());
      case NONE -> throw new IllegalArgumentException("there is nothing to ask a model");
    }
    return variables;
  }

  private List<Map<String, Object>> needs() {
    var needs = new ArrayList<Map<String, Object>>();
    for (var constraint : brief.state().constraints()) {
      needs.add(
          Map.of(
              "label",
              "N" + (needs.size() + 1),
              "attribute",
              constraint.attribute(),
              "wish",
              PreferenceWording.label(constraint, brief.snapshot()),
              "must",
              constraint.strength() == Strength.MUST));
    }
    return needs;
  }

  private List<Map<String, Object>> candidates() {
    var list = new ArrayList<Map<String, Object>>();
    for (var item : labels.items()) {
      list.add(described(ItemLabels.of(list.size()), item));
    }
    return list;
  }

  /** Label, title, and every fact that shoppers may be told of, as they read it. */
  private Map<String, Object> described(String label, Item item) {
    var facts = new LinkedHashMap<String, Object>();
    for (var attribute : tellable()) {
      var value = item.value(attribute.name());
      if (value != null) {
        facts.put(attribute.name(), brief.snapshot().wording().value(attribute, value));
      }
    }
    // Who writes for a model instead of for shoppers is shown by facts alone (S04).
    boolean suspicious = brief.snapshot().catalogue().suspicious().contains(item.id());
    var described = new LinkedHashMap<String, Object>();
    described.put("label", label);
    described.put("title", suspicious ? label : item.title());
    described.put("facts", facts);
    described.put(DESCRIPTION, suspicious ? "" : shortened(item.description()));
    return described;
  }

  private List<Attribute> tellable() {
    return brief.snapshot().catalogue().schema().attributes().stream()
        .filter(a -> a.show() && !a.protectedClass())
        .filter(a -> !brief.snapshot().policy().blocked().contains(a.name()))
        .toList();
  }

  private static String shortened(String text) {
    int end =
        text.length() <= LONGEST_DESCRIPTION ? -1 : text.lastIndexOf(' ', LONGEST_DESCRIPTION);
    return end < 0 ? text : text.substring(0, end) + " …";
  }

  private List<Map<String, Object>> items() {
    var ids = new LinkedHashSet<ItemId>();
    brief.plan().goals().forEach(goal -> about(goal).forEach(ids::add));
    var items = new ArrayList<Map<String, Object>>();
    for (var id : ids) {
      item(id).ifPresent(item -> items.add(described("I" + (items.size() + 1), item)));
    }
    return items;
  }

  /** As it was asked about, else as it was shown (C03), else as the catalogue has it. */
  private Optional<Item> item(ItemId id) {
    return Stream.of(
            Stream.ofNullable(brief.found().asked().get(id)),
            brief.state().shown().stream().map(Shown::item).filter(item -> item.id().equals(id)),
            Stream.ofNullable(brief.snapshot().catalogue().item(id)))
        .flatMap(found -> found)
        .findFirst();
  }

  private static Stream<ItemId> about(Goal goal) {
    if (goal instanceof Goal.AnswerItem answer) {
      return Stream.of(answer.item());
    }
    if (goal instanceof Goal.Compare(var items)) {
      return items.stream();
    }
    return goal instanceof Goal.Explain(var items) ? items.stream() : Stream.empty();
  }

  /** As the shopper put them; "why these?" has no words of its own. */
  private List<String> questions() {
    var questions = new LinkedHashSet<String>();
    for (var goal : brief.plan().goals()) {
      if (goal instanceof Goal.AnswerItem answer) {
        questions.add(answer.question());
      } else if (goal instanceof Goal.AnswerPolicy(var question)) {
        questions.add(question);
      }
    }
    return List.copyOf(questions);
  }

  private List<Map<String, Object>> passages() {
    return brief.found().passages().stream()
        .map(p -> Map.<String, Object>of("title", p.title(), "text", p.text()))
        .toList();
  }
}
