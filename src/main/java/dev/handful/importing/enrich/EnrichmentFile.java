package dev.handful.importing.enrich;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.catalogue.CatalogueProblemException;
import dev.handful.catalogue.Item;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers by the content of items, a JSON line each, appended as they come: a killed run goes on,
 * and an item is asked about again only when it or the prompt has changed. The record of where each
 * value comes from.
 */
final class EnrichmentFile implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(EnrichmentFile.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Line(String key, String item, String prompt, String model, Enrichment answer) {}

  private final Path path;
  private final Map<String, Enrichment> known = new ConcurrentHashMap<>();
  private final BufferedWriter out;

  /**
   * @throws CatalogueProblemException when it cannot be read or written
   */
  EnrichmentFile(Path path) {
    this.path = path;
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      boolean torn = read();
      this.out =
          Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      if (torn) {
        // The next line must not be glued to what a killed run left.
        out.newLine();
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private boolean read() throws IOException {
    if (!Files.exists(path)) {
      return false;
    }
    int bad = 0;
    try (var lines = Files.newBufferedReader(path)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        try {
          var read = JSON.readValue(line, Line.class);
          known.put(read.key(), read.answer());
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
          bad += line.isBlank() ? 0 : 1;
        }
      }
    }
    if (bad > 0) {
      LOG.warnf(
          "%s: %d lines are cut off or damaged; those items are asked about again", path, bad);
    }
    return bad > 0;
  }

  /** The same for the same texts and feed values of an item, and the same prompt. */
  static String key(Item item, String prompt) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part :
          new String[] {
            prompt,
            item.title(),
            item.description(),
            item.category().toString(),
            new TreeMap<>(item.attributes()).toString()
          }) {
        digest.update((part + '\0').getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Nullable Enrichment known(String key) {
    return known.get(key);
  }

  /** Kept when this returns, also when the process is killed then. */
  synchronized void add(String key, Item item, String prompt, String model, Enrichment answer) {
    try {
      var line = new Line(key, item.id().value(), prompt, model, answer);
      out.write(JSON.writeValueAsString(line));
      out.newLine();
      out.flush();
      known.put(key, answer);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private CatalogueProblemException unusable(IOException e) {
    return new CatalogueProblemException(
        path + " cannot be used (" + e + "): free disk space or make the folder writable", e);
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw unusable(e);
    }
  }
}
