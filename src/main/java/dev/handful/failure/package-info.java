/**
 * The one exception with a code: raised by adapters, caught once in the pipeline or at an edge; and
 * when a server that refused wants to be asked again.
 */
@NullMarked
package dev.handful.failure;

import org.jspecify.annotations.NullMarked;
