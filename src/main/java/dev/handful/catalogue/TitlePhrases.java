package dev.handful.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The phrases by which shoppers name items: whole titles, and titles without what other fields say
 * ("POÄNG" of "POÄNG armchair", "Toy Story" of "Toy Story (1995)").
 */
final class TitlePhrases {

  private static final int LONGEST = 12;
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");
  private static final Pattern ARTICLE = Pattern.compile("(.+), (The|A|An)", Pattern.DOTALL);

  private final PhraseStems stems;
  private final Set<List<String>> ofValues;
  private final Set<String> valueStems = new HashSet<>();
  private final Set<String> ordinary;

  /**
   * Titles beside these words.
   *
   * @param ofValues phrases that mean values; a title of nothing else would hide them
   * @param ordinary stems the catalogue's texts use as common words, in lower case
   */
  TitlePhrases(PhraseStems stems, Set<List<String>> ofValues, Set<String> ordinary) {
    this.stems = stems;
    this.ofValues = ofValues;
    this.ordinary = ordinary;
    ofValues.forEach(valueStems::addAll);
  }

  /** Items by phrase. */
  Map<List<String>, List<ItemId>> of(Collection<Item> items) {
    var phrases = new LinkedHashMap<List<String>, List<ItemId>>();
    for (var item : items) {
      for (var phrase : phrases(item)) {
        phrases.computeIfAbsent(phrase, p -> new ArrayList<>()).add(item.id());
      }
    }
    return phrases;
  }

  private Set<List<String>> phrases(Item item) {
    var found = new LinkedHashSet<List<String>>();
    var bare = BRACKETS.matcher(item.title()).replaceAll("");
    add(found, stems.of(item.title()), false);
    add(found, stems.of(bare), false);
    var article = ARTICLE.matcher(bare);
    if (article.matches()) {
      add(found, stems.of(article.group(2) + " " + article.group(1)), false);
    }
    var values = values(item);
    for (var part : bare.split("\\s+/\\s+")) {
      var behind = withoutEnd(stems.of(part), values);
      add(found, behind, true);
      add(found, withoutStart(behind, values), true);
    }
    return found;
  }

  private void add(Set<List<String>> found, List<String> phrase, boolean derived) {
    if (phrase.size() <= LONGEST && stems.telling(phrase) && distinctive(phrase, derived)) {
      found.add(List.copyOf(phrase));
    }
  }

  private boolean distinctive(List<String> phrase, boolean derived) {
    boolean strict = derived || phrase.size() == 1;
    boolean unlike =
        phrase.stream()
            .anyMatch(
                stem ->
                    !valueStems.contains(stem)
                        && !stems.functionWord(stem)
                        && !PhraseStems.number(stem)
                        && !(strict && (ordinary.contains(stem) || stem.length() < 3)));
    return unlike || !strict && !ofValuesOnly(phrase);
  }

  /**
   * "Red Desk" says a colour and a kind; "King Kong" is more than a king and a part of Hong Kong.
   */
  private boolean ofValuesOnly(List<String> phrase) {
    var reached = new boolean[phrase.size() + 1];
    reached[0] = true;
    for (int end = 1; end <= phrase.size(); end++) {
      for (int start = 0; start < end; start++) {
        var part = phrase.subList(start, end);
        boolean little =
            part.size() == 1
                && (stems.functionWord(part.getFirst()) || PhraseStems.number(part.getFirst()));
        reached[end] |= reached[start] && (little || ofValues.contains(part));
      }
    }
    return reached[phrase.size()];
  }

  /** Items by whole title, everyday words too; without a leading article as well. */
  Map<List<String>, List<ItemId>> whole(Collection<Item> items) {
    var titles = new LinkedHashMap<List<String>, List<ItemId>>();
    for (var item : items) {
      var title = stems.of(BRACKETS.matcher(item.title()).replaceAll(""));
      var named = new LinkedHashSet<>(List.of(title));
      if (title.size() > 1 && ARTICLES.contains(title.getFirst())) {
        named.add(title.subList(1, title.size()));
      }
      named.stream()
          .filter(phrase -> !phrase.isEmpty() && phrase.size() <= LONGEST)
          .forEach(
              phrase ->
                  titles
                      .computeIfAbsent(List.copyOf(phrase), p -> new ArrayList<>())
                      .add(item.id()));
    }
    titles.replaceAll((phrase, ids) -> List.copyOf(ids));
    return titles;
  }

  private List<List<String>> values(Item item) {
    var values = new ArrayList<List<String>>();
    item.category().forEach(value -> values.add(stems.of(value)));
    for (var value : item.attributes().values()) {
      if (value instanceof AttributeValue.Keywords(var words)) {
        words.forEach(word -> values.add(stems.of(word)));
      }
    }
    return values;
  }

  private static List<String> withoutEnd(List<String> title, List<List<String>> values) {
    var shortest = title;
    for (var value : values) {
      int rest = title.size() - value.size();
      if (rest > 0 && rest < shortest.size() && title.subList(rest, title.size()).equals(value)) {
        shortest = title.subList(0, rest);
      }
    }
    return shortest;
  }

  private static List<String> withoutStart(List<String> title, List<List<String>> values) {
    for (var value : values) {
      if (value.size() < title.size() && title.subList(0, value.size()).equals(value)) {
        return title.subList(value.size(), title.size());
      }
    }
    return title;
  }
}
