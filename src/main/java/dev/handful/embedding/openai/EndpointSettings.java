package dev.handful.embedding.openai;

import dev.handful.config.HandfulConfig;
import dev.handful.failure.StartupProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Where and as whom the endpoint is asked.
 *
 * @param model its name there
 * @param embeddings the address requests go to
 * @param key null for servers that want none
 * @param limits the rest as configured
 */
record EndpointSettings(
    String model, URI embeddings, @Nullable String key, HandfulConfig.Embedding limits) {

  static final String KEY = "handful.embedding.key";

  private static final String OPENAI = "https://api.openai.com/v1";

  /** How a source says that it is the process's environment. */
  private static final String ENVIRONMENT = "EnvConfigSource";

  /**
   * What the configuration says.
   *
   * @throws StartupProblem when that cannot be used
   */
  static EndpointSettings of(HandfulConfig.Embedding configured, Config config) {
    var found = config.getConfigValue(KEY);
    if (found.getRawValue() != null && !ENVIRONMENT.equals(found.getSourceName())) {
      throw new StartupProblem(
          KEY
              + " stands outside the environment: take it out there and set HANDFUL_EMBEDDING_KEY.");
    }
    var model =
        configured
            .model()
            .filter(name -> !name.isBlank())
            .orElseThrow(() -> new StartupProblem("handful.embedding.model is empty."));
    positive("batch", configured.batch());
    positive("concurrency", configured.concurrency());
    positive("max-text", configured.maxText());
    configured.dimensions().ifPresent(count -> positive("dimensions", count));
    if (configured.shorten() && configured.dimensions().isEmpty()) {
      throw new StartupProblem(
          "handful.embedding.shorten needs handful.embedding.dimensions: to how many floats?");
    }
    var openAi = text(config, "OPENAI_BASE_URL").orElse(OPENAI);
    var root = configured.baseUrl().orElse(openAi);
    return new EndpointSettings(
        model,
        uri(root.strip().replaceAll("/+$", "") + "/embeddings"),
        key(configured, config, root.equals(openAi)),
        configured);
  }

  /** OpenAI's own variable is for its own server; another host must not see that key. */
  private static @Nullable String key(
      HandfulConfig.Embedding configured, Config config, boolean sameServer) {
    return configured
        .key()
        .or(() -> sameServer ? text(config, "OPENAI_API_KEY") : Optional.empty())
        .orElse(null);
  }

  private static Optional<String> text(Config config, String name) {
    return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
  }

  private static void positive(String name, int value) {
    if (value < 1) {
      throw new StartupProblem("handful.embedding." + name + " is " + value + "; give 1 or more.");
    }
  }

  private static URI uri(String text) {
    try {
      var uri = new URI(text);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Told below, with the others.
    }
    throw new StartupProblem(
        "The base URL of the embedding endpoint is no http or https address: '"
            + text
            + "'. It looks like "
            + OPENAI
            + "; set handful.embedding.base-url.");
  }

  /** What makes vectors comparable: the model and what is put before documents and queries. */
  String space() {
    var prefixes = limits.documentPrefix().orElse("") + "\u0000" + limits.queryPrefix().orElse("");
    return prefixes.length() == 1 ? model : model + "~" + Integer.toHexString(prefixes.hashCode());
  }

  /** Without the key: a record prints all it holds. */
  @Override
  public String toString() {
    return model + " at " + embeddings;
  }
}
