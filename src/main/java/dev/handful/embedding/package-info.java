/**
 * The port to a text embedder, and the cache of its vectors on disk. Knows no other package of
 * ours.
 */
@NullMarked
package dev.handful.embedding;

import org.jspecify.annotations.NullMarked;
