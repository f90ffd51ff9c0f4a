package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Wanted;
import dev.handful.language.Words;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a list is of: "white bookcases up to 62 cm wide, under 500". */
final class Things {

  private static final int MOST_AFTER = 4;
  private static final int MOST_BEFORE = 2;
  private static final int MOST_KINDS = 2;
  private static final List<String> PAIRS = WordFile.read("/advising/pairs.en.txt");

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
    var noun = kind.map(c -> noun(c, count)).orElseGet(() -> all(count));
    before.add(noun);
    return String.join(" ", before) + after;
  }

  /** Whether the kind is a list of things, such as "table and 4 chairs": it has no plural. */
  boolean unspeakable() {
    return kind()
        .filter(c -> kinds(c).stream().anyMatch(word -> !Kinds.speakable(word)))
        .isPresent();
  }

  /**
   * One of the single kind that is sought, as a noun: "tent"; empty for what comes in pairs or has
   * no singular.
   */
  Optional<String> single() {
    return kind()
        .map(this::kinds)
        .filter(kinds -> kinds.size() == 1 && Kinds.speakable(kinds.getFirst()))
        .map(kinds -> Kinds.lower(kinds.getFirst()))
        .filter(kind -> PAIRS.stream().noneMatch(kind::endsWith))
        .flatMap(this::singular);
  }

  private Optional<Constraint> kind() {
    var types = writing.snapshot().catalogue().schema().typeAttributes();
    return types.stream()
        .flatMap(type -> musts().stream().filter(c -> c.attribute().equals(type)))
        .filter(c -> c.polarity() == Polarity.WANT && c.wanted() instanceof Wanted.Values)
        .findFirst();
  }

  /** What everything here is called, else "items". */
  private String all(int count) {
    return new Kinds(writing)
        .common()
        .filter(Kinds::speakable)
        .map(kind -> counted(Kinds.lower(kind), count))
        .orElseGet(() -> writing.voice().fragment(Say.LIST_THINGS, "count", count));
  }

  private String counted(String kind, int count) {
    return count == 1 ? one(kind) : writing.wording().plural(kind);
  }

  private boolean isBroaderKind(Constraint constraint, Optional<Constraint> kind) {
    return kind.isPresent()
        && constraint.polarity() == Polarity.WANT
        && writing.attribute(constraint.attribute()).filter(writing::namesKind).isPresent();
  }

  private String noun(Constraint kind, int count) {
    var words = kinds(kind).stream().map(Kinds::lower).map(word -> counted(word, count)).toList();
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

  private String one(String kind) {
    return singular(kind).orElseGet(() -> writing.voice().fragment(Say.LIST_ONE_OF, "kind", kind));
  }

  /** One of what the catalogue names in the plural ("Tents"); "scissors" has no singular. */
  private Optional<String> singular(String kind) {
    if (!writing.wording().plural(kind).equals(kind)) {
      return Optional.of(kind);
    }
    int last = kind.lastIndexOf(' ') + 1;
    var stem = String.join(" ", words.stems(kind.substring(last)));
    var single = kind.substring(0, last) + stem;
    return Optional.of(single)
        .filter(word -> !word.equals(kind) && writing.wording().plural(word).equals(kind));
  }

  /** A short word such as a colour; what the file phrases otherwise comes after the noun. */
  private boolean standsBefore(Constraint constraint, String label) {
    return adjective(constraint)
        || constraint.polarity() == Polarity.WANT
            && constraint.wanted() instanceof Wanted.Values(var named, var narrower)
            && named.size() == 1
            && label.split(" ").length <= 2
            && writing
                .attribute(constraint.attribute())
                .filter(a -> label.equals(phrase(a, named)))
                .isPresent();
  }

  /** "Waterproof", but not "hip belt", which the file gives no adjective. */
  private boolean adjective(Constraint constraint) {
    return constraint.polarity() == Polarity.WANT
        && constraint.wanted() instanceof Wanted.Flag(boolean yes)
        && yes
        && writing
            .attribute(constraint.attribute())
            .filter(a -> writing.wording().adjective(a) != null)
            .isPresent();
  }

  private String phrase(Attribute attribute, List<String> words) {
    return writing
        .wording()
        .phrase(attribute, new dev.handful.catalogue.AttributeValue.Keywords(words));
  }

  /** One word as the file phrases it: "for hiking", "made of oak". */
  private String tail(Constraint constraint, String label) {
    boolean kind = writing.attribute(constraint.attribute()).filter(writing::namesKind).isPresent();
    if (kind && constraint.wanted() instanceof Wanted.Values(var named, var narrower)) {
      var names = (named.isEmpty() ? narrower : named).stream().map(Kinds::lower).toList();
      return constraint.polarity() == Polarity.WANT
          ? label
          : writing.voice().fragment(Say.LIST_BUT_NO, "kinds", writing.wording().either(names));
    }
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
}
