package dev.handful.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The one profile of every Quarkus test: a small shop, a real Redis, a data folder under target.
 */
public final class ServerProfile implements QuarkusTestProfile {

  /** A text with this word makes the turn take long, in small steps that can be stopped. */
  public static final String SLOW = "slowly";

  /** A text with this word makes the turn fail. */
  public static final String BROKEN = "brokenly";

  /** The token of who is on the server's own machine. */
  public static final String OWNER_TOKEN = "owner-of-the-test-server-0123456789";

  /** The ids of everything the shop has. */
  public static List<String> itemIds() {
    try (var lines = Files.lines(Path.of("src/test/resources/shop/items.jsonl"))) {
      return lines.map(line -> line.replaceFirst(".*?\"id\":\\s*\"([^\"]+)\".*", "$1")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "handful.data", "target/test-data",
        "handful.catalogues", "src/test/resources/shop/items.jsonl",
        "handful.turn.timeout", "6s",
        "handful.origins", "https://shop.example",
        "handful.admin.owner-token", OWNER_TOKEN,
        "handful.admin.max-upload-bytes", "3145728");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(RealRedis.class));
  }
}
