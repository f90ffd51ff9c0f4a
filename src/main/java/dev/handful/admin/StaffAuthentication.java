package dev.handful.admin;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells who sends a request by its bearer token. A token that is none of ours leaves the request
 * anonymous, never refused here: shoppers' tokens come in the same header, and their endpoints
 * judge them.
 */
@ApplicationScoped
public class StaffAuthentication implements HttpAuthenticationMechanism {

  private static final String SCHEME = "bearer ";

  private final AdminKeys keys;

  public StaffAuthentication(AdminKeys keys) {
    this.keys = keys;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    var token = token(context.request().getHeader(HttpHeaders.AUTHORIZATION));
    var staff = token == null ? null : keys.whose(token);
    return staff == null
        ? Uni.createFrom().nullItem()
        : Uni.createFrom().item(() -> identity(staff));
  }

  private static @Nullable String token(@Nullable String header) {
    return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
        ? header.substring(SCHEME.length()).strip()
        : null;
  }

  private static SecurityIdentity identity(Staff staff) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(staff.name()))
        .addRoles(staff.roles())
        .build();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }
}
