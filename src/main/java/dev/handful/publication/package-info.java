/**
 * The live generation of each imported catalogue on every server: published by the one that
 * imported it, followed by the others. Knows the catalogue, the index and the embedder.
 */
@NullMarked
package dev.handful.publication;

import org.jspecify.annotations.NullMarked;
