package dev.handful.prompt;

import dev.handful.prompt.YamlValue.Section;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code experiments.yaml}: which share of the conversations gets which variant.
 *
 * @param weights by prompt, by variant, in percent; a prompt without an entry has its default
 */
record Experiments(Map<String, Map<String, Integer>> weights) {

  static final String DEFAULT = "default";
  private static final int ALL = 100;

  /**
   * Reads the file.
   *
   * @param variants the variants there are, by prompt
   */
  static Experiments read(Section file, Map<String, ? extends Map<String, ?>> variants) {
    var weights = new LinkedHashMap<String, Map<String, Integer>>();
    file.entries()
        .forEach(
            (prompt, value) -> {
              var known = variants.get(prompt);
              if (known == null) {
                throw value
                    .place()
                    .problem("is no prompt; use one of: " + String.join(", ", variants.keySet()));
              }
              weights.put(prompt, shares(value, known));
            });
    return new Experiments(weights);
  }

  private static Map<String, Integer> shares(YamlValue value, Map<String, ?> known) {
    var section = SectionReader.section(value);
    var shares = new LinkedHashMap<String, Integer>();
    for (var variant : section.keys()) {
      if (!known.containsKey(variant)) {
        throw section
            .whole()
            .entries()
            .get(variant)
            .place()
            .problem("is no variant; use one of: " + String.join(", ", known.keySet()));
      }
      shares.put(variant, section.whole(variant, 0, ALL));
    }
    int sum = shares.values().stream().mapToInt(Integer::intValue).sum();
    if (sum != ALL) {
      throw section.place().problem("has weights that sum to " + sum + "; make them sum to 100");
    }
    return shares;
  }

  /** The variant of a conversation: the same as long as the weights are. */
  String variant(String prompt, String conversation) {
    var shares = weights.get(prompt);
    if (shares == null) {
      return DEFAULT;
    }
    int point = point(prompt, conversation);
    for (var share : shares.entrySet()) {
      point -= share.getValue();
      if (point < 0) {
        return share.getKey();
      }
    }
    throw new IllegalStateException("weights sum to 100");
  }

  /** 0 to 99, evenly, and independently for each prompt. */
  private static int point(String prompt, String conversation) {
    var digest = Hash.sha256((prompt + "/" + conversation).getBytes(StandardCharsets.UTF_8));
    return Math.floorMod(ByteBuffer.wrap(digest).getInt(), ALL);
  }
}
