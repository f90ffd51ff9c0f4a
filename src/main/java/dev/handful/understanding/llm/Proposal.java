package dev.handful.understanding.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One act as a model proposed it. Nothing in it is trusted: a field that is missing or of another
 * type is empty, text and lists are bounded.
 *
 * @param fields the JSON of the act; any node
 */
record Proposal(JsonNode fields) {

  private static final int MOST_VALUES = 20;
  private static final int LONGEST = 300;

  String act() {
    return text("act");
  }

  /** The field as text, also where the model wrote a bare number or boolean; else empty. */
  String text(String field) {
    return scalar(fields.path(field));
  }

  /** The field as texts; one scalar counts as a list of one. */
  List<String> texts(String field) {
    var value = fields.path(field);
    var texts = new ArrayList<String>();
    if (value.isArray()) {
      for (int i = 0; i < Math.min(MOST_VALUES, value.size()); i++) {
        texts.add(scalar(value.get(i)));
      }
    } else {
      texts.add(scalar(value));
    }
    texts.removeIf(String::isEmpty);
    return List.copyOf(texts);
  }

  private static String scalar(JsonNode value) {
    if (!value.isValueNode() || value.isNull()) {
      return "";
    }
    var text = value.asText().strip();
    return text.length() <= LONGEST ? text : "";
  }
}
