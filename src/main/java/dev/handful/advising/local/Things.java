package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Wanted;
import dev.handful.language.Words;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a list is of: "white bookcases up to 62 cm wide, under 500". */
final class Things {

  private static final int MOST_AFTER = 4;
  private static final int MOST_BEFORE = 2;
  private static final int MOST_KINDS = 2;
  private static final Pattern LIST = Pattern.compile("[0-9/&]| and ");

  private final Writing writing;
  private final Words words = new Words();

  Things(Writing writing) {
    this.writing = writing;
  }

  /** The firm wishes, which every item of the list fulfils. */
  List<Constraint> musts() {
    return writing.constraints().stream().filter(c -> c.strength() == Strength.MUST).toList();
  }

  /** The noun phrase for this many. */
  String phrase(int count) {
    var kind = kind();
    var before = new ArrayList<String>();
    var after = new StringBuilder();
    int tails = 0;
    for (var constraint : musts()) {
      if (kind.filter(constraint::equals).isPresent() || isBroaderKind(constraint, kind)) {
        continue;
      }
      var label = writing.label(constraint);
      if (before.size() < MOST_BEFORE && standsBefore(constraint, label)) {
        before.add(label);
      } else if (tails < MOST_AFTER) {
        var tail = tail(constraint, label);
        boolean flows = tails++ == 0 && flows(constraint, tail);
        after.append(flows ? " " : ", ").append(tail);
      }
    }
    var noun =
        kind.map(c -> noun(c, count))
            .orElseGet(() -> writing.voice().fragment(Say.LIST_THINGS, "count", count));
    before.add(noun);
    return String.join(" ", before) + after;
  }

  /** Whether the kind is a list of things, such as "table and 4 chairs": it has no plural. */
  boolean unspeakable() {
    return kind()
        .filter(c -> kinds(c).stream().anyMatch(word -> LIST.matcher(word).find()))
        .isPresent();
  }

  private Optional<Constraint> kind() {
    var types = writing.snapshot().catalogue().schema().typeAttributes();
    return types.stream()
        .flatMap(type -> musts().stream().filter(c -> c.attribute().equals(type)))
        .filter(c -> c.polarity() == Polarity.WANT && c.wanted() instanceof Wanted.Values)
        .findFirst();
  }

  private boolean isBroaderKind(Constraint constraint, Optional<Constraint> kind) {
    return kind.isPresent()
        && constraint.polarity() == Polarity.WANT
        && writing.attribute(constraint.attribute()).filter(writing::namesKind).isPresent();
  }

  private String noun(Constraint kind, int count) {
    var words =
        kinds(kind).stream()
            .map(Things::lower)
            .map(word -> count == 1 ? one(word) : writing.wording().plural(word))
            .toList();
    return writing.wording().either(words);
  }

  /** The catalogue's names for it; the shopper's word where that covers many. */
  private List<String> kinds(Constraint kind) {
    var named =
        kind.wanted() instanceof Wanted.Values(var all, var narrower)
            ? writing.wording().distinct(all)
            : List.<String>of();
    return named.isEmpty() || named.size() > MOST_KINDS
        ? List.of(Voice.echo(writing.label(kind)))
        : named;
  }

  /** One of what the catalogue names in the plural ("Tents"); "scissors" has no singular. */
  private String one(String kind) {
    if (!writing.wording().plural(kind).equals(kind)) {
      return kind;
    }
    int last = kind.lastIndexOf(' ') + 1;
    var stem = String.join(" ", words.stems(kind.substring(last)));
    var single = kind.substring(0, last) + stem;
    return !single.equals(kind) && writing.wording().plural(single).equals(kind)
        ? single
        : writing.voice().fragment(Say.LIST_ONE_OF, "kind", kind);
  }

  /** A short word such as a colour; what the file phrases otherwise comes after the noun. */
  private boolean standsBefore(Constraint constraint, String label) {
    return constraint.polarity() == Polarity.WANT
        && constraint.wanted() instanceof Wanted.Values(var named, var narrower)
        && named.size() == 1
        && label.split(" ").length <= 2
        && writing
            .attribute(constraint.attribute())
            .filter(a -> label.equals(phrase(a, named)))
            .isPresent();
  }

  private String phrase(Attribute attribute, List<String> words) {
    return writing
        .wording()
        .phrase(attribute, new dev.handful.catalogue.AttributeValue.Keywords(words));
  }

  /** One word as the file phrases it: "for hiking", "made of oak". */
  private String tail(Constraint constraint, String label) {
    return constraint.polarity() == Polarity.WANT
            && constraint.wanted() instanceof Wanted.Values(var named, var narrower)
            && named.size() == 1
        ? writing.attribute(constraint.attribute()).map(a -> phrase(a, named)).orElse(label)
        : label;
  }

  /** Whether it reads on without a comma: "up to 62 cm wide", but ", capacity up to 60 L". */
  private boolean flows(Constraint constraint, String tail) {
    return constraint.polarity() == Polarity.WANT
        && !(constraint.wanted() instanceof Wanted.Flag)
        && writing
            .attribute(constraint.attribute())
            .filter(a -> !tail.startsWith(a.label()))
            .filter(a -> a.numeric() || !tail.equals(writing.label(constraint)))
            .isPresent();
  }

  /** "Sleeping Bags" to "sleeping bags", but "BILLY" stays. */
  private static String lower(String kind) {
    return Arrays.stream(kind.split(" "))
        .map(
            word ->
                word.length() > 1 && Character.isLowerCase(word.charAt(1))
                    ? word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1)
                    : word)
        .collect(Collectors.joining(" "));
  }
}
