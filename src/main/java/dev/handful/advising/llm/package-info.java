/**
 * The advisor that asks a model: streamed, labelled candidates, each block judged when complete.
 */
@NullMarked
package dev.handful.advising.llm;

import org.jspecify.annotations.NullMarked;
