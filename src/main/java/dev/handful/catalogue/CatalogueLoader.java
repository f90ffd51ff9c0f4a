package dev.handful.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Loads an operator's items with what {@code catalogue.yaml} says of them. What the file does not
 * say is inferred from the items; where there is none it is written, for people to edit.
 */
public final class CatalogueLoader {

  private static final String SCHEMA_FILE = "catalogue.yaml";

  private final FeedReader feeds = new FeedReader();

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
    return load(name, items, schemaFolder, (problem, text) -> {});
  }

  /** The same; every line that is left out is told to {@code badLines} as well. */
  public LoadedCatalogue load(String name, Path items, Path schemaFolder, BadLines badLines) {
    return load(name, items, schemaFolder, badLines, SchemaFile::write);
  }

  /** The same, and nothing is written: what {@link #load} would make of the files as they are. */
  public LoadedCatalogue inspect(String name, Path items, Path schemaFolder, BadLines badLines) {
    return load(name, items, schemaFolder, badLines, (file, draft) -> {});
  }

  private LoadedCatalogue load(
      String name,
      Path items,
      Path schemaFolder,
      BadLines badLines,
      BiConsumer<Path, SchemaDraft> schemaWriter) {
    var folder = Files.isDirectory(items) ? items : items.toAbsolutePath().getParent();
    var editable = schemaFolder.resolve(SCHEMA_FILE);
    var shipped = existing(folder.resolve(SCHEMA_FILE), editable);
    var edits = Files.exists(editable) ? SchemaFile.read(editable) : null;

    var feed = feeds.read(itemsFile(items, shipped));
    var draft = draft(name, feed, shipped, edits);
    if (shipped == null && edits == null) {
      schemaWriter.accept(editable, draft);
    }
    var mapper = new ItemMapper(feed.file(), draft);
    var read = mapper.items(feed.lines());
    var contacts = ForeignContacts.of(read);
    var checked = new ItemOrders(contacts);
    var loaded = checked.without(read);
    if (loaded.isEmpty()) {
      throw new CatalogueProblemException(
          feed.file()
              + ": no line makes an item. The first problem: "
              + mapper.problems().getFirst());
    }
    var policies =
        contacts.without(
            PolicyReader.read(folder.resolve(text(edits, shipped, "policies", "policies"))));
    var catalogue = Catalogue.of(draft.schema(), loaded, policies, checked.found());

    var problems = new ArrayList<>(feed.problems());
    problems.addAll(mapper.problems());
    problems.forEach(problem -> badLines.leftOut(problem, ""));
    var warnings = new ArrayList<>(draft.warnings());
    warnings.addAll(mapper.warnings());
    warnings.addAll(checked.warnings());
    return new LoadedCatalogue(
        catalogue,
        new LoadReport(
            loaded.size(),
            problems.size(),
            mapper.duplicates(),
            problems.stream().limit(LoadReport.NAMED).toList(),
            warnings,
            List.of(new LoadReport.SourceFile(feed.file(), "JSON", feed.lines().size())),
            CatalogueProfile.of(draft.schema(), loaded),
            shipped != null && edits == null ? folder.resolve(SCHEMA_FILE) : editable));
  }

  // Both files may be partial. One shipped beside the items is not copied to the editable place: a
  // copy would hide what the next delivery of the items says.
  private static SchemaDraft draft(
      String name, Feed feed, @Nullable YamlBlock shipped, @Nullable YamlBlock edits) {
    var inference = new SchemaInference(name, feed.lines());
    var draft = inference.infer();
    draft = shipped == null ? draft : inference.edited(draft, shipped);
    return edits == null ? draft : inference.edited(draft, edits);
  }

  private static @Nullable YamlBlock existing(Path file, Path editable) {
    return Files.exists(file) && !file.toAbsolutePath().equals(editable.toAbsolutePath())
        ? SchemaFile.read(file)
        : null;
  }

  private static String text(
      @Nullable YamlBlock first, @Nullable YamlBlock second, String key, String otherwise) {
    if (first != null && first.has(key)) {
      return first.required(key, otherwise);
    }
    return second == null ? otherwise : second.required(key, otherwise);
  }

  private static Path itemsFile(Path items, @Nullable YamlBlock shipped) {
    if (!Files.isDirectory(items)) {
      return items;
    }
    if (shipped != null && shipped.has("items")) {
      return items.resolve(shipped.required("items", ""));
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
