/**
 * Simulated shoppers who talk to a server through its chat API, the reports about them, and the
 * turn-time benchmark. Knows the wire only: no stage, no record of the server, so that a figure can
 * never come from a look inside.
 */
@NullMarked
package dev.handful.evaluation;

import org.jspecify.annotations.NullMarked;
