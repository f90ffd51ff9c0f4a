package dev.handful.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.handful.evaluation.shop.Shape;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  @Test
  void theIntervalIsWilsons() {
    Share share = Share.of(8, 10);

    assertThat(share.value()).isEqualTo(0.8);
    assertThat(share.low()).isCloseTo(0.490, within(0.001));
    assertThat(share.high()).isCloseTo(0.943, within(0.001));
    assertThat(Share.of(0, 0).high()).isEqualTo(1);
    assertThat(Share.of(10, 10).high()).isCloseTo(1, within(1e-9));
  }

  @Test
  void quantilesAreMeasuredValues() {
    Quantiles hundred = Quantiles.of(IntStream.rangeClosed(1, 100).asDoubleStream());

    assertThat(hundred).isEqualTo(new Quantiles(100, 50, 90, 99, 100));
    assertThat(Quantiles.of(IntStream.empty().asDoubleStream()).median()).isNaN();
  }

  @Test
  void questionsAreMappedToAttributesByNameLabelOrSynonym() {
    Shape shape = Shape.recordedFurniture();
    assertThat(shape.resolve("Width_cm")).contains("width");
    assertThat(shape.resolve("color")).contains("colors");
    assertThat(shape.resolve("Product type")).contains("type");
    assertThat(shape.resolve("old price")).isEmpty();
  }
}
