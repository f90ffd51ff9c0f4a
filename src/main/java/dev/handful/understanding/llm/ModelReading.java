package dev.handful.understanding.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.llm.ModelFailure;
import dev.handful.llm.ModelFailureException;
import java.util.ArrayList;
import java.util.List;

/**
 * A model's answer, parsed and not yet checked.
 *
 * @param query the message as a search in English; empty when there is none
 * @param acts in the order of the message, at most {@link #MOST_ACTS}
 * @param beyond acts that were too many
 */
record ModelReading(String query, List<Proposal> acts, int beyond) {

  static final int MOST_ACTS = 12;

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads the first JSON object of an answer; what stands around it is ignored.
   *
   * @throws ModelFailureException {@code INVALID_OUTPUT} when there is none
   */
  static ModelReading parse(String answer) {
    int open = answer.indexOf('{');
    if (open < 0) {
      throw invalid("prose instead of JSON");
    }
    JsonNode root;
    try (var parser = JSON.createParser(answer.substring(open))) {
      root = JSON.readTree(parser);
    } catch (JsonProcessingException e) {
      throw invalid("no whole JSON object");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("a string cannot fail to be read", e);
    }
    var acts = root == null ? null : root.get("acts");
    if (acts == null || !acts.isArray()) {
      throw invalid("JSON without a list of acts");
    }
    var proposals = new ArrayList<Proposal>();
    for (int i = 0; i < Math.min(MOST_ACTS, acts.size()); i++) {
      proposals.add(new Proposal(acts.get(i)));
    }
    var query = new Proposal(root).text("query");
    return new ModelReading(query, List.copyOf(proposals), Math.max(0, acts.size() - MOST_ACTS));
  }

  private static ModelFailureException invalid(String what) {
    return new ModelFailureException(ModelFailure.INVALID_OUTPUT, what);
  }
}
