package dev.handful.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.handful.testing.ServerProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ServerProfile.class)
class ImportsResourceTest {

  private static final Path SHOP = Path.of("src/test/resources/shop/items.jsonl").toAbsolutePath();
  private static final Path UPLOADS = Path.of("target/test-data/uploads");

  @TestHTTPResource("/api/admin/catalogues/uploaded/imports")
  URI imports;

  private static RequestSpecification owner() {
    return given().header("Authorization", "Bearer " + ServerProfile.OWNER_TOKEN);
  }

  private static JsonPath end(String id) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      var job = owner().get("/api/admin/imports/" + id).jsonPath();
      if (List.of("done", "refused", "failed").contains(job.getString("state"))) {
        return job;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the import never ended");
  }

  @Test
  void aFeedThatIsSentIsReadAndItsFileTakenAway() throws Exception {
    var answer =
        owner()
            .body(Files.readAllBytes(SHOP))
            .post("/api/admin/catalogues/uploaded/imports?dryRun=true&filename=items.jsonl");

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    var id = answer.jsonPath().getString("id");
    assertThat(answer.header("Location")).endsWith("/api/admin/imports/" + id);
    var job = end(id);
    assertThat(job.getString("state")).as(job.prettify()).isEqualTo("done");
    assertThat(job.getString("catalogue")).isEqualTo("uploaded");
    owner().get("/api/admin/imports").then().body("imports.id", hasItem(id));
    assertNothingIsLeft();
  }

  @Test
  void aFeedThatIsNoneFailsWithTheReason() throws Exception {
    var id =
        owner()
            .body("this is no feed")
            .post("/api/admin/catalogues/uploaded/imports?dryRun=true")
            .jsonPath()
            .getString("id");

    var job = end(id);
    assertThat(job.getString("state")).isEqualTo("failed");
    assertThat(job.getString("message")).isNotBlank();
    assertNothingIsLeft();
  }

  @Test
  void aFileOfThisMachineIsReadWhereItIs() throws Exception {
    var id =
        owner()
            .contentType("application/json")
            .body("{\"path\":\"" + SHOP + "\"}")
            .post("/api/admin/catalogues/here/imports/local?dryRun=true")
            .jsonPath()
            .getString("id");

    assertThat(end(id).getString("state")).isEqualTo("done");
    assertThat(SHOP).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"path\":\"\"}",
        "{\"path\":\"items.jsonl\"}",
        "{\"path\":\"/no/such\"}",
        "null"
      })
  void aPathThatNamesNothingIs400(String body) {
    owner()
        .contentType("application/json")
        .body(body)
        .post("/api/admin/catalogues/here/imports/local")
        .then()
        .statusCode(400)
        .body("code", equalTo("bad_frame"));
  }

  @Test
  void anEmptyBodyIs400AndSaysWhatToSend() {
    owner()
        .post("/api/admin/catalogues/uploaded/imports")
        .then()
        .statusCode(400)
        .body("code", equalTo("empty"))
        .body("message", containsString("curl"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "a.b", "..", "a b", "-a"})
  void aNameThatIsNoneIsRefused(String name) {
    int status = owner().body("x").post("/api/admin/catalogues/{name}/imports", name).statusCode();
    assertThat(status).isBetween(400, 405);
  }

  @Test
  void anUnknownJobIs404() {
    owner()
        .get("/api/admin/imports/nothing")
        .then()
        .statusCode(404)
        .body("code", equalTo("not_found"));
  }

  @Test
  void aFeedBeyondTheLimitIsRefusedAlsoWhenItsLengthIsNotSaid() throws Exception {
    var megabytes = new byte[4 * 1_048_576];
    for (var publisher :
        List.of(
            BodyPublishers.ofByteArray(megabytes),
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(megabytes)))) {
      assertThat(status(publisher)).isEqualTo(413);
    }
    assertNothingIsLeft();
  }

  /** A server that hangs up in the middle of a body has refused it as well. */
  private int status(HttpRequest.BodyPublisher body) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(imports)
              .header("Authorization", "Bearer " + ServerProfile.OWNER_TOKEN)
              .POST(body)
              .build();
      return client.send(request, BodyHandlers.ofString()).statusCode();
    } catch (IOException e) {
      return 413;
    }
  }

  private static void assertNothingIsLeft() throws Exception {
    for (int i = 0; i < 100; i++) {
      try (var left = Files.list(UPLOADS)) {
        if (left.findAny().isEmpty()) {
          return;
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError("an upload was left behind");
  }
}
