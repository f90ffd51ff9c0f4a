/**
 * The port to an item index: per-signal search, exact facets and counts, extremes. Knows the
 * catalogue and nothing above it.
 */
@NullMarked
package dev.handful.index;

import org.jspecify.annotations.NullMarked;
