package dev.handful.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One complete generation on disk: {@code items.jsonl} ({@link ItemLines}), {@code generation.json}
 * with schema, policies and what else a server needs, and a copy of the {@code catalogue.yaml} it
 * was read with. Nothing is inferred when it is read, so it is the same on every server.
 */
public record GenerationFolder(Path path) {

  static final String MANIFEST = "generation.json";
  static final String UNFINISHED = ".unfinished-";
  private static final String ITEMS = "items.jsonl";
  private static final String SCHEMA = "catalogue.yaml";

  /** All files that such a folder can have. */
  public static final Set<String> FILES = Set.of(MANIFEST, ITEMS, SCHEMA);

  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** Everything but the items; a later version may add to it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Manifest(
      int format,
      Generation generation,
      int items,
      String itemsHash,
      CatalogueSchema schema,
      List<PolicyText> policies,
      Set<ItemId> suspicious) {}

  /**
   * Writes a generation into the empty folder.
   *
   * @param schemaFile copied beside it when there is one
   */
  void write(Catalogue catalogue, Path schemaFile) throws IOException {
    if (Files.exists(schemaFile)) {
      Files.copy(schemaFile, path.resolve(SCHEMA));
    }
    var hash = writeItems(catalogue, path.resolve(ITEMS));
    var manifest =
        new Manifest(
            1,
            catalogue.generation(),
            catalogue.items().size(),
            hash,
            catalogue.schema(),
            catalogue.policies(),
            new TreeSet<>(catalogue.suspicious()));
    writeDown(path.resolve(MANIFEST), JSON.writeValueAsString(manifest));
  }

  private static String writeItems(Catalogue catalogue, Path file) throws IOException {
    var lines = new ItemLines(catalogue.schema());
    var digest = Hash.sha256();
    try (var out = Files.newBufferedWriter(file)) {
      for (var item : catalogue.items().values()) {
        var line = lines.write(item) + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        out.write(line);
      }
    }
    force(file);
    return Hash.digits(digest.digest());
  }

  /**
   * The catalogue of this folder.
   *
   * @throws CatalogueProblemException when it is not complete, damaged or of a later version
   */
  public Catalogue read() {
    var manifest = manifest();
    var items = items(manifest);
    return new Catalogue(
        manifest.schema(),
        manifest.generation(),
        items.values(),
        new LexiconBuilder().build(manifest.schema(), items.values()),
        manifest.policies(),
        manifest.suspicious());
  }

  /** Its items alone, by id in the feed's order; raises what {@link #read} does. */
  public Map<ItemId, Item> items() {
    return items(manifest());
  }

  private Manifest manifest() {
    var file = path.resolve(MANIFEST);
    try {
      var manifest = JSON.readValue(file.toFile(), Manifest.class);
      if (manifest.format() != 1) {
        throw damaged("it was written by a later version of Handful", null);
      }
      return manifest;
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(e.getMessage(), e);
    }
  }

  private Map<ItemId, Item> items(Manifest manifest) {
    var lines = new ItemLines(manifest.schema());
    var digest = Hash.sha256();
    var items = new LinkedHashMap<ItemId, Item>();
    try (var in = Files.newBufferedReader(path.resolve(ITEMS))) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        var item = lines.read(line);
        items.put(item.id(), item);
      }
    } catch (IOException | CatalogueProblemException e) {
      throw damaged(e.getMessage(), e);
    }
    if (items.size() != manifest.items()
        || !Hash.digits(digest.digest()).equals(manifest.itemsHash())) {
      throw damaged("its items are not those that were written", null);
    }
    return items;
  }

  private CatalogueProblemException damaged(@Nullable String why, @Nullable Exception e) {
    var message = path + " cannot be used (" + why + "): delete that folder and import again";
    return e == null
        ? new CatalogueProblemException(message)
        : new CatalogueProblemException(message, e);
  }

  /** Written and on the disk, so that no power cut leaves a pointer to nothing. */
  static void writeDown(Path file, String text) throws IOException {
    Files.writeString(file, text);
    force(file);
  }

  private static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
