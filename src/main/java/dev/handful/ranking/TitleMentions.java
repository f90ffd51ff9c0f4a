package dev.handful.ranking;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.LexiconEntry;
import dev.handful.language.Token;
import dev.handful.language.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The items a text names by title, as the catalogue's lexicon reads it. */
final class TitleMentions {

  private final Words words = new Words();
  private final Catalogue catalogue;

  TitleMentions(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * In the order of the text; a title of several items names them all. One ordinary word is a title
   * only where it has a capital.
   */
  Set<ItemId> in(String text) {
    var tokens = words.tokens(text);
    var named = new LinkedHashSet<ItemId>();
    for (var match : catalogue.lexicon().match(tokens.stream().map(Token::stem).toList())) {
      var from = tokens.get(match.start());
      boolean capital = Character.isUpperCase(text.charAt(from.start()));
      if (match.similarity() == 1 && (capital || match.end() - match.start() > 1)) {
        match.entries().forEach(entry -> named.addAll(items(entry)));
      }
    }
    return named;
  }

  private static List<ItemId> items(LexiconEntry entry) {
    return switch (entry) {
      case LexiconEntry.TitleOf(var stems, var items) -> items;
      case LexiconEntry.ValueOf ignored -> List.of();
      case LexiconEntry.AttributeName ignored -> List.of();
    };
  }
}
