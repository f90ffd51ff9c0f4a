/**
 * Step 5 of a turn: candidates, facets, counts, extremes and relaxations for a state. Never imports
 * another stage.
 */
@NullMarked
package dev.handful.retrieval;

import org.jspecify.annotations.NullMarked;
