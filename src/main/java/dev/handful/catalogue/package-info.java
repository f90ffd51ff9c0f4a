/**
 * What can be recommended: items, typed attributes, generations, the lexicon. Knows nothing of
 * conversations.
 */
@NullMarked
package dev.handful.catalogue;

import org.jspecify.annotations.NullMarked;
