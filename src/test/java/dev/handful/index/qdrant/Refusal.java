package dev.handful.index.qdrant;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** What the real server refuses, with its codes and words. */
final class Refusal {

  private Refusal() {}

  static StatusRuntimeException noCollection(String name) {
    return Status.NOT_FOUND
        .withDescription("Not found: Collection `" + name + "` doesn't exist!")
        .asRuntimeException();
  }

  static StatusRuntimeException badInput(String what) {
    return Status.INVALID_ARGUMENT.withDescription("Wrong input: " + what).asRuntimeException();
  }

  static StatusRuntimeException exists(String name) {
    return Status.ALREADY_EXISTS
        .withDescription("Collection `" + name + "` already exists!")
        .asRuntimeException();
  }
}
