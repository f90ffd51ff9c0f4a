package dev.handful.failure;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a server wants to be asked again: {@code retry-after-ms}, {@code Retry-After} (seconds or a
 * date), or the reset of whichever {@code x-ratelimit-*} is used up.
 */
public final class RetryAfter {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
  private static final Pattern SPAN = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|h|d)");
  private static final Pattern SPANS = Pattern.compile("(" + SPAN.pattern() + ")+");

  private RetryAfter() {}

  /** From now; null when the headers do not say, or not in a form anybody knows. */
  public static @Nullable Duration of(HttpHeaders headers, Clock clock) {
    return headers
        .firstValue("retry-after-ms")
        .flatMap(text -> number(text, 1e-3))
        .or(() -> headers.firstValue("retry-after").flatMap(text -> seconds(text, clock)))
        .or(() -> reset(headers))
        .filter(wait -> !wait.isNegative())
        .orElse(null);
  }

  private static Optional<Duration> seconds(String text, Clock clock) {
    return number(text, 1).or(() -> date(text, clock)).or(() -> spans(text));
  }

  private static Optional<Duration> number(String text, double unitSeconds) {
    return NUMBER.matcher(text.strip()).matches()
        ? Optional.of(ofSeconds(Double.parseDouble(text.strip()) * unitSeconds))
        : Optional.empty();
  }

  private static Optional<Duration> date(String text, Clock clock) {
    try {
      var at = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
      var wait = Duration.between(clock.instant(), at.toInstant());
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The latest reset of the limits that are used up. */
  private static Optional<Duration> reset(HttpHeaders headers) {
    return Stream.of("requests", "tokens")
        .filter(
            what ->
                headers.firstValue("x-ratelimit-remaining-" + what).stream()
                    .anyMatch(left -> left.strip().matches("-?0+|-\\d+")))
        .flatMap(what -> headers.firstValue("x-ratelimit-reset-" + what).stream())
        .flatMap(text -> spans(text).or(() -> number(text, 1)).stream())
        .max(Duration::compareTo);
  }

  /** {@code 6m0s}, {@code 1.5s}, {@code 20ms}. */
  private static Optional<Duration> spans(String text) {
    if (!SPANS.matcher(text.strip()).matches()) {
      return Optional.empty();
    }
    double seconds =
        SPAN.matcher(text)
            .results()
            .mapToDouble(span -> Double.parseDouble(span.group(1)) * unit(span.group(2)))
            .sum();
    return Optional.of(ofSeconds(seconds));
  }

  private static double unit(String name) {
    return switch (name) {
      case "ms" -> 1e-3;
      case "s" -> 1;
      case "m" -> 60;
      case "h" -> 3_600;
      default -> 86_400;
    };
  }

  private static Duration ofSeconds(double seconds) {
    return Duration.ofNanos((long) Math.min(seconds * 1e9, Long.MAX_VALUE));
  }
}
