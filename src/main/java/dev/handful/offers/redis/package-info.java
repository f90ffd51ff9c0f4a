/** Offers in Redis. Chosen by being there; imported by nobody. */
@NullMarked
package dev.handful.offers.redis;

import org.jspecify.annotations.NullMarked;
