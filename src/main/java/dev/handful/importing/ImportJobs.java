package dev.handful.importing;

import dev.handful.catalogue.CatalogueProblemException;
import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import dev.handful.importing.ImportStatus.State;
import dev.handful.importing.ImportStatus.Step;
import dev.handful.index.IndexUnavailableException;
import dev.handful.publication.PublicationProblemException;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Imports of this server, one after the other: each takes the processors for its embedding. The
 * latest can be asked how far they are; they are forgotten with the process, their work is not.
 */
@ApplicationScoped
@Unremovable
public class ImportJobs {

  private static final Logger LOG = Logger.getLogger(ImportJobs.class);
  private static final int REMEMBERED = 100;

  private final CatalogueImport imports;
  private final SecureRandom random;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Map<String, ImportStatus> jobs =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, ImportStatus> eldest) {
              return size() > REMEMBERED && eldest.getValue().state().over();
            }
          });

  public ImportJobs(CatalogueImport imports, SecureRandom random) {
    this.imports = imports;
    this.random = random;
  }

  /**
   * Starts an import in the background and answers at once.
   *
   * @param afterwards runs at the end, however it ends (an upload is taken away)
   * @throws HandfulException {@code BUSY} when an import of that catalogue is under way
   */
  public ImportStatus start(ImportRequest request, Runnable afterwards) {
    var job = begin(request);
    Thread.ofVirtual()
        .name("import-" + request.catalogue())
        .start(
            () -> {
              try {
                run(job.id(), request);
              } finally {
                afterwards.run();
              }
            });
    return job;
  }

  /** Does an import on the calling thread; its progress can be asked for meanwhile. */
  public ImportStatus runNow(ImportRequest request) {
    var job = begin(request);
    run(job.id(), request);
    return jobs.getOrDefault(job.id(), job);
  }

  /** How far it is; null when no such import is remembered. */
  public @Nullable ImportStatus status(String id) {
    return jobs.get(id);
  }

  /** The imports that are remembered, the latest first. */
  public List<ImportStatus> latest() {
    synchronized (jobs) {
      return new ArrayList<>(jobs.values()).reversed();
    }
  }

  private ImportStatus begin(ImportRequest request) {
    synchronized (jobs) {
      for (var job : jobs.values()) {
        if (job.catalogue().equals(request.catalogue()) && !job.state().over()) {
          throw new HandfulException(
              ErrorCode.BUSY,
              "an import of '%s' is under way (%s): wait for its end"
                  .formatted(request.catalogue(), job.id()));
        }
      }
      var bytes = new byte[8];
      random.nextBytes(bytes);
      var id = HexFormat.of().formatHex(bytes);
      var job =
          new ImportStatus(
              id, request.catalogue(), State.QUEUED, Step.READING, 0, 0, 0, null, null, null);
      jobs.put(id, job);
      return job;
    }
  }

  private void run(String id, ImportRequest request) {
    turn.lock();
    try {
      change(id, job -> job.with(State.RUNNING, null));
      var outcome = imports.run(request, listener(id));
      switch (outcome) {
        case ImportOutcome.Done done -> end(id, State.DONE, done.message());
        case ImportOutcome.Refused refused -> end(id, State.REFUSED, refused.message());
      }
    } catch (CatalogueProblemException
        | HandfulException
        | PublicationProblemException
        | IndexUnavailableException e) {
      end(id, State.FAILED, e.getMessage());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // Whatever a feed does to it, a job that is waited for has an end.
      LOG.errorf(e, "the import of %s failed for a reason nobody foresaw", request.catalogue());
      end(id, State.FAILED, "the import failed for a reason Handful does not know: " + e);
    } finally {
      turn.unlock();
    }
  }

  private void end(String id, State state, String message) {
    change(id, job -> job.with(state, message));
    var job = jobs.get(id);
    if (job != null) {
      LOG.logf(
          state == State.DONE ? Logger.Level.INFO : Logger.Level.WARN,
          "import of %s: %s",
          job.catalogue(),
          message);
    }
  }

  private interface Change {
    ImportStatus of(ImportStatus job);
  }

  private void change(String id, Change change) {
    jobs.computeIfPresent(id, (key, job) -> change.of(job));
  }

  private ImportListener listener(String id) {
    return new ImportListener() {
      @Override
      public void step(Step step) {
        change(id, job -> job.with(step));
      }

      @Override
      public void found(ImportReport report) {
        change(id, job -> job.with(report));
      }

      @Override
      public void at(int done, int total, double perSecond) {
        change(id, job -> job.at(done, total, perSecond));
      }
    };
  }
}
