package dev.handful.embedding;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A process of its own that embeds until it is killed; says each batch on its output. */
final class KilledWriter {

  private KilledWriter() {}

  static List<String> texts() {
    return IntStream.range(0, 4_000).mapToObj(i -> "text " + i).toList();
  }

  public static void main(String[] arguments) {
    var embedder = new StoppingEmbedder("stopping", 384, Integer.MAX_VALUE);
    new VectorCache(Path.of(arguments[0]), embedder)
        .vectors(
            "shop",
            texts(),
            (done, total, rate) -> {
              System.out.println(done);
              System.out.flush();
            });
  }
}
