package dev.handful.index.qdrant;

import dev.handful.config.HandfulConfig;
import dev.handful.testing.Defaults;
import java.util.HashMap;
import java.util.Map;

/** Settings for tests: small batches, short waits. */
final class QdrantSettings {

  private QdrantSettings() {}

  static HandfulConfig of(String url, Map<String, String> others) {
    var settings = new HashMap<String, String>();
    settings.put("handful.qdrant.url", url);
    settings.put("handful.qdrant.batch", "64");
    settings.put("handful.qdrant.retry-after", "100ms");
    others.forEach((name, value) -> settings.put("handful.qdrant." + name, value));
    return Defaults.config(settings);
  }
}
