package dev.handful.testing.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Every request the server has had, in order. */
public final class RecordedRequests {

  private final List<RecordedRequest> all = new CopyOnWriteArrayList<>();
  private final AtomicInteger numbers = new AtomicInteger();

  RecordedRequest add(int connection, Incoming incoming) {
    var recorded = new RecordedRequest(numbers.incrementAndGet(), connection, incoming);
    all.add(recorded);
    return recorded;
  }

  public List<RecordedRequest> all() {
    return List.copyOf(all);
  }

  public int count() {
    return all.size();
  }

  /** The newest; fails when there is none. */
  public RecordedRequest last() {
    if (all.isEmpty()) {
      throw new AssertionError("nothing was asked of the model");
    }
    return all.getLast();
  }

  /** Connections that carried a request. */
  public int connections() {
    return (int) all.stream().map(RecordedRequest::connection).distinct().count();
  }

  /**
   * Fails when the documented API would refuse one of them, or when one with a schema is not
   * strict.
   */
  public void assertValid() {
    for (var request : all) {
      var problems = new ArrayList<>(PublicApi.problems(request));
      var format = request.body().path("response_format").path("json_schema");
      if (format.isObject() && !format.path("strict").asBoolean()) {
        problems.add("the schema of the answer is not strict");
      }
      if (!problems.isEmpty()) {
        throw new AssertionError("request " + request + ": " + problems);
      }
    }
  }

  /** Starts counting anew; numbers go on. */
  public void forget() {
    all.clear();
  }
}
