package dev.handful.index.lucene;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Item;
import dev.handful.index.ItemIndex;
import dev.handful.index.ItemText;
import dev.handful.index.SearchedField;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** How an item becomes a Lucene document, and how its fields are called. */
final class Fields {

  static final String ID = "id";
  static final String VECTOR = "vector";

  private final ItemText text;

  Fields(CatalogueSchema schema) {
    this.text = new ItemText(schema);
  }

  static String text(SearchedField field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  static String keyword(String attribute) {
    return "k:" + attribute;
  }

  static String number(String attribute) {
    return "n:" + attribute;
  }

  static String flag(String attribute) {
    return "f:" + attribute;
  }

  Document document(ItemIndex.Entry entry) {
    var item = entry.item();
    var document = new Document();
    var id = item.id().value();
    document.add(new StringField(ID, id, Field.Store.NO));
    document.add(new SortedDocValuesField(ID, new BytesRef(id)));
    document.add(
        new KnnFloatVectorField(VECTOR, entry.vector(), VectorSimilarityFunction.DOT_PRODUCT));
    text.searched(item)
        .forEach((field, texts) -> texts.forEach(t -> add(document, text(field), t)));
    for (var attribute : attributes(item)) {
      var value = item.value(attribute);
      if (value != null) {
        add(document, attribute, value);
      }
    }
    return document;
  }

  private static TreeSet<String> attributes(Item item) {
    var names = new TreeSet<>(item.attributes().keySet());
    names.add(Attribute.PRICE);
    names.add(Attribute.CATEGORY);
    names.add(Attribute.RATING);
    names.add(Attribute.AVAILABILITY);
    return names;
  }

  private static void add(Document document, String field, String value) {
    document.add(new TextField(field, value, Field.Store.NO));
  }

  private static void add(Document document, String attribute, AttributeValue value) {
    switch (value) {
      case AttributeValue.Keywords(var values) ->
          values.stream()
              .distinct()
              .forEach(v -> document.add(new KeywordField(keyword(attribute), v, Field.Store.NO)));
      case AttributeValue.Flag(boolean yes) ->
          document.add(new KeywordField(flag(attribute), String.valueOf(yes), Field.Store.NO));
      case AttributeValue.Quantity ignored -> addNumber(document, attribute, value);
      case AttributeValue.Price ignored -> addNumber(document, attribute, value);
      case AttributeValue.Day ignored -> addNumber(document, attribute, value);
      case AttributeValue.Prose ignored -> {} // text, see above
    }
  }

  private static void addNumber(Document document, String attribute, AttributeValue value) {
    value
        .number()
        .ifPresent(n -> document.add(new DoubleField(number(attribute), n, Field.Store.NO)));
  }
}
