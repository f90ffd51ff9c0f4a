package dev.handful.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handful.catalogue.KnownFields.Unit;
import dev.handful.catalogue.feed.FeedLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the unit of a number field from the items' own texts: when width is 51 and the text says
 * "51x51 cm", that is a vote for centimetres; 1740 beside "1.74 kg" is one for grams.
 */
final class UnitEvidence {

  private static final int ENOUGH = 2;
  private static final double CLEAR = 0.8;

  private final List<Unit> units;
  private final Map<String, Unit> byWord = new HashMap<>();
  private final Pattern measure;
  private final List<List<Measured>> measured;
  private final List<FeedLine> lines;

  /** A number of a text and the unit written behind it or behind its chain ("51x51 cm"). */
  private record Measured(double number, Unit unit) {}

  UnitEvidence(List<Unit> units, List<FeedLine> lines) {
    this.units = units;
    this.lines = lines;
    units.forEach(unit -> unit.words().forEach(word -> byWord.put(word, unit)));
    var words =
        byWord.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    measure =
        Pattern.compile(
            "(\\d+(?:[.,]\\d+)?(?:\\s*[x×/–-]\\s*\\d+(?:[.,]\\d+)?)*)\\s*("
                + words
                + ")(?!\\p{L})");
    measured = lines.stream().map(this::measured).toList();
  }

  /** The clear winner among the units of a dimension, or of any when {@code dimension} is null. */
  Optional<Unit> unit(List<String> fields, @Nullable String dimension) {
    var votes = new HashMap<Unit, Integer>();
    int items = 0;
    for (int i = 0; i < lines.size(); i++) {
      for (var field : fields) {
        var node = lines.get(i).get(field);
        if (node != null && node.isNumber()) {
          items++;
          for (var unit : votes(node.doubleValue(), measured.get(i), dimension)) {
            votes.merge(unit, 1, Integer::sum);
          }
        }
      }
    }
    int all = votes.values().stream().mapToInt(Integer::intValue).sum();
    // Without a known dimension a chance match is likelier, so a fair share of items must agree.
    double least = dimension == null ? Math.max(5, 0.3 * items) : Math.min(ENOUGH, items);
    return votes.entrySet().stream()
        .filter(vote -> vote.getValue() >= least && vote.getValue() >= CLEAR * all)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private HashSet<Unit> votes(double value, List<Measured> said, @Nullable String dimension) {
    var votes = new HashSet<Unit>();
    for (var one : said) {
      for (var unit : units) {
        double as = one.number() * one.unit().factor() / unit.factor();
        if (unit.dimension().equals(one.unit().dimension())
            && (dimension == null ? unit == one.unit() : dimension.equals(unit.dimension()))
            && value > 0
            && Math.abs(as - value) < 1e-6 * value) {
          votes.add(unit);
        }
      }
    }
    return votes;
  }

  private List<Measured> measured(FeedLine line) {
    var found = new ArrayList<Measured>();
    for (JsonNode node : line.fields().values()) {
      if (node.isTextual()) {
        Matcher match = measure.matcher(node.textValue().toLowerCase(Locale.ROOT));
        while (match.find()) {
          var unit = byWord.get(match.group(2));
          for (var number : match.group(1).split("[x×/–-]")) {
            found.add(new Measured(Double.parseDouble(number.strip().replace(',', '.')), unit));
          }
        }
      }
    }
    return found;
  }
}
