package dev.handful.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Splits English text into words and stems, the same way for shopper text, catalogue text and the
 * BM25 index. Keeps every word: what to ignore is decided by who reads. A number and what is glued
 * to it are apart: "62cm" is "62", "cm" and "60x90" is "60", "x", "90"; "2nd" stays whole.
 * Thread-safe.
 */
public final class Words {

  // Without it "sleeping bag" does not find "Sleeping Bags": KStem never touches its own headwords.
  private static final StemmerOverrideMap PLURALS = plurals();

  private final Analyzer surface = analyzer(false);
  private final Analyzer stems = analyzer(true);

  /** The tokens of a text in order. */
  public List<Token> tokens(String text) {
    var written = terms(surface, text);
    var stemmed = terms(stems, text);
    var tokens = new ArrayList<Token>(written.size());
    for (int i = 0; i < written.size(); i++) {
      var token = written.get(i);
      tokens.add(new Token(token.text(), stemmed.get(i).text(), token.start(), token.end()));
    }
    return List.copyOf(tokens);
  }

  /** The stems of a text in order. */
  public List<String> stems(String text) {
    return terms(stems, text).stream().map(Token::text).toList();
  }

  /** How often a text says each stem, in order, without words that tell nothing ("the", "of"). */
  public Map<String, Integer> contentStems(String text) {
    var counts = new LinkedHashMap<String, Integer>();
    for (var stem : stems(text)) {
      if (!EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(stem)) {
        counts.merge(stem, 1, Integer::sum);
      }
    }
    return counts;
  }

  /** The analyzer behind {@link #stems}, for an index that must agree with it. */
  public Analyzer analyzer() {
    return stems;
  }

  private static List<Token> terms(Analyzer analyzer, String text) {
    var terms = new ArrayList<Token>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(
            new Token(term.toString(), term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return terms;
  }

  private static Analyzer analyzer(boolean stemming) {
    return new Analyzer() {
      @Override
      protected Reader initReader(String field, Reader reader) {
        return new Unglued(reader);
      }

      @Override
      protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        TokenStream words =
            new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(source)));
        return new TokenStreamComponents(
            source, stemming ? new KStemFilter(new StemmerOverrideFilter(words, PLURALS)) : words);
      }
    };
  }

  private static StemmerOverrideMap plurals() {
    var resource = Words.class.getResourceAsStream("/language/plurals.en.txt");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
      var map = new StemmerOverrideFilter.Builder();
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .forEach(pair -> map.add(pair[0], pair[1]));
      return map.build();
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled plurals cannot be read", e);
    }
  }
}
