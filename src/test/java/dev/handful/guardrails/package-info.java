/**
 * What never may be said, measured: attacks and ordinary sentences against the running product. It
 * knows the product by HTTP and by its files alone.
 */
@NullMarked
package dev.handful.guardrails;

import org.jspecify.annotations.NullMarked;
