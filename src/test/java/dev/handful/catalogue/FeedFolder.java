package dev.handful.catalogue;

import dev.handful.language.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with a feed written by a test, and where its editable schema goes. */
record FeedFolder(Path root) {

  FeedFolder items(String text) {
    return file("items.jsonl", text);
  }

  FeedFolder file(String name, String text) {
    try {
      var file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FeedFolder edits(String yaml) {
    return file("schema/catalogue.yaml", yaml);
  }

  Path schemaFile() {
    return root.resolve("schema/catalogue.yaml");
  }

  LoadedCatalogue load() {
    return load(root.resolve("items.jsonl"));
  }

  LoadedCatalogue load(Path items) {
    return new CatalogueLoader().load("shop", items, root.resolve("schema"));
  }

  static Item item(LoadedCatalogue loaded, String id) {
    return loaded.catalogue().items().get(new ItemId(id));
  }

  static Attribute attribute(LoadedCatalogue loaded, String name) {
    return loaded.catalogue().schema().attribute(name).orElseThrow();
  }

  static List<Lexicon.Match> match(LoadedCatalogue loaded, String text) {
    return loaded.catalogue().lexicon().match(new Words().stems(text));
  }
}
