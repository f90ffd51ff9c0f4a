package dev.handful.llm.openai;

import dev.handful.config.HandfulConfig;
import dev.handful.dialogue.ModelRole;
import dev.handful.failure.StartupProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The models somebody configured: by role, else by OpenAI's own variables. Without a key and a base
 * URL there is none. A key stands in the environment only, so that no file and no list of processes
 * shows it.
 */
@ApplicationScoped
public class ConfiguredModels {

  static final String KEY = "OPENAI_API_KEY";
  static final String BASE_URL = "OPENAI_BASE_URL";
  static final String MODEL = "OPENAI_MODEL";

  private static final String OPENAI = "https://api.openai.com/v1";

  /** How a source says that it is the process's environment. */
  private static final String ENVIRONMENT = "EnvConfigSource";

  private final List<ModelSettings> all;

  @Inject
  ConfiguredModels(HandfulConfig handful) {
    this(handful, ConfigProvider.getConfig());
  }

  ConfiguredModels(HandfulConfig handful, Config config) {
    refuseKeysElsewhere(config);
    this.all =
        Arrays.stream(ModelRole.values())
            .map(role -> read(role, of(role, handful), config))
            .flatMap(Optional::stream)
            .toList();
  }

  /** In the order of the roles. */
  List<ModelSettings> all() {
    return all;
  }

  private static HandfulConfig.Model of(ModelRole role, HandfulConfig handful) {
    return switch (role) {
      case FAST -> handful.models().fast();
      case ADVISOR -> handful.models().advisor();
      case TEACHER -> handful.models().teacher();
    };
  }

  private static Optional<ModelSettings> read(
      ModelRole role, HandfulConfig.Model model, Config config) {
    var key = model.key().or(() -> text(config, KEY));
    var baseUrl = model.baseUrl().or(() -> text(config, BASE_URL));
    if (key.isEmpty() && baseUrl.isEmpty()) {
      return Optional.empty();
    }
    var input = model.inputPrice();
    return Optional.of(
        new ModelSettings(
            role,
            model.name().or(() -> text(config, MODEL)).orElseGet(() -> usual(role)),
            uri(role, baseUrl.orElse(OPENAI)),
            key.orElse(null),
            model.key().isPresent() ? variable(role) : KEY,
            model.connectTimeout(),
            model.firstTokenTimeout(),
            model.idleTimeout(),
            model.totalTimeout(),
            temperature(model),
            model.maxConcurrency(),
            model.maxOutputBytes(),
            new Prices(
                positive(role, input), model.cachedPrice().orElse(input), model.outputPrice())));
  }

  private static Optional<String> text(Config config, String name) {
    return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
  }

  private static @Nullable Double temperature(HandfulConfig.Model model) {
    return model.temperature().isPresent() ? model.temperature().getAsDouble() : null;
  }

  private static String usual(ModelRole role) {
    return switch (role) {
      case FAST, ADVISOR -> "gpt-4.1-mini";
      case TEACHER -> "gpt-4.1";
    };
  }

  private static BigDecimal positive(ModelRole role, BigDecimal price) {
    if (price.signum() < 0) {
      throw new StartupProblem(
          "A price in handful.models." + role.wire() + " is negative: " + price + ".");
    }
    return price;
  }

  private static URI uri(ModelRole role, String text) {
    try {
      var uri = new URI(text.strip());
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Told below, with the others.
    }
    throw new StartupProblem(
        "The base URL of the model for "
            + role.wire()
            + " is no http or https address: '"
            + text
            + "'. It looks like "
            + OPENAI
            + "; set "
            + BASE_URL
            + " or handful.models."
            + role.wire()
            + ".base-url.");
  }

  private static String variable(ModelRole role) {
    return "HANDFUL_MODELS_" + role.name() + "_KEY";
  }

  private static void refuseKeysElsewhere(Config config) {
    var names =
        Stream.concat(
            Stream.of(KEY),
            Arrays.stream(ModelRole.values()).map(r -> "handful.models." + r.wire() + ".key"));
    names.forEach(
        name -> {
          var found = config.getConfigValue(name);
          if (found.getRawValue() != null && !ENVIRONMENT.equals(found.getSourceName())) {
            throw new StartupProblem(
                "A model's key stands "
                    + place(found.getSourceName())
                    + " ("
                    + name
                    + "): take it out there and set it in the environment, "
                    + KEY
                    + " or for example "
                    + variable(ModelRole.ADVISOR)
                    + ".");
          }
        });
  }

  private static String place(@Nullable String source) {
    return source != null && source.startsWith("SysProp") ? "on the command line" : "in " + source;
  }
}
