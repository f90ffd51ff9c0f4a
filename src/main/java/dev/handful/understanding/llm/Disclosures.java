package dev.handful.understanding.llm;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.ConstraintId;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import dev.handful.prompt.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a proposed preference into acts the catalogue can bear; what it cannot is counted. */
final class Disclosures {

  /** People round prices more than sizes, as in the local reading. */
  private static final double MONEY_WIDER = 3;

  private static final int MOST_WORDS = 12;
  private static final Set<String> YES = Set.of("yes", "true", "1");
  private static final Set<String> NO = Set.of("no", "false", "0");

  private final Shelf shelf;
  private final Snapshot snapshot;
  private final Utterance utterance;
  private final PlainWords plain;
  private final int turn;
  private final Tally tally;

  Disclosures(
      Shelf shelf,
      Snapshot snapshot,
      Utterance utterance,
      PlainWords plain,
      int turn,
      Tally tally) {
    this.plain = plain;
    this.shelf = shelf;
    this.snapshot = snapshot;
    this.utterance = utterance;
    this.turn = turn;
    this.tally = tally;
  }

  /**
   * The acts of one proposal: a constraint, perhaps with a foreign currency; the shopper's own
   * words for search where the catalogue cannot filter (C02); empty when dropped.
   */
  List<UserAct> of(Proposal proposal) {
    var name = proposal.text("attribute");
    if (shelf.attributes().closed(name)) {
      tally.drop(Drop.PROTECTED);
      return List.of();
    }
    var attribute = shelf.attributes().resolve(name, tally);
    if (attribute == null || !attribute.filter()) {
      return searched(proposal.texts("values"), proposal);
    }
    return switch (attribute.type()) {
      case KEYWORD -> keywords(attribute, proposal);
      case BOOLEAN -> flag(attribute, proposal);
      case NUMBER, MONEY, DATE -> amounts(attribute, proposal);
      case TEXT -> searched(proposal.texts("values"), proposal);
    };
  }

  /** What cannot be filtered on, as far as the shopper wrote it. */
  private List<UserAct> searched(List<String> values, Proposal proposal) {
    var said =
        values.stream()
            .map(utterance::literal)
            .flatMap(value -> plain.content(value, MOST_WORDS).stream())
            .distinct()
            .limit(MOST_WORDS)
            .toList();
    if (said.isEmpty()) {
      return List.of();
    }
    var words = String.join(" ", said);
    return List.of(
        polarity(proposal) == Polarity.AVOID
            ? new UserAct.AvoidWords(words)
            : new UserAct.Need(words));
  }

  private List<UserAct> keywords(Attribute attribute, Proposal proposal) {
    var named = new LinkedHashSet<String>();
    var narrower = new LinkedHashSet<String>();
    var unknown = new ArrayList<String>();
    var holder = attribute;
    for (var value : proposal.texts("values")) {
      var other = named.isEmpty() ? owner(holder, value) : null;
      holder = other == null ? holder : other;
      var found = shelf.values().of(holder, value);
      if (found == null) {
        unknown.add(value);
      } else {
        named.addAll(found.named());
        narrower.addAll(found.narrower());
      }
    }
    tally.drop(Drop.UNKNOWN_VALUE, unknown.size());
    var acts = new ArrayList<>(searched(unknown, proposal));
    if (!named.isEmpty() || !narrower.isEmpty()) {
      narrower.removeAll(named);
      var wanted = new Wanted.Values(List.copyOf(named), List.copyOf(narrower));
      acts.add(disclose(holder, wanted, polarity(proposal), strength(holder, proposal), proposal));
    }
    return acts;
  }

  /** The attribute that has the value when the one proposed has not: "thriller" is no mood. */
  private @Nullable Attribute owner(Attribute proposed, String value) {
    var owner = shelf.values().of(proposed, value) == null ? shelf.values().owner(value) : null;
    return owner == null || shelf.attributes().closed(owner)
        ? null
        : snapshot.catalogue().schema().attribute(owner).filter(Attribute::filter).orElse(null);
  }

  /** The preference for a kind of thing the catalogue does have a word for; else null. */
  @Nullable UserAct kind(String words, Proposal proposal) {
    return snapshot.catalogue().schema().typeAttributes().stream()
        .flatMap(name -> snapshot.catalogue().schema().attribute(name).stream())
        .filter(attribute -> shelf.values().of(attribute, words) != null)
        .findFirst()
        .map(
            attribute ->
                disclose(
                    attribute,
                    shelf.values().of(attribute, words),
                    Polarity.WANT,
                    strength(attribute, proposal),
                    proposal))
        .orElse(null);
  }

  private List<UserAct> flag(Attribute attribute, Proposal proposal) {
    var said = proposal.texts("values").stream().findFirst().orElse("yes").toLowerCase(Locale.ROOT);
    if (!YES.contains(said) && !NO.contains(said)) {
      tally.drop(Drop.UNKNOWN_VALUE);
      return List.of();
    }
    boolean yes = YES.contains(said) == (polarity(proposal) == Polarity.WANT);
    var wanted = new Wanted.Flag(yes);
    return List.of(
        disclose(attribute, wanted, Polarity.WANT, strength(attribute, proposal), proposal));
  }

  private List<UserAct> amounts(Attribute attribute, Proposal proposal) {
    var currency = snapshot.catalogue().schema().currency();
    var quote = utterance.literal(proposal.text("quote"));
    var unit = proposal.text("unit");
    var read =
        shelf
            .amounts()
            .read(proposal.texts("values"), unit, attribute, currency, quote, utterance, tally);
    if (read == null) {
      return List.of();
    }
    // "Not over 100" proposed as a dislike of at least 100 is a limit like any other.
    var operator = operator(attribute, proposal, read.numbers());
    boolean turned =
        polarity(proposal) == Polarity.AVOID
            && (operator.equals("at_most") || operator.equals("at_least"));
    var bound = turned ? operator.equals("at_most") ? "at_least" : "at_most" : operator;
    var polarity = turned ? Polarity.WANT : polarity(proposal);
    var strength = read.grounded() ? strength(attribute, proposal) : Strength.NICE;
    var acts = new ArrayList<UserAct>();
    acts.add(
        disclose(
            attribute, wanted(attribute, bound, read.numbers()), polarity, strength, proposal));
    if (read.currency() != null) {
      acts.add(new UserAct.ForeignCurrency(read.currency()));
    }
    return acts;
  }

  private static String operator(Attribute attribute, Proposal proposal, List<Double> numbers) {
    return switch (proposal.text("operator")) {
      case "at_most" -> "at_most";
      case "at_least" -> "at_least";
      case "about" -> "about";
      case "between" -> numbers.size() > 1 ? "between" : "about";
      // A bare price is a limit, as in the local reading.
      default ->
          numbers.size() > 1
              ? "between"
              : attribute.type() == AttributeType.MONEY ? "at_most" : "about";
    };
  }

  private Wanted wanted(Attribute attribute, String operator, List<Double> numbers) {
    double low = numbers.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    double high = numbers.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    double share = snapshot.policy().retrieval().aboutTolerance();
    boolean money = attribute.type() == AttributeType.MONEY;
    return switch (operator) {
      case "at_most" -> new Wanted.Range(null, high);
      case "at_least" -> new Wanted.Range(low, null);
      case "between" -> new Wanted.Range(low, high);
      default -> new Wanted.About(low, Math.abs(low) * share * (money ? MONEY_WIDER : 1));
    };
  }

  private static Polarity polarity(Proposal proposal) {
    return proposal.text("polarity").equals("avoid") ? Polarity.AVOID : Polarity.WANT;
  }

  /** What nobody wrote may rank and never filters; the kind of thing always must hold. */
  private Strength strength(Attribute attribute, Proposal proposal) {
    boolean quoted = !utterance.literal(proposal.text("quote")).isEmpty();
    boolean kind = snapshot.catalogue().schema().typeAttributes().contains(attribute.name());
    boolean nice =
        proposal.text("strength").equals("nice")
            || shelf.english().purpose(attribute.name()) && polarity(proposal) == Polarity.WANT;
    return quoted && (kind || !nice) ? Strength.MUST : Strength.NICE;
  }

  private UserAct disclose(
      Attribute attribute, Wanted wanted, Polarity polarity, Strength strength, Proposal proposal) {
    var suffix = polarity == Polarity.AVOID ? "-avoid" : "";
    var id = new ConstraintId("t" + turn + "-" + attribute.name() + suffix);
    var quote = utterance.literal(proposal.text("quote"));
    return new UserAct.Disclose(
        new Constraint(id, attribute.name(), wanted, polarity, strength, quote, turn, null));
  }
}
