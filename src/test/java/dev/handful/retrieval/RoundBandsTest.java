package dev.handful.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.dialogue.Wanted;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundBandsTest {

  @Test
  void prices_are_cut_where_people_would_cut_them() {
    double[] cents = IntStream.rangeClosed(1, 200).mapToDouble(i -> i * 995).toArray();

    var bands = RoundBands.of(cents, 4, 100);

    assertThat(bands)
        .containsExactly(
            new Wanted.Range(null, 50_000.0),
            new Wanted.Range(50_000.0, 100_000.0),
            new Wanted.Range(100_000.0, 150_000.0),
            new Wanted.Range(150_000.0, null));
  }

  @Test
  void small_numbers_get_small_steps() {
    double[] kilograms = IntStream.rangeClosed(1, 100).mapToDouble(i -> i / 100.0).toArray();

    assertThat(RoundBands.of(kilograms, 2, 1))
        .containsExactly(new Wanted.Range(null, 0.6), new Wanted.Range(0.6, null));
  }

  @Test
  void numbers_too_few_or_too_alike_give_no_bands() {
    assertThat(RoundBands.of(new double[] {1, 2, 3}, 4, 1)).isEmpty();
    assertThat(RoundBands.of(DoubleStream.generate(() -> 5).limit(50).toArray(), 4, 1)).isEmpty();
    assertThat(RoundBands.of(new double[0], 4, 1)).isEmpty();
  }
}
