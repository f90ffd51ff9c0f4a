package dev.handful.testing.model;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes one response byte by byte as told, also a wrong one; counts what it wrote. */
final class Wire {

  private final Socket socket;
  private final OutputStream out;
  private long written;
  private long limit = Long.MAX_VALUE;

  Wire(Socket socket) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
  }

  /** From here on the connection breaks off after so many bytes, headers included. */
  void cutAfter(long bytes) {
    limit = written + bytes;
  }

  /** Status line and headers; a body of known length must follow. */
  void head(int status, Map<String, String> headers) throws IOException {
    var head = new StringBuilder("HTTP/1.1 " + status + " " + phrase(status) + "\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    bytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
  }

  void bytes(byte[] bytes) throws IOException {
    int allowed = (int) Math.min(bytes.length, limit - written);
    out.write(bytes, 0, allowed);
    out.flush();
    written += allowed;
    if (allowed < bytes.length) {
      throw new CutException();
    }
  }

  /** One chunk of a chunked body. */
  void chunk(byte[] content) throws IOException {
    byte[] size = (Integer.toHexString(content.length) + "\r\n").getBytes(StandardCharsets.UTF_8);
    var whole = new byte[size.length + content.length + 2];
    System.arraycopy(size, 0, whole, 0, size.length);
    System.arraycopy(content, 0, whole, size.length, content.length);
    whole[whole.length - 2] = '\r';
    whole[whole.length - 1] = '\n';
    bytes(whole);
  }

  /** Announces a chunk of twice the length and sends half of it. */
  void halfChunk(byte[] content) throws IOException {
    bytes((Integer.toHexString(2 * content.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
    bytes(content);
  }

  void endOfChunks() throws IOException {
    bytes("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
  }

  /** Closes so that the client gets a reset, not an end. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  long written() {
    return written;
  }

  private static String phrase(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 404 -> "Not Found";
      case 429 -> "Too Many Requests";
      default -> "Status";
    };
  }

  /** The response ends here, on purpose. */
  static final class CutException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
