/**
 * What a text may not do, found before any model is asked: in what shoppers write and in what items
 * say. Knows phrases and the vectors of sentences it is given; no catalogue, no conversation, no
 * stage.
 */
@NullMarked
package dev.handful.guard;

import org.jspecify.annotations.NullMarked;
