package dev.handful.ranking;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueLoader;
import dev.handful.catalogue.ItemId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A handful of films in the shape of the public sets, read as a run reads them. */
final class Films {

  private Films() {}

  static Catalogue in(Path folder) throws IOException {
    var set = folder.resolve("catalog.jsonl");
    Files.writeString(
        set,
        """
        {"id":"1","name":"Heat (1995)","year":1995,"genre":["crime"],"director":["Michael Mann"],"star":["Al Pacino"],"plot":"A thief."}
        {"id":"2","name":"It (2017)","year":2017,"genre":["horror"],"star":["Bill Skarsgard"],"plot":"A clown."}
        {"id":"3","name":"Serpico","year":"1973-12-05","genre":["crime"],"actor":["Al Pacino"]}
        {"id":"1","name":"Heat","year":1995,"genre":["crime"],"plot":null}
        {"id":"5","name":"Toy Story (1995)","genre":["animation"],"star":["Tom Hanks"],"plot":"Toys."}
        """);
    new FilmFeed().write(set, folder.resolve("films"));
    return new CatalogueLoader()
        .load("films", folder.resolve("films"), folder.resolve("films"))
        .catalogue();
  }

  static Map<String, List<ItemId>> byTitle(Catalogue catalogue) {
    var ids = new HashMap<String, List<ItemId>>();
    catalogue.items().values().forEach(item -> ids.put(item.title(), List.of(item.id())));
    return ids;
  }

  static RecordedTurn turn(String dialogue, List<String> context, String... rec) {
    return new RecordedTurn(dialogue, context, List.of(), List.of(rec));
  }

  static ItemId id(String id) {
    return new ItemId(id);
  }
}
