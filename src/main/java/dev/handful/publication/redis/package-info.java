/** Publications as chunks in Redis. Chosen by configuration; imported by nobody. */
@NullMarked
package dev.handful.publication.redis;

import org.jspecify.annotations.NullMarked;
