/**
 * Takes in the operator's catalogue: reads, checks, embeds what changed, writes a generation and
 * makes it live, here and on every other server. Knows the catalogue, the index and the
 * publication, nothing of conversations.
 */
@NullMarked
package dev.handful.importing;

import org.jspecify.annotations.NullMarked;
