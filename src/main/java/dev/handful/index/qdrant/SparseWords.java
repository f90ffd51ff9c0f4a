package dev.handful.index.qdrant;

import dev.handful.catalogue.Item;
import dev.handful.index.ItemText;
import dev.handful.index.SearchedField;
import dev.handful.language.Words;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * BM25F as sparse vectors (Robertson and Zaragoza, 2009): a document's values are its saturated,
 * length-normalised weighted term frequencies, a query's are its term counts; Qdrant multiplies
 * both by the inverse document frequency, in the formula that Lucene has. A term's index is the
 * CRC-32 of its stem. Words are split and stemmed as everywhere. Immutable.
 */
final class SparseWords {

  private static final double K1 = 1.2;
  private static final double B = 0.75;

  /** A sparse vector; indices are unsigned and ascend. */
  record Sparse(List<Integer> indices, List<Float> values) {
    boolean isEmpty() {
      return indices.isEmpty();
    }
  }

  private final Words words;
  private final ItemText text;
  private final double averageLength;

  private SparseWords(Words words, ItemText text, double averageLength) {
    this.words = words;
    this.text = text;
    this.averageLength = averageLength;
  }

  /** For a catalogue of these items, whose mean length a document is measured by. */
  static SparseWords over(Collection<Item> items, ItemText text, Words words) {
    double mean =
        items.stream()
            .map(item -> frequencies(item, text, words))
            .mapToDouble(SparseWords::length)
            .average()
            .orElse(1);
    return new SparseWords(words, text, Math.max(mean, 1));
  }

  Sparse document(Item item) {
    var frequencies = frequencies(item, text, words);
    double norm = K1 * (1 - B + B * length(frequencies) / averageLength);
    frequencies.replaceAll((term, frequency) -> frequency / (frequency + norm));
    return sparse(frequencies);
  }

  /** Without words that tell nothing; empty when no other is left. */
  Sparse query(String asked) {
    var counts = new TreeMap<String, Double>();
    words.contentStems(asked).forEach((stem, count) -> counts.put(stem, (double) count));
    return sparse(counts);
  }

  private static TreeMap<String, Double> frequencies(Item item, ItemText text, Words words) {
    var frequencies = new TreeMap<String, Double>();
    for (var field : text.searched(item).entrySet()) {
      SearchedField searched = field.getKey();
      for (var part : field.getValue()) {
        words
            .stems(part)
            .forEach(stem -> frequencies.merge(stem, (double) searched.weight(), Double::sum));
      }
    }
    return frequencies;
  }

  private static double length(Map<String, Double> frequencies) {
    return frequencies.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Sparse sparse(Map<String, Double> terms) {
    // Terms that share an index, one pair in four thousand million, count as one.
    var byIndex = new TreeMap<Integer, Double>(Integer::compareUnsigned);
    terms.forEach((term, value) -> byIndex.merge(index(term), value, Double::sum));
    return new Sparse(
        List.copyOf(byIndex.keySet()), byIndex.values().stream().map(Double::floatValue).toList());
  }

  private static int index(String term) {
    var hash = new CRC32();
    hash.update(term.getBytes(StandardCharsets.UTF_8));
    return (int) hash.getValue();
  }
}
