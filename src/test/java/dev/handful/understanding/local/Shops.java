package dev.handful.understanding.local;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueLoader;
import dev.handful.prompt.PromptFiles;
import dev.handful.prompt.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Loaded catalogues with the shipped prompt files. */
public final class Shops {
  /** Where the public furniture data lies on a developer's machine. */
  public static final Path IKEA = Path.of("../shared/data/ikea/items.jsonl");

  private static final Map<String, Snapshot> LOADED = new ConcurrentHashMap<>();

  private Shops() {}

  /**
   * "home" (a fixture in the style of the public furniture data), "northlight", "films", "ikea".
   */
  public static Snapshot snapshot(String shop) {
    return LOADED.computeIfAbsent(
        shop,
        name ->
            switch (name) {
              case "home" -> load(name, Path.of("src/test/resources/understanding/home"));
              case "northlight", "films" -> load(name, Path.of("catalogues").resolve(name));
              case "ikea" -> load(name, IKEA);
              default -> throw new IllegalArgumentException("no shop " + name);
            });
  }

  /** The catalogue of a shop. */
  public static Catalogue catalogue(String shop) {
    return snapshot(shop).catalogue();
  }

  private static Snapshot load(String name, Path items) {
    try {
      var folder = Files.createTempDirectory("handful-shop-");
      var catalogue = new CatalogueLoader().load(name, items, folder).catalogue();
      return new Snapshot(PromptFiles.load(Path.of("prompts"), Map.of()), catalogue);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
