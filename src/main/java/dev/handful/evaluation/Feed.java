package dev.handful.evaluation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The operator's item file, read independently of the server. */
final class Feed {
  private final Map<String, CataloguedItem> items = new HashMap<>();
  private final Map<CataloguedItem.Appearance, Set<String>> lookalikes;

  Feed(List<CataloguedItem> items) {
    items.forEach(item -> this.items.put(item.id(), item));
    lookalikes =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    CataloguedItem::appearance,
                    Collectors.mapping(CataloguedItem::id, Collectors.toSet())));
  }

  static Feed read(Path file) {
    ObjectMapper lenient =
        new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    return new Feed(JsonLines.read(lenient, file, CataloguedItem.class));
  }

  @Nullable CataloguedItem get(String id) {
    return items.get(id);
  }

  /** The item and every other one that equals it in everything a shopper can see. */
  Set<String> lookalikes(String id) {
    CataloguedItem item = items.get(id);
    return item == null ? Set.of(id) : lookalikes.getOrDefault(item.appearance(), Set.of(id));
  }
}
