package dev.handful.importing;

import dev.handful.catalogue.CatalogueFolder;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.LoadedCatalogue;
import dev.handful.embedding.Progress;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the report of one import as more of it becomes known. */
final class CheckedImport implements Progress {

  private final ImportListener listener;
  private @Nullable String badLines;
  private @Nullable ImportReport report;

  CheckedImport(ImportListener listener) {
    this.listener = listener;
  }

  /** Where the lines that were left out stand; null when none was. */
  void badLines(@Nullable Path file) {
    badLines = file == null ? null : file.toString();
  }

  /** What is in the file, against what is live. */
  void compared(LoadedCatalogue loaded, CatalogueFolder folder, Map<ItemId, Item> before) {
    var items = loaded.catalogue().items();
    var live = folder.live();
    int added = 0;
    int changed = 0;
    for (var item : items.values()) {
      var old = before.get(item.id());
      if (old == null) {
        added++;
      } else if (!old.equals(item)) {
        changed++;
      }
    }
    int removed = (int) before.keySet().stream().filter(id -> !items.containsKey(id)).count();
    tell(
        new ImportReport(
            loaded.catalogue().generation().value(),
            live == null ? null : live.value(),
            added,
            changed,
            removed,
            0,
            badLines,
            loaded.report()));
  }

  @Override
  public void at(int done, int total, double perSecond) {
    var found = report;
    if (found != null && found.embedded() != total) {
      tell(found.embedding(total));
    }
    listener.at(done, total, perSecond);
  }

  private void tell(ImportReport next) {
    report = next;
    listener.found(next);
  }
}
