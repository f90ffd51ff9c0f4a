package dev.handful.index.qdrant;

import dev.handful.config.HandfulConfig;
import dev.handful.failure.StartupProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the server is and how long it is waited for.
 *
 * @param key null = none is sent
 */
record QdrantServer(
    String host,
    int port,
    boolean tls,
    @Nullable String key,
    Duration timeout,
    Duration writeTimeout,
    Duration retryAfter) {

  private static final int GRPC = 6334;

  /**
   * What the settings name.
   *
   * @throws StartupProblem when the URL is none
   */
  static QdrantServer of(HandfulConfig.Qdrant settings) {
    var url = settings.url().orElseThrow();
    try {
      var uri = new URI(url.contains("://") ? url : "http://" + url);
      boolean tls = "https".equals(uri.getScheme());
      if (uri.getHost() == null || !tls && !"http".equals(uri.getScheme())) {
        throw unusable(url, null);
      }
      return new QdrantServer(
          uri.getHost(),
          uri.getPort() == -1 ? GRPC : uri.getPort(),
          tls,
          settings.key().filter(key -> !key.isBlank()).orElse(null),
          settings.timeout(),
          settings.writeTimeout(),
          settings.retryAfter());
    } catch (URISyntaxException e) {
      throw unusable(url, e);
    }
  }

  private static StartupProblem unusable(String url, @Nullable Exception cause) {
    return new StartupProblem(
        "QDRANT_URL is '"
            + url
            + "', but must be http://HOST:6334 or https://HOST:6334 (Qdrant's gRPC port).",
        cause);
  }

  /** For messages: never the key. */
  String address() {
    return host + ":" + port;
  }

  @Override
  public String toString() {
    return "Qdrant at " + address();
  }
}
