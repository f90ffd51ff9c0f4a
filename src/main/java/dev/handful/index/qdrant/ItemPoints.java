package dev.handful.index.qdrant;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Item;
import dev.handful.index.ItemIndex;
import io.qdrant.client.ValueFactory;
import io.qdrant.client.VectorFactory;
import io.qdrant.client.VectorsFactory;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.FieldType;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.Vector;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** How an item becomes a point: two named vectors, and what filters read as payload. */
final class ItemPoints {

  static final String DENSE = "dense";
  static final String BM25 = "bm25";

  private final SparseWords words;

  ItemPoints(SparseWords words) {
    this.words = words;
  }

  /** The payload fields that need an index: filters, facets and order read no others. */
  static Map<String, FieldType> indexed(CatalogueSchema schema) {
    var fields = new LinkedHashMap<String, FieldType>();
    fields.put(PayloadKeys.ID, FieldType.FieldTypeKeyword);
    fields.put(PayloadKeys.keyword(Attribute.CATEGORY), FieldType.FieldTypeKeyword);
    fields.put(PayloadKeys.keyword(Attribute.AVAILABILITY), FieldType.FieldTypeKeyword);
    fields.put(PayloadKeys.number(Attribute.PRICE), FieldType.FieldTypeFloat);
    fields.put(PayloadKeys.number(Attribute.RATING), FieldType.FieldTypeFloat);
    for (var attribute : schema.attributes()) {
      switch (attribute.type()) {
        case KEYWORD ->
            fields.put(PayloadKeys.keyword(attribute.name()), FieldType.FieldTypeKeyword);
        case NUMBER, MONEY, DATE ->
            fields.put(PayloadKeys.number(attribute.name()), FieldType.FieldTypeFloat);
        case BOOLEAN -> fields.put(PayloadKeys.flag(attribute.name()), FieldType.FieldTypeBool);
        case TEXT -> {} // nothing filters on prose
      }
    }
    return fields;
  }

  PointStruct point(ItemIndex.Entry entry) {
    var item = entry.item();
    var payload = payload(item);
    var sparse = words.document(item);
    var content = content(payload, sparse, entry.vector());
    payload.put(PayloadKeys.CONTENT, ValueFactory.value(content));
    var vectors = new LinkedHashMap<String, Vector>();
    vectors.put(DENSE, VectorFactory.vector(entry.vector()));
    if (!sparse.isEmpty()) {
      vectors.put(BM25, VectorFactory.vector(sparse.values(), sparse.indices()));
    }
    return PointStruct.newBuilder()
        .setId(Conditions.point(item.id()))
        .putAllPayload(payload)
        .setVectors(VectorsFactory.namedVectors(vectors))
        .build();
  }

  /** Equal for entries whose points are equal. */
  String content(ItemIndex.Entry entry) {
    return content(payload(entry.item()), words.document(entry.item()), entry.vector());
  }

  private static TreeMap<String, Value> payload(Item item) {
    var payload = new TreeMap<String, Value>();
    payload.put(PayloadKeys.ID, ValueFactory.value(item.id().value()));
    var names = new TreeSet<>(item.attributes().keySet());
    names.add(Attribute.PRICE);
    names.add(Attribute.CATEGORY);
    names.add(Attribute.RATING);
    names.add(Attribute.AVAILABILITY);
    for (var name : names) {
      var value = item.value(name);
      if (value != null) {
        put(payload, name, value);
      }
    }
    return payload;
  }

  private static void put(Map<String, Value> payload, String name, AttributeValue value) {
    switch (value) {
      case AttributeValue.Keywords(var values) ->
          payload.put(
              PayloadKeys.keyword(name),
              ValueFactory.list(values.stream().distinct().map(ValueFactory::value).toList()));
      case AttributeValue.Flag(boolean yes) ->
          payload.put(PayloadKeys.flag(name), ValueFactory.value(yes));
      case AttributeValue.Quantity ignored -> putNumber(payload, name, value);
      case AttributeValue.Price ignored -> putNumber(payload, name, value);
      case AttributeValue.Day ignored -> putNumber(payload, name, value);
      case AttributeValue.Prose ignored -> {} // its words are in the sparse vector
    }
  }

  private static void putNumber(Map<String, Value> payload, String name, AttributeValue value) {
    var number = value.number();
    if (number.isPresent() && Double.isFinite(number.getAsDouble())) {
      payload.put(PayloadKeys.number(name), ValueFactory.value(number.getAsDouble()));
    }
  }

  /**
   * Of the vector only the beginning and only roughly: two processors do not embed a text to the
   * same last bit, two models do not embed it alike at all.
   */
  private static String content(
      Map<String, Value> payload, SparseWords.Sparse sparse, float[] vector) {
    var all = new StringBuilder();
    payload.forEach((key, value) -> all.append(key).append('=').append(value).append('\n'));
    for (int i = 0; i < sparse.indices().size(); i++) {
      all.append(sparse.indices().get(i)).append(':');
      all.append(Math.round(sparse.values().get(i) * 1e4)).append(' ');
    }
    all.append(vector.length);
    for (int i = 0; i < Math.min(16, vector.length); i++) {
      all.append(' ').append(Math.round(vector[i] * 20));
    }
    return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }
}
