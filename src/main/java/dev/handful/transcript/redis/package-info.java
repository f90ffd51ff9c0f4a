/** Reads conversations from Redis. Chosen by configuration; imported by nobody. */
@NullMarked
package dev.handful.transcript.redis;

import org.jspecify.annotations.NullMarked;
