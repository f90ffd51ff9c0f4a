/**
 * The advisor that needs no model: reasons and tradeoffs worded from matched facts. Imported by
 * nobody.
 */
@NullMarked
package dev.handful.advising.local;

import org.jspecify.annotations.NullMarked;
