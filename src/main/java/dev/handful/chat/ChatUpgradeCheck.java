package dev.handful.chat;

import dev.handful.config.HandfulConfig;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;

/**
 * Lets a socket open only from an allowed page and with the conversation's token. Browsers always
 * send an Origin; a request without one is no browser and needs only the token.
 */
@ApplicationScoped
public class ChatUpgradeCheck implements HttpUpgradeCheck {

  private final ConversationDesk desk;
  private final Set<String> origins;

  public ChatUpgradeCheck(ConversationDesk desk, HandfulConfig config) {
    this.desk = desk;
    this.origins = Set.copyOf(config.origins().orElse(java.util.List.of()));
  }

  @Override
  public Uni<CheckResult> perform(HttpUpgradeContext context) {
    var request = context.httpRequest();
    if (!allowed(request)) {
      return CheckResult.rejectUpgrade(403);
    }
    var conversation = context.pathParam("conversation");
    var authorization = request.getHeader("Authorization");
    return desk.mayEnter(conversation == null ? "" : conversation, authorization)
        ? CheckResult.permitUpgrade()
        : CheckResult.rejectUpgrade(401);
  }

  @Override
  public boolean appliesTo(String endpointId) {
    return endpointId.equals(ChatSocket.class.getName());
  }

  private boolean allowed(HttpServerRequest request) {
    var origin = request.getHeader("Origin");
    if (origin == null || origins.contains(origin)) {
      return true;
    }
    try {
      return URI.create(origin).getAuthority() instanceof String own
          && own.equalsIgnoreCase(request.getHeader("Host"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
