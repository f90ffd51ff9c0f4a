package dev.handful.index.lucene;

import dev.handful.catalogue.ItemId;
import dev.handful.index.Filter;
import dev.handful.index.SearchedField;
import dev.handful.language.Words;
import java.util.Set;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Our filters and signal queries as Lucene queries. */
final class Queries {

  private final Words words;

  Queries(Words words) {
    this.words = words;
  }

  Query filter(Filter filter) {
    return switch (filter) {
      case Filter.And(var parts) -> and(parts);
      case Filter.Not(var part) ->
          new BooleanQuery.Builder()
              .add(new MatchAllDocsQuery(), Occur.FILTER)
              .add(filter(part), Occur.MUST_NOT)
              .build();
      case Filter.AnyOf(var attribute, var values) ->
          new TermInSetQuery(
              Fields.keyword(attribute), values.stream().map(BytesRef::new).toList());
      case Filter.Between(var attribute, var low, var high) ->
          DoubleField.newRangeQuery(
              Fields.number(attribute),
              low == null ? Double.NEGATIVE_INFINITY : low,
              high == null ? Double.POSITIVE_INFINITY : high);
      case Filter.Is(var attribute, boolean yes) ->
          KeywordField.newExactQuery(Fields.flag(attribute), String.valueOf(yes));
      case Filter.Ids(var ids) -> ids(ids);
    };
  }

  private Query and(java.util.List<Filter> parts) {
    if (parts.isEmpty()) {
      return new MatchAllDocsQuery();
    }
    var all = new BooleanQuery.Builder();
    parts.forEach(part -> all.add(filter(part), Occur.FILTER));
    return all.build();
  }

  static Query ids(Set<ItemId> ids) {
    return new TermInSetQuery(Fields.ID, ids.stream().map(id -> new BytesRef(id.value())).toList());
  }

  /**
   * BM25F over the text fields: a term counts once per item, however many fields have it, and as
   * often as the text says it.
   */
  Query lexical(String text, Query filter) {
    var query = new BooleanQuery.Builder().add(filter, Occur.FILTER).setMinimumNumberShouldMatch(1);
    words
        .contentStems(text)
        .forEach((term, n) -> query.add(new BoostQuery(combined(term), n), Occur.SHOULD));
    return query.build();
  }

  private static Query combined(String term) {
    var query = new CombinedFieldQuery.Builder(term);
    for (var field : SearchedField.values()) {
      query.addField(Fields.text(field), field.weight());
    }
    return query.build();
  }
}
