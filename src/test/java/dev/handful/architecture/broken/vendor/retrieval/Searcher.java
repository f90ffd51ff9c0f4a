package dev.handful.architecture.broken.vendor.retrieval;

import org.apache.lucene.search.Query;

/** Breaks the rule on vendors: Lucene outside its adapter. */
public record Searcher(Query query) {}
