package dev.handful.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferReaderTest {

  private static List<OfferReader.Line> read(String body) {
    return OfferReader.read(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anArrayAndLinesAreTheSame() {
    var array = read(" [{\"id\":\"a\"},\n{\"id\":\"b\"}] ");
    var lines = read("{\"id\":\"a\"}\r\n{\"id\":\"b\"}\n");

    assertThat(array).isEqualTo(lines).hasSize(2);
    assertThat(lines.getLast().number()).isEqualTo(2);
  }

  @Test
  void aBrokenLineSpoilsNoOther() {
    var lines = read("{\"id\":\"a\"}\n{\"id\":\n\n{\"id\":\"b\"} x\n{\"price\":NaN}");

    assertThat(lines).extracting(OfferReader.Line::number).containsExactly(1, 2, 4, 5);
    assertThat(lines)
        .extracting(line -> line.json() == null)
        .containsExactly(false, true, true, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "[]", "\n\n"})
  void nothingIsNotARequest(String body) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOfSatisfying(
            HandfulException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.EMPTY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{\"id\":\"a\"}", "[{\"id\":\"a\"}] x", "[,]"})
  void anArrayThatIsNoneIsRefusedWithItsPlace(String body) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOfSatisfying(
            HandfulException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_FRAME))
        .hasMessageMatching(".*(line 1|breaks off).*");
  }

  @Test
  void tenThousandLinesAreTakenAndOneMoreIsNot() {
    var line = "{\"id\":\"a\"}\n";
    assertThat(read(line.repeat(10_000))).hasSize(10_000);
    assertThatThrownBy(() -> read(line.repeat(10_001)))
        .isInstanceOfSatisfying(
            HandfulException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_LONG));
  }

  @Test
  void deepNestingIsOneBadLine() {
    var lines = read("{\"id\":\"a\"}\n" + "[{\"x\":".repeat(5_000) + "\n{\"id\":\"b\"}");

    assertThat(lines).extracting(line -> line.json() == null).containsExactly(false, true, false);
  }
}
