package dev.handful.index.lucene;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;

/**
 * Keeps vectors without a graph: dense search here is an exact scan, and building the graph is most
 * of the time an index takes. Depth is one number: lower the threshold and search by kNN query.
 * Written by the default codec's name, so segments are read by it.
 */
final class ScannedVectorsCodec extends Lucene104Codec {

  private static final int GRAPH_FROM = Integer.MAX_VALUE;

  private final KnnVectorsFormat vectors =
      new Lucene99HnswVectorsFormat(
          Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
          Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
          1,
          null,
          GRAPH_FROM);

  @Override
  public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
    return vectors;
  }
}
