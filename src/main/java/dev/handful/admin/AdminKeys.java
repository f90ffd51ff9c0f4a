package dev.handful.admin;

import dev.handful.config.HandfulConfig;
import dev.handful.failure.StartupProblem;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Who a bearer token belongs to: the admin key of the environment, or the token that the data
 * folder's {@code server.json} gives to commands on this machine. Without either nobody is admin.
 */
@ApplicationScoped
public class AdminKeys {

  static final String VARIABLE = "HANDFUL_ADMIN_KEY";
  private static final String SETTING = "handful.admin.key";

  /** How a source says that it is the process's environment. */
  private static final String ENVIRONMENT = "EnvConfigSource";

  private static final int MIN_LENGTH = 32;

  private record Known(byte[] digest, Staff staff) {}

  private final List<Known> known;

  @Inject
  AdminKeys(HandfulConfig handful) {
    this(handful, ConfigProvider.getConfig());
  }

  AdminKeys(HandfulConfig handful, Config config) {
    refuseElsewhere(config);
    var keys = new ArrayList<Known>();
    handful
        .admin()
        .key()
        .map(AdminKeys::longEnough)
        .ifPresent(key -> keys.add(known(key, "admin", Set.of(Access.ADMIN))));
    handful
        .admin()
        .ownerToken()
        .ifPresent(token -> keys.add(known(token, "owner", Set.of(Access.ADMIN, Access.OWNER))));
    this.known = List.copyOf(keys);
  }

  /** A key that is too short is told at the start, before anything is embedded. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 50) StartupEvent event) {}

  /**
   * Whose token it is, or null. Takes as long for a wrong one as for a right one, however much of
   * it is right.
   */
  @Nullable Staff whose(String token) {
    var digest = digest(token);
    @Nullable Staff found = null;
    for (var one : known) {
      if (MessageDigest.isEqual(one.digest(), digest)) {
        found = one.staff();
      }
    }
    return found;
  }

  private static Known known(String key, String name, Set<String> roles) {
    return new Known(digest(key), new Staff(name, roles));
  }

  private static String longEnough(String key) {
    if (key.length() < MIN_LENGTH) {
      throw new StartupProblem(
          VARIABLE
              + " is too short: give it at least 32 random characters, for example from"
              + " 'openssl rand -hex 32'.");
    }
    return key;
  }

  private static void refuseElsewhere(Config config) {
    var found = config.getConfigValue(SETTING);
    if (found.getRawValue() != null && !ENVIRONMENT.equals(found.getSourceName())) {
      throw new StartupProblem(
          "The admin key stands in "
              + found.getSourceName()
              + " ("
              + SETTING
              + "), where others may read it: take it out there and set it in the environment, "
              + VARIABLE
              + ".");
    }
  }

  /** Of equal length whatever was sent, so that comparing tells nothing of the length either. */
  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
