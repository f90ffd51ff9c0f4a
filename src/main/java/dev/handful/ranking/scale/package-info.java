/**
 * Large shops varied from real ones, and what an index of that size costs: build, memory, search
 * time, recall. Knows the catalogue, the embedder and the port of the index, no adapter.
 */
@NullMarked
package dev.handful.ranking.scale;

import org.jspecify.annotations.NullMarked;
