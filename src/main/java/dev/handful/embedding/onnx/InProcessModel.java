package dev.handful.embedding.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;

/**
 * bge-small-en-v1.5, quantised, on one thread that does not spin: the stock class takes every core
 * and burns it between calls.
 */
final class InProcessModel extends AbstractInProcessEmbeddingModel {

  static final int DIMENSIONS = 384;

  private final OnnxBertBiEncoder encoder;

  InProcessModel() {
    super(Runnable::run);
    this.encoder = load();
  }

  @Override
  protected OnnxBertBiEncoder model() {
    return encoder;
  }

  @Override
  protected Integer knownDimension() {
    return DIMENSIONS;
  }

  private static OnnxBertBiEncoder load() {
    try (var options = new OrtSession.SessionOptions();
        var model = resource("bge-small-en-v1.5-q.onnx");
        var tokenizer = resource("bge-small-en-v1.5-q-tokenizer.json")) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      var environment = OrtEnvironment.getEnvironment();
      var session = environment.createSession(model.readAllBytes(), options);
      return new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.CLS);
    } catch (OrtException | IOException e) {
      throw new IllegalStateException("the embedding model cannot be loaded: " + e, e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
    if (stream == null) {
      throw new IOException(name + " is not on the class path");
    }
    return stream;
  }
}
