package dev.handful.testing.model;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads HTTP/1.1 requests, one after the other, off a connection. */
final class RequestReader {

  private final InputStream in;

  RequestReader(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** The next request; null when the client has closed between two. */
  @Nullable Incoming next() throws IOException {
    String line = line();
    if (line == null) {
      return null;
    }
    String[] start = line.split(" ", 3);
    if (start.length != 3) {
      throw new IOException("no request line: " + line);
    }
    var headers = new TreeMap<String, String>();
    for (String header = line(); header != null && !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    byte[] body =
        "chunked".equalsIgnoreCase(headers.get("transfer-encoding"))
            ? chunks()
            : exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    return new Incoming(start[0], start[1], headers, body);
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    while (true) {
      String size = line();
      if (size == null) {
        throw new EOFException();
      }
      int length = Integer.parseInt(size.split(";")[0].strip(), 16);
      if (length == 0) {
        line();
        return body.toByteArray();
      }
      body.write(exactly(length));
      line();
    }
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private @Nullable String line() throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (int one = in.read(); one != '\n'; one = in.read()) {
      if (one < 0) {
        return null;
      }
      if (one != '\r') {
        bytes.write(one);
      }
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }
}
