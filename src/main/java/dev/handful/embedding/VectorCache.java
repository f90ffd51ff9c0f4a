package dev.handful.embedding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Document vectors kept on disk by (model, hash of the text), one file per catalogue. A damaged
 * file is rebuilt; a file that cannot be written costs the next start time, nothing else.
 */
public final class VectorCache {

  private static final Logger LOG = Logger.getLogger(VectorCache.class);
  private static final int BATCH = 64;

  private final Path folder;
  private final Embedder embedder;

  /**
   * A cache over an embedder.
   *
   * @param folder where the files go; created when needed
   */
  public VectorCache(Path folder, Embedder embedder) {
    this.folder = folder;
    this.embedder = embedder;
  }

  /**
   * The vector of each text; embeds those the file lacks and keeps exactly these in the file.
   *
   * @param name of the file, without ending
   */
  public Map<String, float[]> vectors(String name, Collection<String> texts, Progress progress) {
    var path = folder.resolve(name + "." + embedder.model() + ".vectors");
    var file = new VectorFile(path, embedder.model(), embedder.dimensions());
    var known = read(file, path);
    var kept = new LinkedHashMap<String, float[]>();
    var vectors = new HashMap<String, float[]>();
    var missing = new ArrayList<String>();
    for (var text : new LinkedHashSet<>(texts)) {
      var key = key(text);
      var vector = known.get(key);
      if (vector == null) {
        missing.add(text);
      } else {
        kept.put(key, vector);
        vectors.put(text, vector);
      }
    }
    embed(missing, progress)
        .forEach(
            (text, vector) -> {
              kept.put(key(text), vector);
              vectors.put(text, vector);
            });
    if (!kept.keySet().equals(known.keySet())) {
      write(file, path, kept);
    }
    return vectors;
  }

  private Map<String, float[]> embed(List<String> texts, Progress progress) {
    var vectors = new LinkedHashMap<String, float[]>();
    long start = System.nanoTime();
    for (int from = 0; from < texts.size(); from += BATCH) {
      var batch = texts.subList(from, Math.min(from + BATCH, texts.size()));
      var embedded = embedder.documents(batch);
      for (int i = 0; i < batch.size(); i++) {
        vectors.put(batch.get(i), embedded.get(i));
      }
      progress.at(vectors.size(), texts.size(), vectors.size() * 1e9 / (System.nanoTime() - start));
    }
    return vectors;
  }

  private static Map<String, float[]> read(VectorFile file, Path path) {
    try {
      return file.read();
    } catch (IOException e) {
      LOG.warnf("vector cache %s is unusable (%s) and is rebuilt", path, e);
      return Map.of();
    }
  }

  private static void write(VectorFile file, Path path, Map<String, float[]> vectors) {
    try {
      file.write(vectors);
    } catch (IOException e) {
      LOG.warnf("vector cache %s cannot be written (%s); the next start embeds again", path, e);
    }
  }

  private static String key(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
