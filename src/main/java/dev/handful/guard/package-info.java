/**
 * What a text may not do, found before any model is asked: in what shoppers write and in what items
 * say. Knows words and phrases only; no catalogue, no conversation, no stage.
 */
@NullMarked
package dev.handful.guard;

import org.jspecify.annotations.NullMarked;
