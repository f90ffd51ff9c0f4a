/**
 * What became of suggestions: who took what, how soon it was among the first five, what was asked
 * for and not found, and what that teaches the ranking. Knows no stage and no transport.
 */
@NullMarked
package dev.handful.outcomes;

import org.jspecify.annotations.NullMarked;
