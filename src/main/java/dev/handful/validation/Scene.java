package dev.handful.validation;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Slot;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the sentences of one text can be about.
 *
 * @param own the item of the card they stand on; null for prose of the reply
 * @param list the reply's list, in order
 * @param items whom a sentence means that names nobody
 * @param known whom a sentence may name
 */
record Scene(
    Facts facts,
    Vocabulary vocabulary,
    @Nullable Item own,
    List<Item> list,
    List<Item> items,
    List<Item> known) {

  static Scene of(Facts facts, Vocabulary vocabulary, @Nullable Item own) {
    var list = facts.plan().slots().stream().map(Slot::candidate).map(c -> c.item()).toList();
    var about = own == null ? about(facts) : List.of(own);
    var items = about.isEmpty() ? list : about;
    var known = new LinkedHashMap<Object, Item>();
    Stream.of(
            Stream.ofNullable(own),
            about.stream(),
            list.stream(),
            facts.found().asked().values().stream(),
            facts.found().extremes().stream().map(Found.ExtremeFact::item),
            facts.state().shown().stream().map(shown -> shown.item()))
        .flatMap(s -> s)
        .forEach(item -> known.putIfAbsent(item.id(), item));
    var whole = list.isEmpty() ? items : list;
    return new Scene(facts, vocabulary, own, whole, items, List.copyOf(known.values()));
  }

  private static List<Item> about(Facts facts) {
    return facts.plan().goals().stream()
        .flatMap(
            goal ->
                switch (goal) {
                  case Goal.AnswerItem(var item, var attribute, var question) -> Stream.of(item);
                  case Goal.Compare(var items) -> items.stream();
                  case Goal.Explain(var items) -> items.stream();
                  case Goal.Confirm(var item) -> Stream.of(item);
                  case Goal.Present(var items) -> items.stream();
                  case Goal.Recommend ignored -> Stream.empty();
                  case Goal.AnswerExtreme ignored -> Stream.empty();
                  case Goal.AnswerPolicy ignored -> Stream.empty();
                  case Goal.Introduce ignored -> Stream.empty();
                  case Goal.HandOff ignored -> Stream.empty();
                  case Goal.Greet ignored -> Stream.empty();
                  case Goal.Farewell ignored -> Stream.empty();
                  case Goal.Decline ignored -> Stream.empty();
                  case Goal.Clarify ignored -> Stream.empty();
                })
        .distinct()
        .map(id -> facts.snapshot().catalogue().item(id))
        .filter(Objects::nonNull)
        .toList();
  }

  ClaimWords claims() {
    return Vocabulary.CLAIMS;
  }

  ItemText text(Item item) {
    return vocabulary.text(item);
  }

  /** Attributes shoppers may be told of. */
  List<Attribute> attributes() {
    return facts.snapshot().catalogue().schema().attributes().stream()
        .filter(facts::tellable)
        .toList();
  }

  /** Stems of what the shopper said: needs, quotes, values wished for. */
  Set<String> wished() {
    var wished = new HashSet<String>();
    facts.state().need().forEach(word -> wished.addAll(Vocabulary.WORDS.stems(word)));
    for (var constraint : facts.state().constraints()) {
      wished.addAll(Vocabulary.WORDS.stems(constraint.quote()));
      if (constraint.wanted() instanceof dev.handful.dialogue.Wanted.Values(var named, var more)) {
        named.forEach(one -> wished.addAll(Vocabulary.WORDS.stems(one)));
        more.forEach(one -> wished.addAll(Vocabulary.WORDS.stems(one)));
      }
    }
    return wished;
  }
}
