package dev.handful.validation;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What no sentence of a model may look like: leaks, orders, markup, links, other scripts. */
final class FormRules {

  private static final int LONGEST = 400;
  private static final Pattern BLOB =
      Pattern.compile("\\b(?:[A-Fa-f0-9]{24,}|[A-Za-z0-9+/_-]{28,}={0,2})|(?:\\b[\\p{L}] ){7,}");
  private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{L}]+(?:[-/][\\p{L}]+)*");
  private static final Pattern LABEL = Pattern.compile("\\b[CIN]\\d{1,3}\\b");
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)\\b(?:[a-z]{2,10}://\\S+|www\\.\\S+|[\\w.+-]+@[\\w-]+\\.[\\w.-]+"
              + "|(?:[a-z0-9-]+\\.)+(?:com|net|org|io|co|shop|store|example|info|biz|xyz|ru|cn|de|uk|app|dev|me|ly|top|site|online)\\b\\S*)");
  private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d ()/-]{7,}\\d");

  private final Scene scene;

  FormRules(Scene scene) {
    this.scene = scene;
  }

  @Nullable Rule broken(String text) {
    for (var forbidden : scene.claims().forbidden().entrySet()) {
      if (forbidden.getValue().matcher(text).find()) {
        return forbidden.getKey();
      }
    }
    if (text.length() > LONGEST) {
      return Rule.TOO_LONG;
    }
    if (!links(text)) {
      return Rule.FOREIGN_LINK;
    }
    if (blob(text) || label(text) || instructions(text)) {
      return Rule.LEAK;
    }
    return script(text) ? null : Rule.OTHER_SCRIPT;
  }

  private boolean links(String text) {
    return LINK.matcher(text)
            .results()
            .map(MatchResult::group)
            .map(link -> link.replaceAll("[.,;:!?)]+$", ""))
            .allMatch(link -> scene.facts().backs(link) && scene.vocabulary().owns(link))
        && PHONE.matcher(text).results().map(MatchResult::group).allMatch(this::ours);
  }

  private boolean ours(String phone) {
    var contact = scene.facts().snapshot().policy().assistant().contact();
    return contact != null && contact.contains(phone)
        || scene.facts().found().passages().stream().anyMatch(p -> p.text().contains(phone));
  }

  private static boolean blob(String text) {
    return BLOB.matcher(text)
        .results()
        .map(MatchResult::group)
        .anyMatch(found -> !PLAIN_WORD.matcher(found).matches());
  }

  private boolean instructions(String text) {
    var templates = scene.facts().snapshot().prompts().templates();
    return templates.instructions().repeatedIn(text);
  }

  /** The name under which a model sees a candidate, unless the catalogue writes it too. */
  private boolean label(String text) {
    return LABEL
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .anyMatch(
            label ->
                scene.known().stream()
                    .noneMatch(
                        i -> scene.text(i).stems().containsAll(Vocabulary.WORDS.stems(label))));
  }

  /** Letters of the catalogue's script; others only in words that the data has. */
  private boolean script(String text) {
    for (var word : text.split("[^\\p{L}]+")) {
      boolean other =
          word.codePoints()
              .anyMatch(c -> Character.isLetter(c) && UnicodeScript.of(c) != UnicodeScript.LATIN);
      if (other && !known(word)) {
        return false;
      }
    }
    return true;
  }

  private boolean known(String word) {
    var stems = Vocabulary.WORDS.stems(word);
    return scene.known().stream().anyMatch(i -> scene.text(i).stems().containsAll(stems));
  }

  /** Marks of emphasis and lists are taken off; they say nothing. */
  static String bare(String text) {
    var lines = List.of(text.split("\\R"));
    var joined =
        String.join(
            " ",
            lines.stream()
                .map(l -> l.strip().replaceFirst("^(?:#{1,6} |[-*•] |\\d+[.)] )", ""))
                .toList());
    return Texts.plain(
        joined.replaceAll("\\*\\*|__|`|(?<!\\w)[*_](?=\\S)|(?<=\\S)[*_](?!\\w)", ""));
  }
}
