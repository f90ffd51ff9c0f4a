package dev.handful.prompt;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Handlebars.java as prompts use it: maps only, nothing escaped but by {@code json}. */
final class Handlebar {

  private final Handlebars handlebars;

  Handlebar(Map<String, Body> partials) {
    handlebars =
        new Handlebars(new Partials(partials))
            .with(EscapingStrategy.NOOP)
            .with(new ConcurrentMapTemplateCache())
            .prettyPrint(true)
            .parentScopeResolution(false);
    handlebars.registerHelper(
        "json", (value, options) -> new Handlebars.SafeString(PromptData.json(value)));
    // A helper nobody has is told by the check of the placeholders, with its line.
    handlebars.registerHelperMissing((value, options) -> "");
    // Cut out before rendering; known here so that a whole body can be checked for its syntax.
    handlebars.registerHelper("role", (value, options) -> "");
  }

  /** Raises a problem with the line where the text is no Handlebars. */
  void checkSyntax(Body body) {
    try {
      compile(body.source().name(), body.text());
    } catch (HandlebarsException e) {
      var error = e.getError();
      int line = error == null ? body.firstLine() : body.firstLine() + error.line - 1;
      var reason = error == null ? String.valueOf(e.getMessage()) : error.reason;
      throw body.source()
          .line(line)
          .problem("is not valid Handlebars (" + reason.strip() + "); mend that line");
    }
  }

  Template compile(String name, String text) {
    try {
      return handlebars.compile(new StringTemplateSource(name, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String render(Template template, Map<String, Object> data) {
    try {
      var context = Context.newBuilder(data).resolver(MapValueResolver.INSTANCE).build();
      return template.apply(context).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Partials extends AbstractTemplateLoader {

    private final Map<String, Body> partials;

    Partials(Map<String, Body> partials) {
      this.partials = partials;
    }

    @Override
    public TemplateSource sourceAt(String name) throws IOException {
      var partial = partials.get(name);
      if (partial == null) {
        throw new FileNotFoundException(name);
      }
      return new StringTemplateSource("_" + name, partial.text());
    }
  }
}
