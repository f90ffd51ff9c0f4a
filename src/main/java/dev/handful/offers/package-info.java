/**
 * Prices and stock that are true now: what the operator sends between two imports, and what the
 * shop's own service says while a turn runs. Knows catalogues and their indexes, no conversation.
 */
@NullMarked
package dev.handful.offers;

import org.jspecify.annotations.NullMarked;
