package dev.handful.understanding.local;

import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.language.Token;
import dev.handful.language.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts of titles that are one product's alone, by which people call it: a name with its number
 * ("Ridgeline 2", "Finch 22") or a model number ("8x32"). Variants of a product share its parts.
 */
final class TitleParts {
  private static final int SHORTEST = 3;
  private static final int MODEL = 3;
  private final Map<List<String>, List<ItemId>> parts = new HashMap<>();

  TitleParts(Words words, Collection<Item> items) {
    var products = new HashMap<List<String>, Set<String>>();
    for (var item : items) {
      var tokens = words.tokens(item.title()).stream().map(Token::text).toList();
      for (var part : of(tokens)) {
        parts.computeIfAbsent(part, p -> new ArrayList<>()).add(item.id());
        var product = item.group() == null ? item.title() : item.group();
        products.computeIfAbsent(part, p -> new HashSet<>()).add(product);
      }
    }
    parts.keySet().removeIf(part -> products.get(part).size() > 1);
  }

  private static Set<List<String>> of(List<String> title) {
    var found = new HashSet<List<String>>();
    for (int token = 0; token < title.size(); token++) {
      if (token > 0 && number(title.get(token)) && name(title.get(token - 1))) {
        found.add(title.subList(token - 1, token + 1));
      }
      if (model(title.subList(token, Math.min(title.size(), token + MODEL)))) {
        found.add(title.subList(token, token + MODEL));
      }
      if (mixed(title.get(token))) {
        found.add(title.subList(token, token + 1));
      }
    }
    return found;
  }

  /** The items that are called so, or none. */
  List<ItemId> called(List<String> tokens) {
    return parts.getOrDefault(tokens, List.of());
  }

  private static boolean number(String token) {
    return token.chars().allMatch(Character::isDigit);
  }

  private static boolean name(String token) {
    return token.length() >= SHORTEST && token.chars().allMatch(Character::isLetter);
  }

  /** "8 x 32". */
  private static boolean model(List<String> tokens) {
    return tokens.size() == MODEL
        && number(tokens.getFirst())
        && tokens.get(1).equals("x")
        && number(tokens.getLast());
  }

  private static boolean mixed(String token) {
    return token.length() >= SHORTEST
        && token.chars().anyMatch(Character::isLetter)
        && Character.isDigit(token.charAt(0))
        && Character.isDigit(token.charAt(token.length() - 1));
  }
}
