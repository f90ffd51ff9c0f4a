package dev.handful.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.StringJoiner;
import java.util.zip.GZIPOutputStream;

/** Products as shops' systems write them: the same objects in every format an operator may have. */
record WrittenFeed(List<ObjectNode> products) {

  static WrittenFeed read(Path jsonLines) {
    var products = new ArrayList<ObjectNode>();
    var json = new JsonMapper();
    try {
      for (var line : Files.readAllLines(jsonLines)) {
        products.add((ObjectNode) json.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WrittenFeed(products);
  }

  String jsonLines() {
    return String.join("\n", products.stream().map(JsonNode::toString).toList()) + "\n";
  }

  String jsonArray() {
    return products.toString();
  }

  String jsonDocument() {
    return "{\n  \"generated\": \"2026-11-20\",\n  \"count\": %d,\n  \"products\": [\n    %s\n  ]\n}\n"
        .formatted(
            products.size(),
            String.join(",\n    ", products.stream().map(JsonNode::toPrettyString).toList()));
  }

  /** A table with a header; lists are joined with a pipe, or with a semicolon beside pipes. */
  String table(char delimiter, boolean decimalComma, String lineEnd) {
    var columns = new LinkedHashSet<String>();
    products.forEach(product -> product.fieldNames().forEachRemaining(columns::add));
    var rows = new StringBuilder();
    var header = new StringJoiner("" + delimiter);
    columns.forEach(column -> header.add(quoted(column, delimiter)));
    rows.append(header).append(lineEnd);
    for (var product : products) {
      var row = new StringJoiner("" + delimiter);
      columns.forEach(
          column ->
              row.add(quoted(cell(product.path(column), delimiter, decimalComma), delimiter)));
      rows.append(row).append(lineEnd);
    }
    return rows.toString();
  }

  private static String cell(JsonNode value, char delimiter, boolean decimalComma) {
    if (value.isArray()) {
      var joined = new StringJoiner(delimiter == '|' ? ";" : "|");
      value.forEach(element -> joined.add(element.asText()));
      return joined.toString();
    }
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    return value.isFloatingPointNumber() && decimalComma
        ? value.asText().replace('.', ',')
        : value.asText();
  }

  private static String quoted(String cell, char delimiter) {
    boolean plain =
        cell.chars().noneMatch(c -> c == delimiter || c == '"' || c == '\n' || c == '\r')
            && cell.strip().equals(cell);
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** Bytes of a text, with a byte order mark where asked. */
  static byte[] bytes(String text, Charset charset, boolean mark) {
    return ((mark ? "\uFEFF" : "") + text).getBytes(charset);
  }

  static byte[] gzip(byte[] bytes) {
    var zipped = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
