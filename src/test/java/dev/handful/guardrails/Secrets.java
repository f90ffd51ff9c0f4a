package dev.handful.guardrails;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The text of the prompt files and the notes of the policy file, recognised by any forty letters in
 * a row, whatever stands between the letters, also turned round, in rot13, base64 and hex.
 */
final class Secrets {

  private static final int WINDOW = 40;
  private static final Path FOLDER = Path.of("prompts");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{32,}={0,2}");
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64,}");

  private final Set<String> windows = new HashSet<>();

  Secrets() {
    prompts().forEach(this::keep);
    Shelf.read(FOLDER.resolve("policy.yaml"))
        .lines()
        .filter(line -> line.strip().startsWith("#"))
        .forEach(this::keep);
  }

  /** The text of every prompt file. */
  static List<String> prompts() {
    try (var files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".prompt"))
          .sorted()
          .map(Shelf::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(String secret) {
    windows.addAll(windows(secret));
  }

  boolean isIn(String said) {
    return readings(said).stream()
        .flatMap(reading -> windows(reading).stream())
        .anyMatch(windows::contains);
  }

  private static List<String> readings(String said) {
    var readings =
        new ArrayList<>(
            List.of(said, new StringBuilder(said).reverse().toString(), Encodings.rot13(said)));
    BASE64.matcher(said).results().forEach(found -> base64(found.group(), readings));
    HEX.matcher(said)
        .results()
        .map(found -> found.group().substring(0, found.group().length() / 2 * 2))
        .map(digits -> new String(HexFormat.of().parseHex(digits), StandardCharsets.UTF_8))
        .forEach(readings::add);
    return readings;
  }

  private static void base64(String token, List<String> readings) {
    var whole = token.replace('-', '+').replace('_', '/').replace("=", "");
    var bytes = Base64.getDecoder().decode(whole.substring(0, whole.length() / 4 * 4));
    readings.add(new String(bytes, StandardCharsets.UTF_8));
  }

  private static Set<String> windows(String text) {
    var letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "");
    return IntStream.rangeClosed(0, letters.length() - WINDOW)
        .mapToObj(start -> letters.substring(start, start + WINDOW))
        .collect(Collectors.toSet());
  }
}
