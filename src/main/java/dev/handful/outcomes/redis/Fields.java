package dev.handful.outcomes.redis;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Route;
import dev.handful.outcomes.History;
import dev.handful.outcomes.MissKind;
import dev.handful.outcomes.Note;
import dev.handful.outcomes.OutcomeKind;
import dev.handful.outcomes.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a subject's hash: {@code o:accept:ITEM}, {@code s:ITEM} (listed), {@code
 * m:UNKNOWN:KEY}, {@code w:STEM}, and a few of the subject itself. Values begin with the time in
 * milliseconds.
 */
final class Fields {

  private static final String STARTED = "started";
  private static final String SHOP = "shop";

  private Fields() {}

  /** The arguments of {@code keep.lua} for a note: triples of mode, field, value. */
  static List<String> of(Note note, Instant at) {
    var millis = Long.toString(at.toEpochMilli());
    return switch (note) {
      case Note.Answered answered -> answered(answered, millis);
      case Note.Listed(var item) -> List.of("listed", "s:" + item, millis);
      case Note.Happened(var kind, var item, var shop, var detail) ->
          List.of(
              mode(kind),
              "o:" + kind.key() + ":" + item,
              millis + ";" + (shop ? SHOP : "") + ";" + (detail == null ? "" : detail));
      case Note.Missed(var kind, var key, var words) ->
          List.of("once", "m:" + kind.name() + ":" + key, millis + ";" + words);
      case Note.Judged(var helped) -> List.of("latest", "helped", Boolean.toString(helped));
    };
  }

  private static List<String> answered(Note.Answered answered, String millis) {
    var fields = new ArrayList<>(List.of("once", STARTED, millis));
    fields.addAll(List.of("latest", "refs", String.join(" ", answered.refs())));
    if (answered.route() == Route.MODEL) {
      fields.addAll(List.of("once", "model", "yes"));
    }
    answered.words().forEach(word -> fields.addAll(List.of("once", "w:" + word, "")));
    return fields;
  }

  private static String mode(OutcomeKind kind) {
    return kind.choice() ? "chosen" : kind.positive() ? "taken" : "told";
  }

  /** Kind and item of a field of an outcome. */
  static Note.Happened outcome(String field) {
    var parts = field.split(":", 3);
    var kind = OutcomeKind.of(parts[1]).orElseThrow();
    return new Note.Happened(kind, new ItemId(parts[2]), false, null);
  }

  /** A value of {@code s:}; null when there is none. */
  static History.@Nullable Place place(String value) {
    if (value.isEmpty()) {
      return null;
    }
    var parts = value.split(";", 2);
    return new History.Place(Integer.parseInt(parts[0]), time(parts[1]));
  }

  static Instant time(String millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis));
  }

  /** The whole hash as it was kept. */
  static History history(String subject, Map<String, String> fields) {
    var listed = new HashMap<ItemId, History.Place>();
    var events = new ArrayList<History.Event>();
    var misses = new ArrayList<History.Miss>();
    var words = new ArrayList<String>();
    fields.forEach(
        (field, value) -> {
          if (field.startsWith("s:")) {
            var place = place(value);
            if (place != null) {
              listed.put(new ItemId(field.substring(2)), place);
            }
          } else if (field.startsWith("o:")) {
            events.add(event(field, value.split(";", 3)));
          } else if (field.startsWith("m:")) {
            misses.add(miss(field.split(":", 3), value.split(";", 2)));
          } else if (field.startsWith("w:")) {
            words.add(field.substring(2));
          }
        });
    var started = fields.get(STARTED);
    var helped = fields.get("helped");
    return new History(
        new Subject(subject),
        LocalDate.parse(fields.get("day")),
        started == null ? null : time(started),
        refs(fields.get("refs")),
        fields.containsKey("model") ? Route.MODEL : Route.LOCAL,
        words,
        listed,
        events,
        misses,
        helped == null ? null : Boolean.valueOf(helped));
  }

  private static History.Event event(String field, String[] value) {
    var outcome = outcome(field);
    boolean shop = value[1].equals(SHOP);
    var detail = value[2].isEmpty() ? null : value[2];
    return new History.Event(outcome.kind(), outcome.item(), time(value[0]), shop, detail);
  }

  private static History.Miss miss(String[] field, String[] value) {
    return new History.Miss(MissKind.valueOf(field[1]), field[2], value[1], time(value[0]));
  }

  private static List<String> refs(@Nullable String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
