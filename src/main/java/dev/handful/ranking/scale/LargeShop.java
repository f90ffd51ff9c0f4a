package dev.handful.ranking.scale;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.evaluation.BadEvaluationInput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** A shop of any size, varied from real items; the same seed gives the same shop. */
final class LargeShop {

  private static final Path NORTHLIGHT = Path.of("catalogues", "northlight");

  /** One name of a series for so many items. */
  private static final int PER_NAME = 12;

  private final RealItems real;
  private final long seed;
  private final ObjectMapper json = new ObjectMapper();

  private LargeShop(RealItems real, long seed) {
    this.real = real;
    this.seed = seed;
  }

  static LargeShop of(Path furniture, Path work, long seed) {
    return new LargeShop(RealItems.read(NORTHLIGHT, furniture, work), seed);
  }

  RealItems real() {
    return real;
  }

  static String id(int number) {
    return String.format(Locale.ROOT, "V-%07d", number);
  }

  /**
   * Writes {@code items.jsonl} and {@code catalogue.yaml}.
   *
   * @return what each item was made from, by id
   * @throws BadEvaluationInput when they cannot be written
   */
  Map<String, Ancestry> write(Path folder, int items) {
    var random = new Random(seed);
    var variation = new Variation(random, names(random, Math.max(1, items / PER_NAME)));
    var made = new java.util.HashMap<String, Ancestry>(items * 2);
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("catalogue.yaml"), schema());
      try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("items.jsonl"))) {
        for (int i = 0; i < items; i++) {
          var from = real.draw(random);
          made.put(id(i), from);
          out.write(
              json.writeValueAsString(
                  variation.of(real.get(from.base()), real.get(from.other()), id(i))));
          out.newLine();
        }
      }
    } catch (IOException e) {
      throw new BadEvaluationInput("cannot write " + folder + " (" + e.getMessage() + ")");
    }
    return made;
  }

  private List<String> names(Random random, int count) {
    var firsts =
        real.all().stream()
            .map(item -> Variation.first(item.title()))
            .filter(name -> name.length() >= 4)
            .distinct()
            .toList();
    var names = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      names.add(
          Variation.coined(
              firsts.get(random.nextInt(firsts.size())),
              firsts.get(random.nextInt(firsts.size()))));
    }
    return names;
  }

  /** Northlight's attributes; those it has not are inferred, as for any operator. */
  private static String schema() throws IOException {
    try (var lines = Files.lines(NORTHLIGHT.resolve("catalogue.yaml"))) {
      return lines
          .filter(line -> !line.matches("(name|title|policies|currency):.*"))
          .collect(Collectors.joining("\n", "title: Large\n", "\n"));
    }
  }
}
