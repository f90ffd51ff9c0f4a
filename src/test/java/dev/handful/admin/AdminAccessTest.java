package dev.handful.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.handful.testing.ServerProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ServerProfile.class)
class AdminAccessTest {

  private static final String CATALOGUES = "/api/admin/catalogues";

  @TestHTTPResource("/")
  URI server;

  /** Also those that are written after this test. */
  @Test
  void everyRouteUnderAdminRefusesWhoSaysNoKeyOrAWrongOne() {
    var routes = AdminRoutes.all();
    assertThat(routes).isNotEmpty();
    for (var route : routes) {
      for (var header : List.of("", "Bearer wrong", "Basic YWRtaW46YWRtaW4=", "Bearer ")) {
        var request = given();
        if (!header.isEmpty()) {
          request.header("Authorization", header);
        }
        refused(request.body("[]").request(route.method(), route.path()), route + " " + header);
      }
    }
  }

  @Test
  void everyHandlerOfThePackageIsUnderAdminAndSaysWhoMayCallIt() {
    assertThat(AdminRoutes.handlers()).isNotEmpty();
    assertThat(AdminRoutes.handlers())
        .allSatisfy(
            handler -> {
              assertThat(handler.path()).startsWith("/api/admin/");
              assertThat(handler.roles()).as(handler.path()).isNotEmpty();
            });
  }

  private static void refused(Response answer, String what) {
    assertThat(answer.statusCode()).as(what).isEqualTo(401);
    assertThat(answer.contentType()).as(what).startsWith("application/json");
    assertThat(answer.jsonPath().getString("code")).as(what).isEqualTo("unauthorised");
    assertThat(answer.jsonPath().getString("message")).as(what).contains("HANDFUL_ADMIN_KEY");
    assertThat(answer.header("WWW-Authenticate")).as(what).isEqualTo("Bearer");
  }

  @Test
  void theOwnerSeesWhatIsServed() {
    given()
        .header("Authorization", "Bearer " + ServerProfile.OWNER_TOKEN)
        .get(CATALOGUES)
        .then()
        .statusCode(200)
        .body("catalogues.name", hasItem("shop"))
        .body("catalogues[0].items", equalTo(ServerProfile.itemIds().size()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bearer ", "BEARER ", "Bearer  "})
  void theSchemeIsReadInAnyCase(String scheme) {
    given()
        .header("Authorization", scheme + ServerProfile.OWNER_TOKEN)
        .get(CATALOGUES)
        .then()
        .statusCode(200);
  }

  @TestFactory
  Stream<DynamicTest> S02_noSpellingOfThePathGetsPastTheKey() {
    return Stream.of(";", ";x=1", "%3B", "%3Bx", "%2F", "%2f..%2f", "%5C", "%5c..", "/.", "//", "/")
        .flatMap(
            odd ->
                Stream.of(
                    CATALOGUES + odd,
                    "/api/admin" + odd + "/catalogues",
                    "/api" + odd + "/admin/catalogues",
                    odd + CATALOGUES,
                    "/api/admin/" + odd + "catalogues"))
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path,
                    () -> {
                      var answer =
                          given()
                              .urlEncodingEnabled(false)
                              .get(server.resolve("/") + path.substring(1));
                      assertThat(answer.statusCode()).isBetween(400, 499);
                      assertThat(answer.asString()).doesNotContain("generation");
                    }));
  }

  @Test
  void aShoppersTokenIsNoKeyAndAnAdminsKeyIsNoShoppersToken() {
    var opened = given().body("{}").post("/api/conversations").jsonPath();
    var token = opened.getString("token");
    refused(given().header("Authorization", "Bearer " + token).get(CATALOGUES), "shopper");

    given()
        .header("Authorization", "Bearer " + ServerProfile.OWNER_TOKEN)
        .get("/api/conversations/" + opened.getString("conversation"))
        .then()
        .statusCode(401);
    given()
        .header("Authorization", "Bearer " + token)
        .get("/api/conversations/" + opened.getString("conversation"))
        .then()
        .statusCode(200);
  }

  @Test
  void onlyUploadsMayBeLong() {
    var megabytes = "x".repeat(2 * 1_048_576);
    for (var path :
        List.of("/api/conversations", CATALOGUES, "/api/admin;/catalogues/shop/offers")) {
      given()
          .urlEncodingEnabled(false)
          .body(megabytes)
          .post(path)
          .then()
          .statusCode(413)
          .body("code", equalTo("too_long"));
    }
  }
}
