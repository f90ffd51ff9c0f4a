/** The in-memory twin that serves tests and replay. Imported by nobody. */
@NullMarked
package dev.handful.memory.inmemory;

import org.jspecify.annotations.NullMarked;
