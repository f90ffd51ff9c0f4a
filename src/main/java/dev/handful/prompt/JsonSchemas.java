package dev.handful.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Validates JSON against schemas of the 2020-12 draft; nothing is fetched. */
final class JsonSchemas {

  /**
   * A part that does not fit.
   *
   * @param pointer JSON pointer into what was validated
   */
  record Violation(String pointer, String what) {}

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder()
          .pathType(PathType.JSON_POINTER)
          .locale(Locale.ENGLISH)
          .build();
  private static final JsonSchema META =
      FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012), CONFIG);

  private JsonSchemas() {}

  /** What is wrong with a schema as a schema. */
  static List<Violation> checkSchema(JsonNode schema) {
    return violations(META, schema);
  }

  static List<Violation> check(JsonNode schema, JsonNode value) {
    return violations(FACTORY.getSchema(schema, CONFIG), value);
  }

  private static List<Violation> violations(JsonSchema schema, JsonNode value) {
    return schema.validate(value).stream()
        .map(one -> new Violation(one.getInstanceLocation().toString(), one.getError()))
        .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::what))
        .toList();
  }
}
