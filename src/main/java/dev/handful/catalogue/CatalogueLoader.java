package dev.handful.catalogue;

import dev.handful.catalogue.LoadReport.Problem;
import dev.handful.catalogue.feed.FeedFiles;
import dev.handful.catalogue.feed.FeedLine;
import dev.handful.catalogue.feed.FeedReader;
import dev.handful.catalogue.feed.FeedSink;
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

  // Enough to know types, units and kinds by; a feed of up to so many lines is looked at whole.
  private static final int INFERRED_FROM = 20_000;

  private final FeedReader feeds = new FeedReader();

  /**
   * A new generation of a catalogue. Blocking; writes at most the schema file.
   *
   * @param name by which conversations choose it
   * @param items a file of JSON lines, JSON or CSV, gzip or not, or a folder of them (see {@link
   *     FeedFiles}); {@code catalogue.yaml} and {@code policies/*.md} beside it are used
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

    var problems = new Problems(badLines);
    var sample = new FeedSample(INFERRED_FROM, problems);
    var files = files(items, shipped);
    var reading = feeds.read(files, sample);
    if (sample.lines().isEmpty()) {
      throw nothing(items, problems);
    }
    var draft = draft(name, sample.lines(), shipped, edits);
    if (shipped == null && edits == null) {
      schemaWriter.accept(editable, draft);
    }
    var mapper = new ItemMapper(draft, problems);
    map(files, sample, mapper);
    var contacts = ForeignContacts.of(mapper.items());
    var checked = new ItemOrders(contacts);
    var loaded = checked.without(mapper.items());
    if (loaded.isEmpty()) {
      throw nothing(items, problems);
    }
    var policies =
        contacts.without(
            PolicyReader.read(folder.resolve(text(edits, shipped, "policies", "policies"))));
    var catalogue = Catalogue.of(draft.schema(), loaded, policies, checked.found());

    var warnings = new ArrayList<>(reading.warnings());
    warnings.addAll(draft.warnings());
    warnings.addAll(mapper.warnings());
    warnings.addAll(checked.warnings());
    return new LoadedCatalogue(
        catalogue,
        new LoadReport(
            loaded.size(),
            problems.count(),
            mapper.duplicates(),
            problems.first(),
            warnings,
            reading.files(),
            CatalogueProfile.of(draft.schema(), loaded),
            shipped != null && edits == null ? folder.resolve(SCHEMA_FILE) : editable));
  }

  // A feed larger than the sample is read twice, so that its lines are never all in memory.
  private void map(List<Path> files, FeedSample sample, ItemMapper mapper) {
    if (sample.complete()) {
      sample.lines().forEach(mapper::add);
      return;
    }
    feeds.read(
        files,
        new FeedSink() {
          @Override
          public void line(FeedLine line) {
            mapper.add(line);
          }

          @Override
          public void leftOut(Problem problem, String text) {
            // Told when the file was read first.
          }
        });
  }

  private static CatalogueProblemException nothing(Path items, Problems problems) {
    return new CatalogueProblemException(
        items
            + (problems.first().isEmpty()
                ? " holds no items: write one JSON object per line, or a CSV file with a header"
                : ": none of its lines is an item. The first problem: "
                    + problems.first().getFirst()));
  }

  // Both files may be partial. One shipped beside the items is not copied to the editable place: a
  // copy would hide what the next delivery of the items says.
  private static SchemaDraft draft(
      String name, List<FeedLine> lines, @Nullable YamlBlock shipped, @Nullable YamlBlock edits) {
    var inference = new SchemaInference(name, lines);
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

  private static List<Path> files(Path items, @Nullable YamlBlock shipped) {
    boolean named = shipped != null && shipped.has("items") && Files.isDirectory(items);
    return named ? List.of(items.resolve(shipped.required("items", ""))) : FeedFiles.of(items);
  }
}
