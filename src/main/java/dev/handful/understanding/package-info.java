/** Step 2 of a turn: from an utterance to user acts. Never imports another stage. */
@NullMarked
package dev.handful.understanding;

import org.jspecify.annotations.NullMarked;
