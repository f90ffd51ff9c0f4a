/** Conversations in Redis. Chosen by configuration; imported by nobody. */
@NullMarked
package dev.handful.memory.redis;

import org.jspecify.annotations.NullMarked;
