/** Simulated shoppers who talk to a server through its chat API, and the reports about them. */
@NullMarked
package dev.handful.evaluation;

import org.jspecify.annotations.NullMarked;
