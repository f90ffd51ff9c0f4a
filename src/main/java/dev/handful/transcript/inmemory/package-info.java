/** Reads conversations that live in this process only. Imported by nobody. */
@NullMarked
package dev.handful.transcript.inmemory;

import org.jspecify.annotations.NullMarked;
