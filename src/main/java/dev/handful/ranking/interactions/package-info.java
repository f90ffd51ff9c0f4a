/**
 * Measures what the interactions of others are worth to somebody who likes a film or three and
 * wants another: the stages that serve shoppers, with and without the item-to-item signal.
 */
@NullMarked
package dev.handful.ranking.interactions;

import org.jspecify.annotations.NullMarked;
