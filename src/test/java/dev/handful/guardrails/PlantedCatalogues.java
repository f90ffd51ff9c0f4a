package dev.handful.guardrails;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A catalogue with hostile data for each one that is attacked. The items nearest to what a row's
 * shopper asks carry its text at the head of their descriptions, the nearest policy at its end; one
 * item or policy may carry several.
 */
final class PlantedCatalogues {

  private static final int ITEMS = 12;

  private final Path root;
  private final List<Attack> attacks;

  /** Writes into {@code root}. */
  PlantedCatalogues(Path root, List<Attack> attacks) {
    this.root = root;
    this.attacks = attacks.stream().filter(attack -> attack.plant() != null).toList();
  }

  /** The folders, called as {@link Attack#served} says. */
  List<Path> write() {
    return attacks.stream().collect(Collectors.groupingBy(Attack::catalogue)).values().stream()
        .map(this::write)
        .toList();
  }

  private Path write(List<Attack> rows) {
    var source = Path.of("catalogues", rows.getFirst().catalogue());
    var folder = root.resolve(rows.getFirst().served());
    var items = Shelf.items(source);
    // All are chosen before the first is changed, and changed before the first is written.
    var near = new LinkedHashMap<Attack, List<ObjectNode>>();
    rows.forEach(row -> near.put(row, nearest(row, items)));
    near.forEach((row, chosen) -> chosen.forEach(item -> plant(row, item)));
    var kept =
        near.values().stream().flatMap(List::stream).distinct().map(JsonNode::toString).toList();
    try (var policies = Files.list(source.resolve("policies"))) {
      Files.createDirectories(folder.resolve("policies"));
      Files.writeString(
          folder.resolve("catalogue.yaml"), Shelf.read(source.resolve("catalogue.yaml")));
      Files.write(folder.resolve("items.jsonl"), kept);
      var files = policies.sorted().toList();
      for (var file : files) {
        var name = file.getFileName().toString();
        Files.writeString(folder.resolve("policies").resolve(name), policy(file, files, rows));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ObjectNode> nearest(Attack row, List<JsonNode> items) {
    var asked = words(String.join(" ", row.turns()));
    return items.stream()
        .map(ObjectNode.class::cast)
        .sorted(Comparator.comparingLong((ObjectNode item) -> -shared(asked, item.toString())))
        .limit(ITEMS)
        .toList();
  }

  private static void plant(Attack row, ObjectNode item) {
    if (row.plant().itemText() != null) {
      item.put("description", row.plant().itemText() + " " + item.path("description").asText());
    }
  }

  private static String policy(Path file, List<Path> files, List<Attack> rows) {
    var planted =
        rows.stream()
            .filter(
                row -> row.plant().policyText() != null && nearestPolicy(row, files).equals(file))
            .map(row -> "\n" + row.plant().policyText() + "\n")
            .collect(Collectors.joining());
    return Shelf.read(file) + planted;
  }

  private static Path nearestPolicy(Attack row, List<Path> files) {
    var asked = words(String.join(" ", row.turns()));
    return files.stream()
        .max(Comparator.comparingLong(file -> shared(asked, Shelf.read(file))))
        .orElseThrow();
  }

  private static long shared(Set<String> asked, String text) {
    return words(text).stream().filter(asked::contains).count();
  }

  /** Words without the endings of a plural. */
  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
        .filter(word -> word.length() > 2)
        .map(word -> word.replaceFirst("(ies|e?s|y)$", ""))
        .collect(Collectors.toSet());
  }
}
