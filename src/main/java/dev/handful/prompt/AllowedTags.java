package dev.handful.prompt;

import com.github.jknack.handlebars.internal.HbsParser;
import com.github.jknack.handlebars.internal.HbsParserBaseVisitor;
import com.github.jknack.handlebars.internal.antlr.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Finds what Handlebars has and prompts may not use, each with what to write instead. */
abstract class AllowedTags extends HbsParserBaseVisitor<@Nullable Void> {

  /** Notes a problem at the node's place. */
  abstract @Nullable Void problem(ParserRuleContext node, String what);

  @Override
  public @Nullable Void visitTvar(HbsParser.TvarContext node) {
    return problem(node, "uses {{{…}}}; write {{json name}}");
  }

  @Override
  public @Nullable Void visitAmpvar(HbsParser.AmpvarContext node) {
    return problem(node, "uses {{&…}}; write {{json name}}");
  }

  @Override
  public @Nullable Void visitUnless(HbsParser.UnlessContext node) {
    return problem(node, "uses {{^…}}; write {{#unless name}}");
  }

  @Override
  public @Nullable Void visitRawBlock(HbsParser.RawBlockContext node) {
    return unsupported(node);
  }

  @Override
  public @Nullable Void visitPartialBlock(HbsParser.PartialBlockContext node) {
    return unsupported(node);
  }

  @Override
  public @Nullable Void visitDelimiters(HbsParser.DelimitersContext node) {
    return unsupported(node);
  }

  final @Nullable Void unsupported(ParserRuleContext node) {
    return problem(
        node, "uses Handlebars that is not supported here; use {{json name}}, if, unless, each");
  }
}
