package dev.handful.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Publications in memory, for tests of what stands around them; can be taken away. */
public final class SharedShelf implements Publications {

  private final Map<String, Publication> live = new ConcurrentHashMap<>();
  private final Map<String, byte[]> archives = new ConcurrentHashMap<>();
  public volatile boolean away;

  @Override
  public List<String> catalogues() {
    return live.keySet().stream().sorted().toList();
  }

  @Override
  public @Nullable Publication live(String catalogue) {
    return live.get(catalogue);
  }

  @Override
  public boolean complete(Publication publication) {
    return archives.containsKey(publication.id());
  }

  @Override
  public void publish(Publication publication, Path archive) {
    if (away) {
      throw new PublicationProblemException("the shelf is away");
    }
    try {
      archives.put(publication.id(), Files.readAllBytes(archive));
      live.put(publication.catalogue(), publication);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void fetch(Publication publication, Path archive) {
    try {
      Files.write(archive, archives.get(publication.id()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
