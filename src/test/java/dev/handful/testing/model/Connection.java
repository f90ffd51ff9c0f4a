package dev.handful.testing.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One connection. A thread of its own always reads, so that a client that goes away is noticed
 * while an answer still runs.
 */
final class Connection implements AutoCloseable {

  private sealed interface Heard {
    record Request(Incoming incoming, RecordedRequest recorded) implements Heard {}

    record Gone() implements Heard {}
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final int id;
  private final Socket socket;
  private final Script script;
  private final RecordedRequests requests;
  private final Admin admin;
  private final Consumer<Connection> over;
  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private @Nullable RecordedRequest running;
  private volatile @Nullable Thread answering;

  Connection(
      int id,
      Socket socket,
      Script script,
      RecordedRequests requests,
      Admin admin,
      Consumer<Connection> over) {
    this.over = over;
    this.id = id;
    this.socket = socket;
    this.script = script;
    this.requests = requests;
    this.admin = admin;
  }

  void start() {
    Thread.ofVirtual().name("scripted-reads-" + id).start(this::read);
    answering = Thread.ofVirtual().name("scripted-answers-" + id).start(this::answer);
  }

  private void read() {
    try {
      var reader = new RequestReader(socket.getInputStream());
      for (var incoming = reader.next(); incoming != null; incoming = reader.next()) {
        heard.add(new Heard.Request(incoming, record(incoming)));
      }
    } catch (IOException e) {
      // The client went away in its own manner.
    } finally {
      gone();
    }
  }

  private RecordedRequest record(Incoming incoming) {
    return admin.isFor(incoming)
        ? new RecordedRequest(0, id, incoming)
        : requests.add(id, incoming);
  }

  /** The answering thread finds out; whether its answer was whole by then, only it can tell. */
  private void gone() {
    heard.add(new Heard.Gone());
    var thread = answering;
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void answer() {
    try (socket) {
      while (heard.take() instanceof Heard.Request(var incoming, var recorded)) {
        running = recorded;
        var after = respond(incoming, recorded);
        if (after == Responder.After.HOLD) {
          heard.take();
          ended(false);
          return;
        }
        recorded.ended(RecordedRequest.End.SENT);
        running = null;
        if (after == Responder.After.CLOSE || incoming.last()) {
          return;
        }
      }
    } catch (IOException e) {
      ended(e instanceof Wire.CutException);
    } catch (InterruptedException e) {
      ended(false);
    } finally {
      over.accept(this);
    }
  }

  private void ended(boolean asScripted) {
    var open = running;
    if (open != null) {
      open.ended(asScripted ? RecordedRequest.End.SENT : RecordedRequest.End.CLOSED_BY_CLIENT);
    }
  }

  private Responder.After respond(Incoming incoming, RecordedRequest recorded)
      throws IOException, InterruptedException {
    var wire = new Wire(socket);
    try {
      if (admin.isFor(incoming)) {
        return new Responder(wire, Ask.of(JSON.nullNode()), admin.answer(incoming), "admin")
            .respond();
      }
      if (!incoming.path().endsWith("/chat/completions")) {
        var none = Misbehaviour.NOT_FOUND.apply(Behaviour.good());
        return new Responder(wire, Ask.of(JSON.nullNode()), none, "none").respond();
      }
      var ask = Ask.of(JSON.readTree(incoming.body()));
      var behaviour = script.of(recorded.number(), incoming);
      return new Responder(wire, ask, behaviour, "chatcmpl-" + recorded.number()).respond();
    } finally {
      recorded.sent(wire.written());
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
