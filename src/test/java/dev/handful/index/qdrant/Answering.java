package dev.handful.index.qdrant;

import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;

/** Sends what was worked out, or the refusal. */
final class Answering {

  private Answering() {}

  static <T> void with(StreamObserver<T> answer, Supplier<T> work) {
    try {
      answer.onNext(work.get());
      answer.onCompleted();
    } catch (StatusRuntimeException refusal) {
      answer.onError(refusal);
    }
  }
}
