package dev.handful.evaluation;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program with the flags of {@code serve} that is ready at once, or says why it cannot start. */
public final class FakeServerProgram {
  private FakeServerProgram() {}

  /** Ends at once when the setting {@code broken=true} is given. */
  public static void main(String[] arguments) throws IOException {
    List<String> flags = List.of(arguments);
    if (flags.contains("broken=true")) {
      System.out.println("the catalogue has no items");
      System.exit(1);
    }
    int port = Integer.parseInt(flags.get(flags.indexOf("--port") + 1));
    Path data = Path.of(flags.get(flags.indexOf("--data") + 1));
    Files.writeString(data.resolve("vectors").resolve("kept"), String.join(" ", flags));
    HttpServer server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
    server.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }
}
