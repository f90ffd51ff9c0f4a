/**
 * Step 7 of a turn: every block of a draft is accepted, repaired or dropped. Pure. Never imports
 * another stage.
 */
@NullMarked
package dev.handful.validation;

import org.jspecify.annotations.NullMarked;
