/**
 * Fills in what an item's own text says and the feed does not, read by a model and believed only as
 * far as the text bears it. Knows the catalogue, prompts and models; nothing of conversations.
 */
@NullMarked
package dev.handful.importing.enrich;

import org.jspecify.annotations.NullMarked;
