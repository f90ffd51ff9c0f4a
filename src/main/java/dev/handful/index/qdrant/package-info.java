/**
 * The item index on a Qdrant server, over its gRPC client. Chosen by configuration; imported by
 * nobody.
 */
@NullMarked
package dev.handful.index.qdrant;

import org.jspecify.annotations.NullMarked;
