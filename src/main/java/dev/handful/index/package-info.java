/**
 * The port to an item index (per-signal search, exact facets and counts, extremes) and the live
 * catalogues with their indexes. Knows the catalogue, the embedder, the settings and nothing above
 * them.
 */
@NullMarked
package dev.handful.index;

import org.jspecify.annotations.NullMarked;
