/**
 * One turn from message to reply: the pipeline and the dialogue policy. The place to start reading.
 */
@NullMarked
package dev.handful.turn;

import org.jspecify.annotations.NullMarked;
