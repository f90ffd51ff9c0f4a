package dev.handful.embedding;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Document vectors kept on disk by (model, hash of the text), one file per catalogue. While they
 * are made they are appended to a journal beside it, so that a killed process embeds nothing twice.
 * Damaged records are made again; a folder that cannot be written costs the next start time,
 * nothing else. Holds one vector per text, once.
 */
public final class VectorCache {

  private static final Logger LOG = Logger.getLogger(VectorCache.class);

  private static final int ADDED_AT_ONCE = 4096;

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
   * The vector of each text; embeds those that are not on disk and in the end keeps exactly these
   * there. Interrupted at any point, also killed, the next call goes on with what is missing.
   *
   * @param name of the file, without ending
   * @throws RuntimeException what the embedder raises; what was embedded before it is kept
   */
  public Map<String, float[]> vectors(String name, Collection<String> texts, Progress progress) {
    return new Run(name, texts, progress, Others.DROPPED).vectors();
  }

  /**
   * The same, but what else is on disk stays there: for texts that are not served yet, beside those
   * that are, and for those that are, beside what an interrupted import has made.
   */
  public Map<String, float[]> adding(String name, Collection<String> texts, Progress progress) {
    return new Run(name, texts, progress, Others.KEPT).vectors();
  }

  /** The files that are there under that name, the compact one first; to be copied, not read. */
  public List<Path> files(String name) {
    return Stream.of(compactFile(name), journalFile(name)).filter(Files::exists).toList();
  }

  /**
   * Adds the vectors of a copied file to those of that name.
   *
   * @throws IOException when it is no file of vectors of this model, or cannot be read
   */
  public void add(String name, Path copied) throws IOException {
    var format = new VectorFormat(embedder.model(), embedder.dimensions());
    try (var file = FileChannel.open(copied, StandardOpenOption.READ);
        var journal = VectorJournal.open(journalFile(name), format, (key, vector) -> {})) {
      var keys = new ArrayList<TextKey>();
      var vectors = new ArrayList<float[]>();
      format.read(
          file,
          (key, vector) -> {
            keys.add(key);
            vectors.add(vector);
            if (keys.size() == ADDED_AT_ONCE) {
              append(journal, keys, vectors);
            }
          });
      append(journal, keys, vectors);
    }
  }

  private static void append(
      @Nullable VectorJournal journal, List<TextKey> keys, List<float[]> vectors) {
    if (journal != null && !keys.isEmpty()) {
      journal.append(keys, vectors);
    }
    keys.clear();
    vectors.clear();
  }

  private Path compactFile(String name) {
    // Names of models may hold slashes and more.
    return folder.resolve(
        name + "." + embedder.model().replaceAll("[^A-Za-z0-9._-]+", "_") + ".vectors");
  }

  private Path journalFile(String name) {
    var compact = compactFile(name);
    return compact.resolveSibling(compact.getFileName() + ".journal");
  }

  /** Vectors on disk that nobody asked for. */
  private enum Others {
    DROPPED,
    KEPT
  }

  private final class Run {

    private final Path path;
    private final Path journalPath;
    private final VectorFormat format;
    private final Progress progress;
    private final Map<TextKey, String> wanted;
    private final Map<TextKey, float[]> known = new HashMap<>();
    private final Others others;
    private int unused;

    Run(String name, Collection<String> texts, Progress progress, Others others) {
      this.format = new VectorFormat(embedder.model(), embedder.dimensions());
      this.path = compactFile(name);
      this.journalPath = journalFile(name);
      this.others = others;
      this.progress = progress;
      this.wanted = LinkedHashMap.newLinkedHashMap(texts.size());
      texts.forEach(text -> wanted.put(TextKey.of(text), text));
    }

    Map<String, float[]> vectors() {
      var file = new VectorFile(path, format);
      var contents = file.read(this::know);
      boolean compact = contents.damaged() == 0 && unused == 0;
      if (known.size() < wanted.size() || !compact || Files.exists(journalPath)) {
        try (var journal = VectorJournal.open(journalPath, format, this::know)) {
          embedMissing(journal);
          compact(file, journal);
        } catch (IOException e) {
          LOG.warnf("%s cannot be closed: %s", journalPath, e);
        }
      } else {
        progress.known(known.size(), wanted.size());
      }
      var vectors = HashMap.<String, float[]>newHashMap(wanted.size());
      wanted.forEach((key, text) -> vectors.put(text, known.get(key)));
      return vectors;
    }

    private void know(TextKey key, float[] vector) {
      if (wanted.containsKey(key)) {
        known.put(key, vector);
      } else {
        unused++;
      }
    }

    private void embedMissing(@Nullable VectorJournal journal) {
      var missing = wanted.keySet().stream().filter(key -> !known.containsKey(key)).toList();
      progress.known(known.size(), wanted.size());
      long start = System.nanoTime();
      int done = 0;
      for (int from = 0; from < missing.size(); from += embedder.batch()) {
        var keys = missing.subList(from, Math.min(from + embedder.batch(), missing.size()));
        embed(keys, journal);
        done += keys.size();
        progress.at(done, missing.size(), done * 1e9 / (System.nanoTime() - start));
      }
    }

    private void embed(List<TextKey> keys, @Nullable VectorJournal journal) {
      var vectors = embedder.documents(keys.stream().map(wanted::get).toList());
      if (journal != null) {
        journal.append(keys, vectors);
      }
      for (int i = 0; i < keys.size(); i++) {
        known.put(keys.get(i), vectors.get(i));
      }
    }

    /** The journal goes only after everything in it is in the file. */
    private void compact(VectorFile file, @Nullable VectorJournal journal) {
      if (journal == null || unused > 0 && others == Others.KEPT) {
        return;
      }
      try {
        file.write(known);
        journal.delete();
      } catch (IOException e) {
        LOG.warnf("%s cannot be written (%s); its journal is kept", path, e);
      }
    }
  }
}
