package dev.handful.prompt;

import com.github.jknack.handlebars.internal.HbsParser;
import com.github.jknack.handlebars.internal.antlr.ParserRuleContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks every placeholder of a body and its partials against the declared variables. Only what can
 * be checked is allowed: {@code {{x}}}, {@code {{json x}}}, if, unless, each, with, else, partials
 * and roles.
 */
final class Placeholders extends AllowedTags {

  /** Policy text of the shop, not data of a shopper or a feed: may stand in a sentence. */
  private static final String TRUSTED = "assistant";

  private static final Pattern PATH =
      Pattern.compile("(\\.\\./)*(this|[A-Za-z_]\\w*)(\\.[A-Za-z_]\\w*)*");
  private static final Set<String> COUNTERS = Set.of("@index", "@first", "@last");

  private final Map<String, Body> partials;
  private final Problems problems;
  private final Set<String> used = new LinkedHashSet<>();
  private final Set<String> included = new LinkedHashSet<>();
  private final Deque<String> including = new ArrayDeque<>();
  private Body body;
  private Scope scope;
  private int depth;

  private Placeholders(Body body, Scope scope, Map<String, Body> partials, Problems problems) {
    this.body = body;
    this.scope = scope;
    this.partials = partials;
    this.problems = problems;
  }

  /**
   * Checks a body.
   *
   * @return the partials it includes, directly or not
   */
  static Set<String> check(
      Body body, PromptHeader header, Map<String, Body> partials, Problems problems) {
    var top = new Scope(header.input(), "", null);
    var check = new Placeholders(body, top, partials, problems);
    check.visit(body.tree());
    top.leaves().stream()
        .filter(leaf -> !check.uses(leaf))
        .forEach(leaf -> problems.add(unused(header, leaf)));
    return check.included;
  }

  private static PromptProblem unused(PromptHeader header, String leaf) {
    return header
        .inputPlace()
        .found(
            "declares '" + leaf + "' but the text never shows it; put {{json " + leaf + "}} back");
  }

  private boolean uses(String leaf) {
    return used.stream().anyMatch(path -> leaf.equals(path) || leaf.startsWith(path + "."));
  }

  @Override
  public @Nullable Void visitVar(HbsParser.VarContext node) {
    var expression = node.sexpr();
    var name = expression.QID().getText();
    if (name.equals("role")) {
      role(node);
    } else if (node.DECORATOR() != null || !expression.hash().isEmpty()) {
      unsupported(node);
    } else if (name.equals("json")) {
      json(node, expression);
    } else if (expression.param().isEmpty()) {
      plain(node, name);
    } else {
      problem(node, "uses the unknown helper '" + name + "'; only json, if, unless, each and with");
    }
    return null;
  }

  private void role(HbsParser.VarContext node) {
    if (depth > 0 || !including.isEmpty()) {
      problem(
          node, "opens a message inside a block or a partial; move {{role …}} to the top level");
      return;
    }
    var role = Body.role((HbsParser.StatementContext) node.getParent());
    if (!"system".equals(role) && !"user".equals(role)) {
      problem(node, "names an unknown role; write {{role \"system\"}} or {{role \"user\"}}");
    }
  }

  private void json(HbsParser.VarContext node, HbsParser.SexprContext expression) {
    if (expression.param().size() != 1) {
      problem(node, "must name one variable: {{json name}}");
      return;
    }
    var found = find(node, expression.param(0).getText());
    if (found != null) {
      used.add(found.path());
    }
  }

  private void plain(HbsParser.VarContext node, String name) {
    if (COUNTERS.contains(name)) {
      return;
    }
    var found = find(node, name);
    if (found == null) {
      return;
    }
    used.add(found.path());
    boolean trusted = (found.path() + ".").startsWith(TRUSTED + ".") && found.is("string");
    boolean harmless = found.schema().has("enum") || found.is("number") || found.is("integer");
    if (!trusted && !harmless && !found.is("boolean")) {
      problem(
          node,
          "shows '" + name + "' unquoted; write {{json " + name + "}}, so that it stays data");
    }
  }

  @Override
  public @Nullable Void visitBlock(HbsParser.BlockContext node) {
    var kind = node.sexpr().QID().getText();
    if (node.DECORATOR() != null || node.blockParams() != null || !node.sexpr().hash().isEmpty()) {
      return unsupported(node);
    }
    if (!Set.of("if", "unless", "each", "with").contains(kind)) {
      return problem(node, "uses the unknown block '" + kind + "'; use if, unless, each or with");
    }
    var inner = inner(node, kind, node.sexpr());
    if (inner != null) {
      inside(inner, node.thenBody);
    }
    return visitElseBlock(node.elseBlock());
  }

  @Override
  public @Nullable Void visitElseStmtChain(HbsParser.ElseStmtChainContext node) {
    if (!node.sexpr().QID().getText().equals("if")) {
      return problem(node, "has an unknown {{else …}}; write {{else}} or {{else if name}}");
    }
    if (inner(node, "if", node.sexpr()) != null) {
      inside(scope, node.unlessBody);
    }
    return null;
  }

  @Override
  public @Nullable Void visitElseStmt(HbsParser.ElseStmtContext node) {
    inside(scope, node.unlessBody);
    return null;
  }

  /** What {@code this} means inside a block; null after a problem. */
  private @Nullable Scope inner(
      ParserRuleContext node, String kind, HbsParser.SexprContext expression) {
    if (expression.param().size() != 1) {
      problem(node, "must name one variable: {{#" + kind + " name}}");
      return null;
    }
    var name = expression.param(0).getText();
    if (COUNTERS.contains(name)) {
      return scope;
    }
    var found = find(node, name);
    if (found == null) {
      return null;
    }
    return switch (kind) {
      case "each" -> {
        var element = found.element(scope);
        if (element == null) {
          problem(node, "goes through '" + name + "', which is declared as no list");
        }
        yield element;
      }
      case "with" -> new Scope(found.schema(), found.path(), scope);
      default -> {
        // A condition shows nothing, except of what is only a condition.
        if (found.is("boolean")) {
          used.add(found.path());
        }
        yield scope;
      }
    };
  }

  private void inside(Scope inner, HbsParser.BodyContext block) {
    var outer = scope;
    scope = inner;
    depth++;
    visit(block);
    depth--;
    scope = outer;
  }

  @Override
  public @Nullable Void visitPartial(HbsParser.PartialContext node) {
    if (!(node.pexpr() instanceof HbsParser.StaticPathContext named)
        || named.QID().size() > (named.path.getType() == HbsParser.QID ? 1 : 0)
        || !named.hash().isEmpty()) {
      return unsupported(node);
    }
    var name = named.path.getText();
    var partial = partials.get(name);
    if (partial == null) {
      return problem(
          node, "includes '" + name + "', but there is no file _" + name + ".prompt; add it");
    }
    if (including.contains(name)) {
      return problem(node, "includes '" + name + "' within itself; take one of the two out");
    }
    included.add(name);
    var outer = body;
    body = partial;
    including.push(name);
    visit(partial.tree());
    including.pop();
    body = outer;
    return null;
  }

  private @Nullable Scope find(ParserRuleContext node, String written) {
    var found = PATH.matcher(written).matches() ? scope.find(written) : null;
    if (found == null) {
      problem(node, "uses the unknown variable '" + written + "'; here there are: " + known());
    }
    return found;
  }

  private String known() {
    List<String> names = scope.names();
    return names.isEmpty() ? "this" : String.join(", ", names);
  }

  @Override
  @Nullable Void problem(ParserRuleContext node, String what) {
    problems.add(body.place(node).found(what));
    return null;
  }
}
