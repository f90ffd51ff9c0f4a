/**
 * Steps 1, 3, 8 and 9 of a turn: owns every write of a conversation and the pure dialogue-state
 * tracker. Never imports another stage.
 */
@NullMarked
package dev.handful.memory;

import org.jspecify.annotations.NullMarked;
