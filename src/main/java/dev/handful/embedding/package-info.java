/** The port to a text embedder. Knows no other package of ours. */
@NullMarked
package dev.handful.embedding;

import org.jspecify.annotations.NullMarked;
