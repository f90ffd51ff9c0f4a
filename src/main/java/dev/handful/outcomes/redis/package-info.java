/** Outcomes in Redis. Chosen by configuration; imported by nobody. */
@NullMarked
package dev.handful.outcomes.redis;

import org.jspecify.annotations.NullMarked;
