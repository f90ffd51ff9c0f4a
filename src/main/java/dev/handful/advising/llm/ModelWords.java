package dev.handful.advising.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handful.catalogue.Attribute;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Reason;
import dev.handful.dialogue.Suggestion;
import dev.handful.prompt.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a model wrote for one place of the list, in the place of the local words. Judges nothing.
 */
final class ModelWords {

  private static final int MOST_REASONS = 2;
  private static final Pattern NEED = Pattern.compile("\\W*[nN]?\\W*(\\d{1,3})\\W*");

  private ModelWords() {}

  /** The suggestion with the model's reasons and weakness; the catalogue's facts stay. */
  static Suggestion of(JsonNode said, Suggestion own, DialogueState state, Snapshot snapshot) {
    var reasons = new ArrayList<Reason>();
    for (var reason : said.path("reasons")) {
      if (reasons.size() < MOST_REASONS) {
        reasons.add(reason(reason, state, snapshot));
      }
    }
    return with(own, reasons, text(said.path("tradeoff")));
  }

  /** A weakness that was not true is replaced by the local one. */
  static Suggestion whole(Suggestion judged, Suggestion own) {
    return judged.tradeoff() == null ? with(judged, judged.reasons(), own.tradeoff()) : judged;
  }

  private static Reason reason(JsonNode said, DialogueState state, Snapshot snapshot) {
    var attribute = attribute(said.path("attribute").asText(), snapshot);
    var need = need(text(said.path("need")), state).filter(c -> c.attribute().equals(attribute));
    return new Reason(
        need.map(Constraint::id).orElse(null),
        attribute,
        said.path("value").asText(),
        need.isPresent() ? null : basis(attribute),
        said.path("text").asText());
  }

  /** By name, else by the label people read. */
  private static String attribute(String said, Snapshot snapshot) {
    var schema = snapshot.catalogue().schema();
    return schema.attribute(said).isPresent()
        ? said
        : schema.attributes().stream()
            .filter(a -> a.label().equalsIgnoreCase(said))
            .map(Attribute::name)
            .findFirst()
            .orElse(said);
  }

  private static Optional<Constraint> need(@Nullable String label, DialogueState state) {
    var number = label == null ? null : NEED.matcher(label);
    if (number == null || !number.matches()) {
      return Optional.empty();
    }
    int place = Integer.parseInt(number.group(1)) - 1;
    return place >= 0 && place < state.constraints().size()
        ? Optional.of(state.constraints().get(place))
        : Optional.empty();
  }

  private static String basis(String attribute) {
    return switch (attribute) {
      case Attribute.RATING -> "rated";
      case PromptVariables.DESCRIPTION -> "described";
      default -> "versatile";
    };
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
  }

  private static Suggestion with(Suggestion own, List<Reason> reasons, @Nullable String tradeoff) {
    return new Suggestion(
        own.id(),
        own.title(),
        own.url(),
        own.image(),
        own.price(),
        own.rank(),
        own.role(),
        reasons,
        tradeoff,
        own.change(),
        own.variants(),
        own.sponsored(),
        own.detail());
  }
}
