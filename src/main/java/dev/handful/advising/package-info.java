/** Step 6 of a turn: from a plan to a draft. Never imports another stage. */
@NullMarked
package dev.handful.advising;

import org.jspecify.annotations.NullMarked;
