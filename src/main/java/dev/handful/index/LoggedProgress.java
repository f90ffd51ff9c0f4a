package dev.handful.index;

import dev.handful.embedding.Progress;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Progress in the log, a line per tenth, for a server without a terminal. */
@ApplicationScoped
@DefaultBean
public class LoggedProgress implements LoadingProgress {

  private static final Logger LOG = Logger.getLogger(LoggedProgress.class);

  @Override
  public Progress embedding(String catalogue) {
    return new Progress() {
      private int tenths;

      @Override
      public void at(int done, int total, double perSecond) {
        if (10L * done / total > tenths) {
          tenths = (int) (10L * done / total);
          LOG.infof(
              "catalogue %s: %d of %d texts embedded, %.0f/s", catalogue, done, total, perSecond);
        }
      }
    };
  }
}
