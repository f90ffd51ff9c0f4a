package dev.handful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

  private static final Path OWN = Path.of("/opt/handful");

  @ParameterizedTest
  @CsvSource({
    "products.csv,/home/ann/products.csv",
    "../feed.jsonl,/home/feed.jsonl",
    "/srv/items.csv,/srv/items.csv"
  })
  void aFileIsMeantFromWhereTheOperatorStands(String said, String meant) {
    assertThat(Caller.of("/home/ann", OWN).path(said)).isEqualTo(Path.of(meant));
  }

  @ParameterizedTest
  @CsvSource({"northlight,northlight", "shop.jsonl,/home/ann/shop.jsonl", "./shop,/home/ann/shop"})
  void theNameOfACatalogueIsNoFile(String said, String meant) {
    assertThat(Caller.of("/home/ann", OWN).catalogue(said)).isEqualTo(meant);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "/opt/handful"})
  void inTheProgramsOwnFolderPathsStayAsTheyAreSaid(String folder) {
    assertThat(Caller.of(folder, OWN).path("data/x.csv")).isEqualTo(Path.of("data/x.csv"));
  }

  @Test
  void everyCommandTakesFilesFromThere() {
    System.setProperty(Caller.PROPERTY, "/home/ann");
    try {
      var errors = new java.io.ByteArrayOutputStream();
      var before = System.err;
      System.setErr(new java.io.PrintStream(errors, true));
      try {
        assertThat(Main.run("import", "no-such.csv")).isEqualTo(1);
      } finally {
        System.setErr(before);
      }
      assertThat(errors.toString()).contains("There is no file or folder /home/ann/no-such.csv");
    } finally {
      System.clearProperty(Caller.PROPERTY);
    }
  }
}
