package dev.handful.index.lucene;

import java.util.concurrent.ExecutorService;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * Vectors in full, and beside them for large segments a graph over a byte per dimension. A small
 * segment has no graph: its exact scan is as fast, and building the graph is most of the time an
 * index takes. Written by the default codec's name, so segments are read by it.
 */
final class VectorsCodec extends Lucene104Codec {

  private static final int CONNECTIONS = 24;
  private static final int BEAM = 150;

  private final KnnVectorsFormat vectors;

  /**
   * @param graphFrom items from which on a segment has a graph
   * @param workers build it
   */
  VectorsCodec(int graphFrom, int threads, ExecutorService workers) {
    this.vectors =
        new Lucene104HnswScalarQuantizedVectorsFormat(
            ScalarEncoding.SEVEN_BIT, CONNECTIONS, BEAM, threads, workers, tiny(graphFrom));
  }

  /** For indexes that stay small, where bytes beside the vectors would be of no use. */
  VectorsCodec() {
    this.vectors =
        new Lucene99HnswVectorsFormat(
            Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
            Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
            1,
            null,
            Integer.MAX_VALUE);
  }

  /** Lucene's threshold is a depth of search k: a graph is built where k * ln(items) < items. */
  private static int tiny(int graphFrom) {
    return (int) Math.ceil(graphFrom / Math.log(graphFrom));
  }

  @Override
  public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
    return vectors;
  }
}
