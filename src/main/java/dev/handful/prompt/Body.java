package dev.handful.prompt;

import com.github.jknack.handlebars.internal.HbsLexer;
import com.github.jknack.handlebars.internal.HbsParser;
import com.github.jknack.handlebars.internal.antlr.CharStreams;
import com.github.jknack.handlebars.internal.antlr.CommonTokenStream;
import com.github.jknack.handlebars.internal.antlr.ParserRuleContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Handlebars text of a prompt or a partial.
 *
 * @param firstLine its first line in the file
 */
record Body(Source source, int firstLine, String text) {

  /** One message of the prompt, not yet rendered. */
  record Part(String role, String text) {}

  /** Handlebars.java's own tree: what is checked is what will be rendered. */
  HbsParser.TemplateContext tree() {
    var lexer = new HbsLexer(CharStreams.fromString(text), "{{", "}}");
    var parser = new HbsParser(new CommonTokenStream(lexer));
    lexer.removeErrorListeners();
    parser.removeErrorListeners();
    return parser.template();
  }

  Place place(ParserRuleContext node) {
    return source.line(firstLine + node.getStart().getLine() - 1);
  }

  /**
   * The messages, cut where the file says {@code {{role …}}}: before anything is rendered, so that
   * no data can cut one.
   */
  List<Part> parts() {
    var parts = new ArrayList<Part>();
    String role = null;
    int from = 0;
    for (var statement : tree().body().statement()) {
      var next = role(statement);
      if (next == null) {
        continue;
      }
      add(parts, role, text.substring(from, index(statement.getStart().getStartIndex())));
      role = next;
      from = index(statement.getStop().getStopIndex() + 1);
    }
    add(parts, role, text.substring(from));
    checkOrder(parts);
    return parts;
  }

  /** The role a statement opens, null for any other statement. */
  static @Nullable String role(HbsParser.StatementContext statement) {
    var node = statement.var();
    if (node == null || !node.sexpr().QID().getText().equals("role")) {
      return null;
    }
    var written = node.sexpr().param().isEmpty() ? "" : node.sexpr().param(0).getText();
    return written.length() < 2 ? "" : written.substring(1, written.length() - 1);
  }

  private void add(List<Part> parts, @Nullable String role, String part) {
    if (role != null) {
      parts.add(new Part(role, part));
    } else if (!part.isBlank()) {
      throw source
          .line(firstLine)
          .problem("has text before the first {{role \"system\"}}; begin the body with a role");
    }
  }

  private void checkOrder(List<Part> parts) {
    if (parts.isEmpty()) {
      throw source
          .line(firstLine)
          .problem(
              "opens no message; begin the body with {{role \"system\"}} or {{role \"user\"}}");
    }
    boolean user = false;
    for (var part : parts) {
      if (user && part.role().equals("system")) {
        throw source
            .line(firstLine)
            .problem("has a system message after a user message; put system messages first");
      }
      user = part.role().equals("user");
    }
  }

  /** Trees count in code points, strings in UTF-16. */
  private int index(int codePoints) {
    return text.offsetByCodePoints(0, codePoints);
  }
}
