package dev.handful.validation;

import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.Change;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.ConstraintId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Reason;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.Slot;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Suggestion;
import dev.handful.dialogue.Verdict;
import dev.handful.dialogue.Wanted;
import dev.handful.prompt.Snapshot;
import dev.handful.understanding.local.Shops;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sentences of {@code validation/sentences.en.txt}, each with the turn it stands in. */
final class Sentences {

  /** One sentence; {@code category} is "true" for those that must pass. */
  record Row(String category, String text, Setting setting) {
    boolean sound() {
      return category.equals("true");
    }

    /** Half of the sentences were never looked at while the rules were tuned. */
    boolean heldOut() {
      return Math.floorMod(text.hashCode() * 31 + 7, 2) == 0;
    }

    Verdict judged(ReplyValidator validator) {
      return setting.judged(validator, text);
    }
  }

  /** A turn: shop, list, the card's item, wishes, policy passages. */
  record Setting(
      Snapshot snapshot,
      List<Item> list,
      Item own,
      List<Constraint> wants,
      List<Found.Passage> passages) {

    Verdict judged(ReplyValidator validator, String text) {
      return validator.judge(block(text), Route.MODEL, plan(), state(), found(), snapshot);
    }

    private DraftBlock block(String text) {
      return own == null
          ? new DraftBlock.Text(text)
          : new DraftBlock.Suggested(suggestion(own, text, snapshot));
    }

    Plan plan() {
      if (!passages.isEmpty()) {
        var goal = new Goal.AnswerPolicy("?");
        return new Plan(List.of(goal), List.of(), null, List.of(), List.of(), List.of());
      }
      var slots = new ArrayList<Slot>();
      candidates().forEach(c -> slots.add(new Slot(c, slots.size() + 1, null, Change.NEW)));
      return new Plan(
          List.of(new Goal.Recommend(true)), slots, null, List.of(), List.of(), List.of());
    }

    private List<Candidate> candidates() {
      return list.stream().map(i -> new Candidate(i, Map.of(), 0.5, List.of())).toList();
    }

    Found found() {
      return new Found(
          candidates(),
          candidates(),
          list.size(),
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          passages,
          null);
    }

    DialogueState state() {
      var empty = DialogueState.empty(snapshot.catalogue().generation());
      return new DialogueState(
          empty.generation(),
          1,
          wants,
          List.of(),
          List.of(),
          null,
          List.of(),
          List.of(),
          Set.of(),
          null,
          List.of(),
          Set.of(),
          Set.of(),
          null,
          null,
          false,
          false,
          List.of());
    }
  }

  private Sentences() {}

  static List<Row> all() {
    var rows = new ArrayList<Row>();
    Setting setting = null;
    for (var line : lines()) {
      if (line.startsWith("@")) {
        setting = setting(line.substring(1).split("\\|"));
      } else if (line.startsWith("+ ")) {
        rows.add(new Row("true", line.substring(2), setting));
      } else if (line.startsWith("- ")) {
        int colon = line.indexOf(": ");
        rows.add(new Row(line.substring(2, colon), line.substring(colon + 2), setting));
      }
    }
    return rows;
  }

  static Suggestion suggestion(Item item, String text, Snapshot snapshot) {
    var schema = snapshot.catalogue().schema();
    var kind = schema.attribute(schema.typeAttributes().getFirst()).orElseThrow();
    var value = snapshot.wording().value(kind, item.value(kind.name()));
    var reason = new Reason(null, kind.name(), value, "versatile", text);
    return new Suggestion(
        item.id(),
        item.title(),
        Texts.safe(item.url()),
        Texts.safe(item.image()),
        item.price(),
        1,
        null,
        List.of(reason),
        null,
        Change.NEW,
        List.of(),
        false,
        null);
  }

  static Suggestion with(Suggestion one, List<Reason> reasons, String tradeoff) {
    return new Suggestion(
        one.id(),
        one.title(),
        one.url(),
        one.image(),
        one.price(),
        one.rank(),
        one.role(),
        reasons,
        tradeoff,
        one.change(),
        one.variants(),
        one.sponsored(),
        one.detail());
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/validation/sentences.en.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Setting setting(String[] parts) {
    var snapshot = Shops.snapshot(parts[0].strip());
    var catalogue = snapshot.catalogue();
    var list =
        Arrays.stream(parts[1].strip().split(" "))
            .map(id -> catalogue.item(new ItemId(id)))
            .toList();
    var own = parts[2].strip();
    var title = parts[4].strip();
    var passages =
        catalogue.policies().stream()
            .filter(p -> p.title().startsWith(title))
            .map(p -> new Found.Passage(p.title(), p.text(), 1))
            .toList();
    return new Setting(
        snapshot,
        list,
        own.equals("-") ? null : catalogue.item(new ItemId(own)),
        wants(parts[3].strip()),
        passages);
  }

  private static List<Constraint> wants(String text) {
    var wants = new ArrayList<Constraint>();
    if (!text.equals("-")) {
      for (var want : text.split("; ")) {
        var at = want.contains("<=") ? want.split("<=") : want.split("=");
        wants.add(
            new Constraint(
                new ConstraintId("p" + (wants.size() + 1)),
                at[0],
                wanted(want, at[1]),
                Polarity.WANT,
                Strength.MUST,
                want,
                1,
                null));
      }
    }
    return wants;
  }

  private static Wanted wanted(String want, String value) {
    if (want.contains("<=")) {
      return new Wanted.Range(null, Double.valueOf(value));
    }
    if (value.equals("true")) {
      return new Wanted.Flag(true);
    }
    return value.matches("\\d+")
        ? new Wanted.Range(Double.valueOf(value), Double.valueOf(value))
        : new Wanted.Values(List.of(value), List.of());
  }
}
