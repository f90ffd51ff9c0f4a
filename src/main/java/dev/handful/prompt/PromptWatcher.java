package dev.handful.prompt;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Follows a folder: looks, waits until nobody writes any more, reads, checks everything, and only
 * then swaps the whole library. {@link #poll} is called by one thread; {@link #live} by any.
 */
final class PromptWatcher {

  /** Polls without rest after which files are read although somebody goes on writing. */
  private static final int PATIENCE = 4;

  /** Told once per change, in words for the log. */
  interface News {
    void refused(List<PromptProblem> problems);

    void live(LivePrompts prompts);
  }

  private final Path folder;
  private final Map<String, String> overrides;
  private final PromptInputs inputs;
  private final News news;
  private final AtomicReference<LivePrompts> live;

  private Stamps seen;
  private Stamps read;
  private String readHash;
  private int restless;
  private boolean settled;

  /**
   * Loads the folder for the first time.
   *
   * @throws PromptProblemException when that fails: there is nothing to serve yet
   */
  PromptWatcher(Path folder, Map<String, String> overrides, PromptInputs inputs, News news) {
    this.folder = folder;
    this.overrides = Map.copyOf(overrides);
    this.inputs = inputs;
    this.news = news;
    this.read = Stamps.of(folder);
    this.seen = read;
    var texts = PromptFolder.read(folder);
    this.readHash = texts.hash();
    this.live = new AtomicReference<>(load(texts));
  }

  LivePrompts live() {
    return live.get();
  }

  /** Looks once; a valid change that has come to rest is live when this returns. */
  void poll() {
    var now = Stamps.of(folder);
    if (now.equals(read)) {
      restless = 0;
      seen = now;
      // Clocks of file systems are coarse: a second edit within the same tick looks like none.
      if (!settled) {
        settled = true;
        take(now);
      }
      return;
    }
    boolean resting = now.equals(seen);
    seen = now;
    if (resting || ++restless >= PATIENCE) {
      take(now);
    }
  }

  private void take(Stamps stamps) {
    try {
      var texts = steady();
      if (texts == null) {
        return;
      }
      read = stamps;
      restless = 0;
      if (isNews(texts.hash())) {
        serve(texts);
      }
    } catch (PromptProblemException e) {
      read = stamps;
      restless = 0;
      isNews(e.getMessage());
      refuse(e.problems());
    }
  }

  private boolean isNews(String hash) {
    boolean news = !hash.equals(readHash);
    readHash = hash;
    settled = !news;
    return news;
  }

  /** Two readings that agree, or null: a file that changes under the reader is half a file. */
  private @Nullable PromptFolder steady() {
    var first = PromptFolder.read(folder);
    var second = PromptFolder.read(folder);
    return first.files().equals(second.files()) ? second : null;
  }

  private void serve(PromptFolder texts) {
    var before = live.get();
    try {
      boolean same = texts.hash().equals(before.hash());
      become(same ? before.refusing(List.of()) : load(texts));
    } catch (PromptProblemException e) {
      refuse(e.problems());
    }
  }

  private LivePrompts load(PromptFolder texts) {
    return new LivePrompts(PromptFiles.load(texts, overrides, inputs), texts.hash(), List.of());
  }

  private void become(LivePrompts next) {
    live.set(next);
    news.live(next);
  }

  private void refuse(List<PromptProblem> problems) {
    var before = live.get();
    if (!before.problems().equals(problems)) {
      live.set(before.refusing(problems));
      news.refused(problems);
    }
  }
}
