package dev.handful.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.llm.ModelAnswer;
import dev.handful.testing.model.Behaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManyStreamsTest {

  private static final int STREAMS = 32;

  private final Asking asking = new Asking();

  @AfterEach
  void close() {
    asking.close();
  }

  /** D09, and the stock HTTP layer's head-of-line blocking: eight of ten streams waited. */
  @Test
  void D09_noStreamWaitsForAnotherAndConnectionsAreUsedAgain() throws Exception {
    // Given
    asking.server.script().always(Behaviour.good().saying(Texts.LONG).paced(0, 5));

    // When
    var first = together();
    var second = together();

    // Then
    assertThat(first).hasSize(STREAMS).allSatisfy(one -> assertThat(one.text()).isNotEmpty());
    assertThat(second).hasSize(STREAMS);
    assertThat(asking.server.accepted()).isLessThanOrEqualTo(STREAMS);
  }

  /** Nobody goes on before all have their first piece: a stream that waited would fail here. */
  private List<ModelAnswer> together() throws Exception {
    var begun = new CountDownLatch(STREAMS);
    var client = asking.client();
    var request = asking.request();
    var running = new ArrayList<Future<ModelAnswer>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < STREAMS; i++) {
        running.add(threads.submit(() -> client.stream(request, piece -> await(begun))));
      }
    }
    var answers = new ArrayList<ModelAnswer>();
    for (var one : running) {
      answers.add(one.get());
    }
    return answers;
  }

  private static void await(CountDownLatch begun) {
    begun.countDown();
    try {
      if (!begun.await(5, TimeUnit.SECONDS)) {
        throw new IllegalStateException(begun.getCount() + " streams have not begun");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
