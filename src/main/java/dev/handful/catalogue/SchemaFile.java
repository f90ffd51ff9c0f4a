package dev.handful.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.representer.Representer;

/** The file {@code catalogue.yaml}: written once from a draft, then read as people edited it. */
final class SchemaFile {

  private static final String HEADER =
      """
      # How this catalogue is understood. Written once from what the items look like; yours to edit.
      # What stands here wins; a line that is taken out is inferred again. Changes count from the
      # next load on.
      #
      # title           the shop's name as shoppers read it
      # currency        ISO code of prices that name none (EUR, USD, SAR); null = shown without a sign
      # locale          language of the item texts
      # items, policies the items file and the folder of policy texts, beside each other (optional)
      # fields          the field of a feed's line for each part of an item (object.field for nested
      #                 ones); title is a template of fields: "{name} {type}"
      #                 priceIn: major (19.99) or minor (1999); ratingOutOf: the feed's best rating
      # typeAttributes  where shoppers name the kind of thing they want, from narrow to broad
      # attributes      in the order people see them
      #   from          field of the feed; split: what separates several values in one text
      #   type          keyword, number, money, boolean, text or date
      #   unit          CLDR unit of the numbers: centimeter, kilogram, liter; null = none
      #   label         what people call it; synonyms: further words for it
      #   question      how to ask for it; null = phrased from the label
      #   ease          how easily a shopper can answer, 0 (never asked) to 1
      #   filter, show  whether shoppers may narrow down by it, and see it
      #   better        which end most people prefer, all else equal: higher, lower, neither
      #   protected     never asked, filtered or mentioned (religion, health and the like)

      """;

  private SchemaFile() {}

  /**
   * The top block of the file.
   *
   * @throws CatalogueProblemException with file and line when it is not YAML
   */
  static YamlBlock read(Path file) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var yaml = new Yaml(new SafeConstructor(options));
    try {
      var node = yaml.compose(new StringReader(Files.readString(file)));
      if (node == null) {
        throw new CatalogueProblemException(
            file + " is empty: delete it to have it written anew from the items");
      }
      return new YamlBlock(file, node);
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      var line = mark == null ? "" : ":" + (mark.getLine() + 1);
      throw new CatalogueProblemException(file + line + ": is not YAML: " + e.getProblem(), e);
    } catch (YAMLException | IOException e) {
      throw new CatalogueProblemException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Writes the draft with an explanation of every key.
   *
   * @throws CatalogueProblemException when the folder cannot be written to
   */
  static void write(Path file, SchemaDraft draft) {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    options.setWidth(110);
    var yaml = new Yaml(new Representer(options), options);
    var node = yaml.represent(content(draft));
    inlineLists(node);
    var text = new StringWriter().append(HEADER);
    yaml.serialize(node, text);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      var fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, text.toString());
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CatalogueProblemException(
          file + " cannot be written: " + e + "; make its folder writable", e);
    }
  }

  private static Map<String, Object> content(SchemaDraft draft) {
    var schema = draft.schema();
    var attributes = new LinkedHashMap<String, Object>();
    for (var attribute : schema.attributes()) {
      attributes.put(attribute.name(), content(attribute, draft.sources().get(attribute.name())));
    }
    var content = new LinkedHashMap<String, Object>();
    content.put("title", schema.title());
    content.put("currency", schema.currency());
    content.put("locale", schema.locale().toLanguageTag());
    content.put("fields", content(draft.mapping()));
    content.put("typeAttributes", schema.typeAttributes());
    content.put("attributes", attributes);
    return content;
  }

  private static Map<String, Object> content(FieldMapping mapping) {
    var content = new LinkedHashMap<String, Object>();
    for (var role : Role.values()) {
      if (role == Role.TITLE) {
        content.put(role.key(), mapping.title());
      } else {
        content.put(role.key(), mapping.field(role));
      }
      if (role == Role.PRICE) {
        content.put("priceIn", mapping.minorUnits() ? "minor" : "major");
      }
      if (role == Role.RATING_COUNT) {
        content.put("ratingOutOf", mapping.ratingOutOf());
      }
    }
    return content;
  }

  private static Map<String, Object> content(
      Attribute attribute, @Nullable AttributeSource source) {
    var content = new LinkedHashMap<String, Object>();
    if (source != null) {
      content.put("from", source.field());
    }
    if (source != null && source.split() != null) {
      content.put("split", source.split());
    }
    content.put("type", attribute.type().name().toLowerCase(Locale.ROOT));
    if (attribute.type() == AttributeType.NUMBER) {
      content.put("unit", attribute.unit());
    }
    content.put("label", attribute.label());
    // A copy each: one list object in two places would be written as an anchor and an alias.
    content.put("synonyms", new ArrayList<>(attribute.synonyms()));
    content.put("question", attribute.question());
    content.put("ease", attribute.ease());
    content.put("filter", attribute.filter());
    content.put("show", attribute.show());
    content.put("better", attribute.better().name().toLowerCase(Locale.ROOT));
    content.put("protected", attribute.protectedClass());
    return content;
  }

  private static void inlineLists(Node node) {
    switch (node) {
      case SequenceNode list -> list.setFlowStyle(FlowStyle.FLOW);
      case MappingNode map -> map.getValue().forEach(tuple -> inlineLists(tuple.getValueNode()));
      default -> {}
    }
  }
}
