package dev.handful.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Loads an operator's items with what {@code catalogue.yaml} says of them. What the file does not
 * say is inferred from the items; where there is none it is written, for people to edit.
 */
public final class CatalogueLoader {

  private final FeedReader feeds = new FeedReader();
  private final LexiconBuilder lexicons = new LexiconBuilder();

  /**
   * A new generation of a catalogue. Blocking; writes at most the schema file.
   *
   * @param name by which conversations choose it
   * @param items a file of JSON lines, a file with one JSON array, or a folder with {@code
   *     items.jsonl} or {@code items.json}; {@code catalogue.yaml} and {@code policies/*.md} beside
   *     it are used
   * @param schemaFolder holds the editable {@code catalogue.yaml}; made when absent
   * @throws CatalogueProblemException with one message for people when it cannot be loaded at all
   */
  public LoadedCatalogue load(String name, Path items, Path schemaFolder) {
    var file = itemsFile(items);
    var feed = feeds.read(file);
    var draft = new SchemaInference(name, feed.lines()).infer();
    var mapper = new ItemMapper(feed.file(), draft);
    var loaded = mapper.items(feed.lines());
    var policies = PolicyReader.read(file.resolveSibling("policies"));
    var generation = Hash.generation(draft.schema(), loaded, policies);
    var lexicon = lexicons.build(draft.schema(), loaded);
    var catalogue = new Catalogue(draft.schema(), generation, loaded, lexicon, policies);

    var problems = new ArrayList<>(feed.problems());
    problems.addAll(mapper.problems());
    var warnings = new ArrayList<>(draft.warnings());
    warnings.addAll(mapper.warnings());
    var schemaFile = schemaFolder.resolve("catalogue.yaml");
    return new LoadedCatalogue(
        catalogue, new LoadReport(loaded.size(), problems, warnings, schemaFile));
  }

  private static Path itemsFile(Path items) {
    if (!Files.isDirectory(items)) {
      return items;
    }
    var lines = items.resolve("items.jsonl");
    var array = items.resolve("items.json");
    if (!Files.exists(lines) && !Files.exists(array)) {
      throw new CatalogueProblemException(
          items + " holds no items.jsonl: put the items there, one JSON object per line");
    }
    return Files.exists(lines) ? lines : array;
  }
}
