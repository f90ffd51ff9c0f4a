package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Wanted;
import dev.handful.prompt.Limits;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What the shown items have of the wishes that are no musts, said once: "All five are white." */
final class SharedWishes {

  private static final int MOST = 2;

  /** So many values of one wish are read out, and so many wishes in one sentence. */
  private static final int MOST_TOLD = 2;

  private static final int LONGEST_QUOTE = 40;

  private final Writing writing;

  SharedWishes(Writing writing) {
    this.writing = writing;
  }

  /** At most two sentences; wishes that nothing shown meets stand on the cards as weaknesses. */
  List<String> sentences() {
    int count = writing.items().size();
    var byMeeting = new LinkedHashMap<Integer, List<String>>();
    var sentences = new ArrayList<String>();
    for (var wish : wishes()) {
      int meeting = (int) writing.items().stream().filter(wish::fulfilledBy).count();
      if (meeting > 0 && workedOut(wish)) {
        sentences.add(workedOut(wish, count, meeting));
      } else if (meeting > 0) {
        byMeeting.computeIfAbsent(meeting, m -> new ArrayList<>()).add(phrase(wish));
      }
    }
    byMeeting.forEach((meeting, what) -> sentences.add(0, shared(count, meeting, what)));
    return sentences.stream().limit(MOST).toList();
  }

  private List<Constraint> wishes() {
    return writing.constraints().stream()
        .filter(c -> c.strength() == Strength.NICE)
        .filter(c -> writing.attribute(c.attribute()).filter(writing::namesKind).isEmpty())
        .toList();
  }

  private String shared(int count, int meeting, List<String> what) {
    var all = writing.wording().all(what.stream().limit(MOST_TOLD).toList());
    return meeting == count
        ? writing.voice().sentence(Say.LIST_ALL_ARE, "count", count, "what", all)
        : writing.voice().sentence(Say.LIST_SOME_ARE, "n", meeting, "count", count, "what", all);
  }

  /** "Light": a number nobody named. */
  private boolean workedOut(Constraint wish) {
    return writing.attribute(wish.attribute()).filter(Attribute::numeric).isPresent()
        && wish.from() == null
        && !Limits.named(wish)
        && wish.quote().strip().length() <= LONGEST_QUOTE;
  }

  private String workedOut(Constraint wish, int count, int meeting) {
    return writing
        .voice()
        .sentence(
            Say.LIST_WISH,
            "quote",
            Voice.echo(wish.quote().strip()),
            "what",
            writing.label(wish),
            "n",
            meeting,
            "count",
            count);
  }

  /** As the file phrases it: "for hiking or for travel"; else in quotes, as the shopper said it. */
  private String phrase(Constraint wish) {
    var attribute = writing.attribute(wish.attribute()).orElseThrow();
    if (wish.polarity() == Polarity.WANT
        && wish.wanted() instanceof Wanted.Values(var named, var narrower)
        && !named.isEmpty()) {
      var phrases =
          writing.wording().distinct(met(wish, named)).stream()
              .limit(MOST_TOLD)
              .map(value -> new AttributeValue.Keywords(List.of(value)))
              .map(value -> writing.wording().phrase(attribute, value))
              .toList();
      return quoted(attribute, writing.wording().either(phrases));
    }
    return quoted(attribute, writing.label(wish));
  }

  /** Those of the named values that something shown has; all of them when none has any. */
  private List<String> met(Constraint wish, List<String> named) {
    var has =
        named.stream()
            .filter(
                value ->
                    writing.items().stream()
                        .anyMatch(
                            item ->
                                item.value(wish.attribute())
                                        instanceof AttributeValue.Keywords(var words)
                                    && words.contains(value)))
            .toList();
    return has.isEmpty() ? named : has;
  }

  private String quoted(Attribute attribute, String phrase) {
    return writing.wording().knows(attribute)
        ? phrase
        : writing.voice().fragment(Say.QUOTED, "what", phrase);
  }
}
