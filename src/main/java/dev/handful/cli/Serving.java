package dev.handful.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.function.IntConsumer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** The running server; the last line of the start is the address to open. */
public final class Serving implements QuarkusApplication {

  private static final Logger LOG = Logger.getLogger(Serving.class);

  /** Told the port once the server answers; Quarkus makes this class, so nothing can be passed. */
  static volatile IntConsumer onReady = port -> {};

  @Override
  public int run(String... args) {
    var config = ConfigProvider.getConfig();
    int port = config.getValue("quarkus.http.port", Integer.class);
    var host = config.getOptionalValue("quarkus.http.host", String.class).orElse("localhost");
    var shown = host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host;
    onReady.accept(port);
    LOG.infof("Handful is ready: http://%s:%d", shown, port);
    Quarkus.waitForExit();
    return 0;
  }
}
