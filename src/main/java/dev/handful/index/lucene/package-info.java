/** The embedded item index on Lucene. Chosen by configuration; imported by nobody. */
@NullMarked
package dev.handful.index.lucene;

import org.jspecify.annotations.NullMarked;
