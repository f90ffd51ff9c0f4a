/**
 * The port to a text embedder, and the cache of its vectors on disk. Knows only settings and
 * failures.
 */
@NullMarked
package dev.handful.embedding;

import org.jspecify.annotations.NullMarked;
