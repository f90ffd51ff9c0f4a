/** Reads conversations for resume, streams and staff. Never writes; never imports another stage. */
@NullMarked
package dev.handful.transcript;

import org.jspecify.annotations.NullMarked;
