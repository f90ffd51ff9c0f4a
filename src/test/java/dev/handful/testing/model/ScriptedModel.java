package dev.handful.testing.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The server; base URL {@code http://localhost:PORT/v1}, any key. */
public final class ScriptedModel implements AutoCloseable {

  private final Script script = new Script();
  private final RecordedRequests requests = new RecordedRequests();
  private final Admin admin = new Admin(script, requests);
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final AtomicInteger accepted = new AtomicInteger();
  private int port;
  private @Nullable ServerSocket listener;
  private @Nullable Thread acceptor;

  private ScriptedModel(int port) {
    this.port = port;
  }

  /** On a free port. */
  public static ScriptedModel start() {
    return start(0);
  }

  public static ScriptedModel start(int port) {
    var model = new ScriptedModel(port);
    model.listen();
    return model;
  }

  /** Answers every request so from the start. */
  public static ScriptedModel start(Behaviour behaviour) {
    var model = start();
    model.script.always(behaviour);
    return model;
  }

  public int port() {
    return port;
  }

  public URI url() {
    return URI.create("http://localhost:" + port + "/v1");
  }

  public Script script() {
    return script;
  }

  public RecordedRequests requests() {
    return requests;
  }

  /** Connections ever accepted. */
  public int accepted() {
    return accepted.get();
  }

  /** From now on nobody listens on the port, and what was open is closed. */
  public void refuse() {
    close();
  }

  /** Listens (again). */
  public void listen() {
    if (listener != null) {
      return;
    }
    try {
      var socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName("localhost"), port), 1_024);
      port = socket.getLocalPort();
      listener = socket;
      acceptor = Thread.ofVirtual().name("scripted-model-" + port).start(() -> accept(socket));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket socket) {
    try {
      while (true) {
        Socket client = socket.accept();
        client.setTcpNoDelay(true);
        var connection =
            new Connection(
                accepted.incrementAndGet(), client, script, requests, admin, connections::remove);
        connections.add(connection);
        connection.start();
      }
    } catch (IOException e) {
      // Closed: nobody is let in any more.
    }
  }

  @Override
  public void close() {
    try {
      if (listener != null && acceptor != null) {
        listener.close();
        // The port is only free when the thread that accepts has noticed.
        acceptor.join();
        listener = null;
      }
      for (var connection : connections) {
        connection.close();
      }
      connections.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
